import type { ImageShelf } from '../ImageShelf.ts'
import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { numberKey, shortNumber } from '../teaching/numberKey.ts'
import { orderingQuestion } from '../teaching/orderingQuestion.ts'
import type { RichText } from '../teaching/richText.ts'
import type { StatedQuestion } from '../teaching/statedBlocks.ts'
import { child, childrenNamed, textOf, type XmlElement } from '../xml/parseXml.ts'
import { addFile, moodleText } from './moodleText.ts'
import { hasCloze, readCloze } from './readCloze.ts'
import { Wildcards } from './Wildcards.ts'

type Rated = RichText & { fraction: number; feedback: string; element: XmlElement }
type Source = { question: XmlElement; stem: string; answers: readonly Rated[]; wildcards: Wildcards; shelf: ImageShelf }
type Read = Omit<StatedQuestion, 'explanation'>

const open = { type: 'shortAnswer' as const, options: [], key: [], alternatives: [] }

/** Types that ask for a place in a picture, which no question here can hold. */
const ofPlaces = new Set(['ddimageortext', 'ddmarker', 'hotspot'])

/** Mostly one question; a choice each for what is to be matched; none for what cannot be held. */
export function readMoodleQuestion(question: XmlElement, shelf: ImageShelf): StatedQuestion[] {
  const type = question.attributes.type ?? ''
  if (ofPlaces.has(type)) return []
  const wildcards = new Wildcards(question)
  const text = moodleText(child(question, 'questiontext'), shelf)
  const pictures = [...text.pictures, ...oldPicture(question, shelf)]
  const answers = childrenNamed(question, 'answer').map((element): Rated => {
    const { text: own, pictures: shown } = moodleText(element, shelf)
    const feedback = moodleText(child(element, 'feedback'), shelf).text
    const fraction = Number(element.attributes.fraction ?? 0)
    return { text: wildcards.fill(own), pictures: shown, fraction, feedback, element }
  })
  const general = moodleText(child(question, 'generalfeedback'), shelf)
  const own = answers.filter(({ fraction }) => fraction > 0).map(({ feedback }) => feedback)
  const explanation = [wildcards.fill(general.text), ...new Set(type === 'ordering' ? [] : own)]
    .filter(Boolean)
    .join('\n')
  const source = { question, stem: wildcards.fill(text.text), answers, wildcards, shelf }
  return readByType(type, source).map((read) => ({
    ...read,
    ...(explanation && { explanation }),
    pictures: { ...read.pictures, stem: [...pictures, ...(read.pictures?.stem ?? [])], explanation: general.pictures },
  }))
}

function readByType(type: string, source: Source): Read[] {
  const { question, stem, answers, shelf } = source
  switch (type) {
    case 'truefalse':
      return [
        {
          ...open,
          type: 'trueFalse',
          stem,
          key: rightTexts(answers)
            .slice(0, 1)
            .map((text) => text.trim().toLowerCase()),
        },
      ]
    case 'numerical':
    case 'calculated':
    case 'calculatedsimple': {
      const full = answers.filter(({ fraction }) => fraction >= 100)
      const right = full.length > 0 ? full : answers.filter(isRight)
      return [
        accepted(
          stem,
          right.map((answer) => numberOf(answer, source)),
        ),
      ]
    }
    case 'multichoice':
    case 'calculatedmulti':
    case 'multichoiceset':
      return [choice(type, source)]
    case 'kprime':
    case 'mtf':
      return [rowsOfTruth(source)]
    case 'matching':
    case 'ddmatch':
    case 'randomsamatch':
      return matching(source)
    case 'cloze':
    case 'multianswer':
      return [readCloze(stem)]
    case 'gapselect':
    case 'ddwtos':
      return [gapsWithBank(type, source)]
    case 'ordering':
      return [
        orderingQuestion(
          stem,
          [...answers].sort((a, b) => a.fraction - b.fraction).map(({ text }) => text),
        ),
      ]
    case 'shortanswer':
      return [accepted(stem, rightTexts(answers))]
    default: {
      if (hasCloze(stem)) return [readCloze(stem)]
      const graded = moodleText(child(question, 'graderinfo'), shelf).text
      const key = graded || (rightTexts(answers)[0] ?? answers[0]?.text ?? '')
      return [{ ...open, stem, key: key === '' ? [] : [key] }]
    }
  }
}

