import { labelAt } from '../../contract/questionProblems.ts'
import type { Key } from '../../contract/questionTypes.ts'
import type { Doubt } from '../confidence/doubts.ts'
import type { Evidence } from '../confidence/Evidence.ts'
import { doubtsOfRest } from '../confidence/ofRest.ts'
import { optionByText } from '../questions/answers/parseAnswer.ts'
import { answersParts } from '../questions/answers/partAnswers.ts'
import { type KeyContext, type ReadKey, readKey } from '../questions/answers/readKey.ts'
import { decideType } from '../questions/decideType.ts'
import { likeEnough, likeness } from '../questions/repeats/likeness.ts'
import {
  bracketsOf,
  countBlanks,
  emptyBrackets,
  isLetters as isLettersInBracket,
  stripStem,
} from '../questions/stems/stemText.ts'
import { tidy } from '../questions/stems/stretchText.ts'
import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import { fold } from '../tokens/fold.ts'
import { readNumber } from '../tokens/numberLabel.ts'
import { hanNumber, hanSigns, signNumber } from '../tokens/numerals.ts'
import { chainInside } from '../tokens/optionLabels.ts'
import { truthOf, truthPairOf } from '../tokens/truthWords.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import { parseList } from './parseCell.ts'
import type { RowFields } from './Table.ts'
import { digits, isLetters, rings, type TableLayout, typeOf } from './tableLayout.ts'

/** "Option 2", "选项B" name the column of the right option. */
const optionName =
  /(?:option|choice|选项|备选答案)\s*(?:[-_]\s*)?([A-La-l]|\d{1,2}|[一二三四五六七八九十])(?![\w\u4e00-\u9fff])/gi

/** ①③, 二、四: positions in signs that are not digits. */
const signed = new RegExp(`^[①-⑩${hanSigns}](?:[\\s,，、;；|]*[①-⑩${hanSigns}]){0,7}$`)

/** Letters that other scripts count options with. */
const alphabets = ['アイウエオカ', '가나다라마', 'ㄱㄴㄷㄹㅁ', '甲乙丙丁戊', 'абвгде']

/** "イ", "б, в" as digits. */
function ofAlphabet(text: string): string | null {
  const signs = Array.from(text.toLowerCase().replace(/[\s,，、;；|.)]/g, ''))
  const alphabet = alphabets.find((own) => signs.every((sign) => own.includes(sign)))
  return alphabet && signs.length > 0 && signs.length < 7
    ? signs.map((sign) => alphabet.indexOf(sign) + 1).join(',')
    : null
}

/** "13" of four options: the first and the third, rising and each once. */
const areGlued = (text: string, { length }: readonly string[]): boolean =>
  /^[1-9]{2,8}$/.test(text) &&
  Number(text) > length &&
  [...text].every((digit, at) => digit > (text[at - 1] ?? '0') && Number(digit) <= length)

/** Such signs as digits, where they are no option themselves. */
function withDigits(text: string, options: readonly string[]): string {
  if (options.length < 2 || options.includes(text)) return text
  if (areGlued(text, options)) return [...text].join(',')
  const digits = ofAlphabet(text)
  if (digits !== null || !signed.test(text)) return digits ?? text
  return Array.from(text.replace(/[\s,，、;；|]/g, ''), (sign) => signNumber(sign) ?? hanNumber(sign) ?? 0).join(',')
}

/** "C，text" without options: the letter says nothing, the text is the answer. */
const letterAndText = /^\s*[A-H]\s*(?:[,，、:：]|[.](?=\s*\p{Script=Han}))\s*(\S.*)$/su

const labelOfAnswer = /\s*[(（[【]?\s?([A-La-l])\s?[)）\]】.、:：,，]+\s*/y
const betweenAnswers = /[\s;；,，、|.。]*/y

/** "A. text; C. text": the letters, where each stands before the text of its own option; null otherwise. */
function lettersBesideTexts(answer: string, options: readonly string[]): string | null {
  let letters = ''
  for (let at = 0; at < answer.length; ) {
    labelOfAnswer.lastIndex = at
    const match = labelOfAnswer.exec(answer)
    const letter = match?.[1]?.toUpperCase() ?? ''
    const option = options[letter.charCodeAt(0) - 65]
    if (!match || !option || !answer.startsWith(option, at + match[0].length)) return null
    letters += letter
    betweenAnswers.lastIndex = at + match[0].length + option.length
    at = betweenAnswers.lastIndex + (betweenAnswers.exec(answer)?.[0].length ?? 0)
  }
  return letters || null
}

