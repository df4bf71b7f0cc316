import { labelAt } from '../../contract/questionProblems.ts'
import { fold } from '../tokens/fold.ts'
import { chainInside } from '../tokens/optionLabels.ts'
import { anyTypeTag } from '../tokens/typeWords.ts'
import { partsBy } from './cutOptions.ts'
import { ownLabel, withoutLabels } from './parseCell.ts'
import type { RowFields } from './Table.ts'
import { isLetters } from './tableLayout.ts'

/** Cells of stems hold the options too: once more, or behind a sign in place of columns of their own. */
export function takeOptionsOutOfStems(questions: readonly RowFields[]): RowFields[] {
  const sign = areLettered(questions) ? undefined : signs.find((one) => cutsStems(questions, one))
  return questions.map((question) => {
    if (question.options.length >= 2) return withoutRepeatedOptions(question)
    return (sign && cutBy(question, sign)) ?? question
  })
}

const mostly = 0.6

/** Letters behind most stems part their options, whatever sign stands between them: "...? A、iron；B、gold". */
function areLettered(questions: readonly RowFields[]): boolean {
  const bare = questions.filter(({ options }) => options.length === 0)
  const lettered = bare.filter(({ stem }) => chainInside(fold(stem), 0, stem.length).length >= 2)
  return lettered.length >= fewest && lettered.length >= bare.length * mostly
}

/** Letters and figures of a text, and where in it each stands. */
function signsOf(text: string): { plain: string; places: number[] } {
  const found = [...text.matchAll(/[\p{L}\p{N}]/gu)]
  return { plain: found.map(([sign]) => sign).join(''), places: found.map(({ index }) => index) }
}

const plain = (text: string): string => signsOf(text).plain

/** "Which swims? A. cod B. bee" beside columns with cod and bee: the end says nothing new. */
function withoutRepeatedOptions(question: RowFields): RowFields {
  const options = question.options.filter((option) => option !== '').map(plain)
  const stem = signsOf(question.stem)
  const lettered = options.map((option, at) => labelAt(at) + option).join('')
  const printed = [lettered, lettered + labelAt(options.length)].find((text) => stem.plain.endsWith(text))
  if (printed === undefined || stem.plain.length === printed.length || options.includes('')) return question
  const from = stem.places[[...stem.plain].length - [...printed].length] ?? question.stem.length
  return { ...question, stem: question.stem.slice(0, from).replace(/(?<![\s(（[【])[\s(（[【]+$/, '') }
}

const signs: readonly RegExp[] = [
  /\r?\n/,
  /(?:(?<!\s)\s+)?&{1,2}\s*/,
  /(?:(?<!\s)\s+)?\|{1,3}\s*/,
  /(?:(?<!\s)\s+)?#{1,2}\s*/,
  /(?:(?<!\s)\s+)?@{1,2}\s*/,
  /(?:(?<!\s)\s+)?[;；]\s*/,
]

const fewest = 3

/** Whether what stands between a sign is what the answers of most rows say, or as many texts as their letters need. */
function cutsStems(questions: readonly RowFields[], sign: RegExp): boolean {
  const asked = questions.filter(({ options, answer }) => options.length === 0 && answer !== '')
  const cut = asked.filter(({ stem }) => partsBy(stem, sign).length >= 3)
  const chosen = cut.filter((question) => cutBy(question, sign) !== null)
  return cut.length >= fewest && chosen.length >= cut.length * 0.6 && chosen.length >= asked.length * 0.3
}

/** The question with the parts of its stem as options; null where its answer chooses none of them. */
function cutBy(question: RowFields, sign: RegExp): RowFields | null {
  const parts = partsBy(question.stem, sign)
  const from = firstOption(parts)
  const options = withoutLabels(parts.slice(from))
  if (question.options.length > 0 || options.length < 2) return null
  const answer = lettersOf(question.answer, options, sign)
  if (answer === null) return null
  return { ...question, stem: parts.slice(0, from).join('\n'), options, marks: options.map(() => ''), answer }
}

const typeInBrackets = new RegExp(`[[(<]\\s*(?:${anyTypeTag})\\s*[\\])>]`, 'i')

/** Behind a type in brackets, or where the letters begin; else the first part alone asks. */
function firstOption(parts: readonly string[]): number {
  const lettered = parts.findIndex((part, at) => at > 0 && ownLabel(part, 0) > 0)
  if (lettered > 0) return lettered
  const tagged = parts.findIndex((part) => typeInBrackets.test(fold(part)))
  return tagged >= 0 && tagged < parts.length - 2 ? tagged + 1 : 1
}

function lettersOf(answer: string, options: readonly string[], sign: RegExp): string | null {
  const letters = answer.toUpperCase()
  if (isLetters(letters)) {
    const all = letters.replace(/[^A-Z]/g, '')
    return [...all].every((letter) => letter.charCodeAt(0) - 65 < options.length) ? all : null
  }
  const places = partsBy(answer, sign).map((part) => options.findIndex((option) => plain(option) === plain(part)))
  return places.length > 0 && !places.includes(-1) ? places.map(labelAt).join('') : null
}