const isRight = ({ fraction, text }: Rated): boolean => fraction > 0 && text.trim() !== '*'

/** What earns most first. */
const rightTexts = (answers: readonly Rated[]): string[] =>
  answers
    .filter(isRight)
    .sort((a, b) => b.fraction - a.fraction)
    .map(({ text }) => text)

function accepted(stem: string, [key, ...others]: readonly string[]): Read {
  return { ...open, type: 'fillIn', stem, key: key === undefined ? [] : [key], alternatives: [others] }
}

/** A number, or a formula with the numbers of the question in it. Tolerances of calculated answers are shares of the value. */
function numberOf({ text, element }: Rated, { wildcards }: Source): string {
  const tolerance = Number(textOf(child(element, 'tolerance')).trim() || 0)
  if (Number.isFinite(Number(text.trim()))) return numberKey(text, tolerance)
  const value = wildcards.value(textOf(child(element, 'text')))
  if (value === undefined) return text
  const isShare = textOf(child(element, 'tolerancetype')).trim() !== '2'
  const places = Number(textOf(child(element, 'correctanswerlength')).trim() || 2)
  const isSignificant = textOf(child(element, 'correctanswerformat')).trim() === '2'
  const digits = Math.min(20, Math.max(isSignificant ? 1 : 0, places || 0))
  const shown = isSignificant ? Number(value.toPrecision(digits)) : Number(value.toFixed(digits))
  return numberKey(shortNumber(shown), isShare ? Math.abs(value) * tolerance : tolerance)
}

function choice(type: string, { question, stem, answers }: Source): Read {
  const isSingle = !/^(?:false|0)$/.test(textOf(child(question, 'single')).trim()) && type !== 'multichoiceset'
  const best = Math.max(0, ...answers.map(({ fraction }) => fraction))
  const options = answers.map(({ text, fraction }) => ({
    text,
    isRight: isSingle ? fraction === best && best > 0 : fraction > 0,
  }))
  const pictures = { options: answers.map(({ pictures: own }) => own) }
  return { ...open, type: isSingle ? 'single' : 'multiple', stem, options, pictures }
}

/** Statements of which each is true or false: those that are true are the right ones. */
function rowsOfTruth({ question, stem, shelf }: Source): Read {
  const weights = childrenNamed(child(question, 'weights'), 'weight').length
    ? childrenNamed(child(question, 'weights'), 'weight')
    : childrenNamed(question, 'weight')
  const isTrue = (row: string | undefined) =>
    weights.some(
      ({ attributes, children }) =>
        attributes.rownumber === row &&
        attributes.columnnumber === '1' &&
        Number(children.map(textOf).join('').trim()) > 0,
    )
  const rows = childrenNamed(question, 'row').map((row) => ({
    text: moodleText(child(row, 'rowtext'), shelf).text,
    isRight: isTrue(row.attributes.number),
  }))
  return { ...open, type: 'multiple', stem, options: rows }
}

function matching({ question, stem, shelf }: Source): Read[] {
  const pairs = childrenNamed(question, 'subquestion').map((pair) => {
    const { text, pictures } = moodleText(pair, shelf)
    return { left: text, right: moodleText(child(pair, 'answer'), shelf).text, pictures }
  })
  return matchingQuestions({ stem, pairs })
}

/** `[[2]]` is a gap for the second word of the bank. The bank is shown below the text. */
function gapsWithBank(type: string, { question, stem, shelf }: Source): Read {
  const words = childrenNamed(question, type === 'ddwtos' ? 'dragbox' : 'selectoption')
  const bank = (
    words.length > 0 ? words : [...childrenNamed(question, 'dragbox'), ...childrenNamed(question, 'selectoption')]
  ).map((word) => moodleText(word, shelf).text)
  const key: string[] = []
  const text = stem.replace(/\[\[(\d{1,3})\]\]/g, (_, number: string) => {
    key.push(bank[Number(number) - 1] ?? '')
    return '_____'
  })
  const shown = [...new Set(bank)].join(' / ')
  return { ...open, type: 'fillIn', stem: `${text}\n(${shown})`, key }
}

/** Before version 2 the picture stood beside the text. */
function oldPicture(question: XmlElement, shelf: ImageShelf): string[] {
  const base64 = textOf(child(question, 'image_base64')).trim()
  const name = textOf(child(question, 'image')).trim().split('/').at(-1)
  return base64 === '' || !name ? [] : [addFile(name, base64, shelf)]
}