const isChoice = (hint: TypeHint | null): boolean => hint === 'single' || hint === 'multiple' || hint === 'choice'

/** A fill-in whose answers stand where options do: one a blank if there are as many, else all are accepted. */
function blanksOfOptions({ options, blanks }: KeyContext): ReadKey {
  const texts = options.filter(Boolean)
  const key = texts.length === blanks ? texts.map((text) => [text]) : [texts]
  return { key: { kind: 'blanks', blanks: key }, rest: '' }
}

/**
 * What a question that is no choice keeps where the options stand: the letters of its key name all of it ("A" beside a single text),
 * so the texts are the answer. Null where they do not.
 */
function textsNamed(question: RowFields, { hint, options, blanks }: KeyContext): Key | null {
  if (isChoice(hint) || hint === 'trueFalse' || options.length === 0) return null
  if (hint === null && options.length > 1) return null
  const named = question.answer.toUpperCase().replace(/[\s,，、;；|]/g, '')
  if (named !== options.map((_, at) => labelAt(at)).join('')) return null
  if (hint === 'shortAnswer' || (hint === null && blanks === 0)) return { kind: 'text', text: options.join('\n') }
  return { kind: 'blanks', blanks: options.map((text) => [text]) }
}

/** What asks so has no blanks to be filled. */
const questionMark = /[?]\s*(?:[[【(][^[\]【】()]{0,20}[\]】)]\s*)?$/

function keyOfRow(question: RowFields, context: KeyContext, layout: TableLayout): ReadKey {
  const { answer } = question
  if (answer === '' && context.hint === 'fillIn' && context.options.length > 0) return blanksOfOptions(context)
  const list = parseList(answer)
  if (list && context.options.length < 2) {
    const texts = list.filter(Boolean)
    if (texts.length > 0 && context.blanks === 0 && context.hint === null && questionMark.test(context.stem))
      return { key: { kind: 'text', text: texts.join('\n') }, rest: '' }
    return { key: texts.length === 0 ? null : { kind: 'blanks', blanks: texts.map((text) => [text]) }, rest: '' }
  }
  const beside = list ? null : lettersBesideTexts(answer, context.options)
  if (beside) return readKey(beside, beside, context)
  const said = list ? list.join(';') : answer
  const named = optionByText(said, context.options) >= 0 ? said : said.replace(optionName, '$1')
  const text = withDigits(named.trim(), context.options)
  if (context.options.length >= 2 && digits.test(text) && (layout.counts || !context.options.includes(text))) {
    const positions = text.split(/\D+/).map((digit) => Number(digit) - layout.base)
    if (positions.every((position) => position >= 0 && position < context.options.length))
      return readKey(positions.map(labelAt).join(''), positions.map(labelAt).join(''), context)
  }
  const lettered = context.options.length === 0 && !isChoice(context.hint) ? letterAndText.exec(text) : null
  const value = lettered?.[1] ?? text
  const read = readKey(value, fold(value), context)
  return read.notAnOption ? (nearestOption(text, context) ?? read) : read
}

/** The option that an answer says in nearly the same words, if it is the only one. */
function nearestOption(answer: string, context: KeyContext): ReadKey | null {
  const shares = context.options.map((option) => likeness(answer, option))
  const [best = 0, second = 0] = [...shares].sort((a, b) => b - a)
  if (best < likeEnough || second > best - 0.15) return null
  const label = labelAt(shares.indexOf(best))
  return readKey(label, label, context)
}

/** What signs mean besides words: nothing where a blank is to be filled, circles also where right or wrong is asked. */
function legendOf(hint: TypeHint | null, stem: string, { legend }: TableLayout): ReadonlyMap<string, boolean> {
  if (/_{2,}/.test(stem)) return new Map()
  return hint === 'trueFalse' ? new Map([...rings, ...legend]) : legend
}

/** Whether "yes" and "no" are chosen from as other options are: the type says so, or there is none and they answer a question. */
const chooses = (stated: TypeHint | null, options: readonly string[]): boolean =>
  stated === null ? options.every((option) => /^(?:yes|no)[.!]?$/i.test(option.trim())) : isChoice(stated)

/** A question from its cells; `seen` speaks against the table. */
export function questionOf(
  question: RowFields,
  layout: TableLayout,
  stretch: string,
  seen: readonly Doubt[],
): Evidence {
  const issues = new Set<IssueCode>()
  const folded = fold(question.stem)
  const stated = question.type === '' ? null : (typeOf(question.type) ?? layout.codes.get(question.type) ?? null)
  const number = layout.numberedStems ? readNumber(folded) : null
  const start = number && !number.weak ? number.end : 0
  const isParted = stated === 'shortAnswer' || stated === 'fillIn'
  const within =
    layout.optionsInStems && !isParted && question.options.length === 0 ? chainInside(folded, start, folded.length) : []
  const parts = within.map(({ from, to }) => folded.slice(from, to).trim())
  const inStem = answersParts(fold(question.answer), parts) ? [] : within
  const end = inStem.length >= 2 ? (inStem[0]?.labelFrom ?? folded.length) : folded.length
  const stripped = stripStem(
    { text: question.stem.slice(start, end), folded: folded.slice(start, end), starts: [] },
    false,
  )
  const isChosen =
    layout.lettersOnly &&
    question.options.length === 0 &&
    isLetters(question.answer) &&
    !layout.legend.has(question.answer)
  const hint = stated ?? stripped.type ?? (isChosen ? 'choice' : null)
  const options = (
    inStem.length >= 2
      ? inStem.map(({ from, to }) => question.stem.slice(from, to).replace(/[;；,，|]\s*$/, ''))
      : question.options
  ).map(tidy)
  const context: KeyContext = {
    options,
    indexes: options.map((_, at) => at),
    names: [],
    hint,
    blanks: countBlanks(stripped.folded),
    stem: stripped.folded,
    bank: null,
    truthPair: chooses(stated, options) ? null : truthPairOf(options),
    legend: legendOf(hint, stripped.folded, layout),
  }
  const named = textsNamed(question, context)
  let read: ReadKey = named ? { key: named, rest: '' } : keyOfRow(question, context, layout)
  let text: { text: string; folded: string } = stripped
  if (read.key === null && question.answer === '') {
    const brackets = bracketsOf(stripped.folded).filter(
      ({ content }) => content !== '' && (isLettersInBracket(content) || truthOf(content, true) !== null),
    )
    const last = brackets.at(-1)
    const inBracket = last ? readKey(last.content, last.content, context) : null
    if (last && inBracket?.key) [read, text] = [inBracket, emptyBrackets(stripped, [last])]
  }
  const { key } = read
  const isTruth = context.truthPair !== null && key?.kind !== 'options'
  const kept =
    isTruth || named || (key?.kind === 'blanks' && question.answer === '')
      ? []
      : options.map((option, at) => ({ label: labelAt(at), text: option }))
  const decided = decideType(hint, kept.length, isTruth, key, text.folded)
  if (key === null) issues.add(read.notAnOption ? 'answerNotAnOption' : 'missingAnswer')
  if (decided.by === 'guess') issues.add('typeGuessed')
  if (key?.kind === 'options' && kept.length < 2) issues.add('fewOptions')
  if (kept.some((option) => option.text === '')) issues.add('truncated')
  const explanation = [read.rest, question.explanation]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n')
  const asked: RecognisedQuestion = {
    number: question.number || number?.printed || null,
    type: decided.type,
    stem: tidy(text.text),
    options: kept,
    key: withBlanks(key, decided.type),
    explanation: explanation || null,
    section: question.section || null,
    confidence: 0,
    issues: [...issues],
    source: {
      blocks: [question.first, question.last],
      fields: {
        stem: [question.first, question.first],
        ...(question.keyBlock !== undefined && { answer: [question.keyBlock, question.keyBlock] as const }),
      },
    },
    images: [],
  }
  const own = [...seen]
  doubtsOfRest(read.rest, asked, own)
  if (options.length >= 2 && digits.test(question.answer)) {
    own.push('keyByIndex')
    if (options.some((option) => digits.test(option))) own.push('indexOrText')
  }
  const form = { number: '', options: '', stemLines: 1, optionLines: 1, explanationLines: 1 }
  return { question: asked, from: 'columns', stretch, place: null, typeBy: decided.by, hint, form, seen: own }
}

/** What fills a question with one blank. */
export const withBlanks = (key: Key | null, type: string): Key | null =>
  type === 'fillIn' && key?.kind === 'text' ? { kind: 'blanks', blanks: [[key.text]] } : key
