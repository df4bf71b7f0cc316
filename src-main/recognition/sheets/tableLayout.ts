import { fold } from '../tokens/fold.ts'
import { readNumber } from '../tokens/numberLabel.ts'
import { chainInside } from '../tokens/optionLabels.ts'
import { truthOf, truthPairOf } from '../tokens/truthWords.ts'
import { typeOfName } from '../tokens/typeNames.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import type { RowFields } from './Table.ts'

/** What digits mean in this table: positions from 0 or 1, truth values, codes of types. */
export type TableLayout = {
  base: 0 | 1
  /** Numbers count options, also where an option says the same number. */
  counts: boolean
  legend: ReadonlyMap<string, boolean>
  codes: ReadonlyMap<string, TypeHint | null>
  numberedStems: boolean
  /** The answers are letters of options that stand nowhere. */
  lettersOnly: boolean
  /** Options stand behind the stems in their cells. */
  optionsInStems: boolean
}

/** "2", "1,3": positions of options, or truth values. */
export const digits = /^\d{1,2}(?:\s*[,，;；|]\s*\d{1,2})*$/

/** A line to write on asks for the words of its answer. */
const blank = /_{2,}|\p{L}\s?[(（]\s*[)）]\s?\p{L}/u

/** "B", "A, C": letters of options. */
export const isLetters = (answer: string): boolean => /^[A-H](?:[\s,，、;]*[A-H])*$/.test(answer)

/** Circles mean right beside crosses, and where right or wrong is asked. */
export const rings: ReadonlyMap<string, boolean> = new Map(['○', '◯', '〇', 'O'].map((sign) => [sign, true]))

/** Letters that judge where nothing else answers the questions without options. */
const truthLetters = [
  ['Y', 'N'],
  ['T', 'F'],
  ['V', 'F'],
] as const

/** So many rows in a row that letters answer, they are what was chosen whatever the others are. */
const decisive = 5

/** Where more questions than this have options of their own, letters in the other stems are parts. */
const ownOptions = 0.85

/** Reads them off all rows together. */
export function tableLayoutOf(questions: readonly RowFields[]): TableLayout {
  let base: 0 | 1 = 1
  const truthDigits = new Set<string>()
  let numbered = 0
  let inStems = 0
  let crosses = false
  let lettered = 0
  let run = 0
  let longest = 0
  let worded = 0
  const votes = { place: 0, text: 0 }
  for (const { options, answer, stem } of questions) {
    const isLettered = options.length === 0 && isLetters(answer) && truthOf(answer) === null
    if (isLettered) lettered++
    run = isLettered ? run + 1 : 0
    longest = Math.max(longest, run)
    if (options.length === 0 && answer !== '' && truthOf(answer) === null && !blank.test(stem)) worded++
    if (options.length < 2 && /^[×✗✘xX]$/.test(answer)) crosses = true
    if (options.length === 0 && chainInside(fold(stem), 0, stem.length).length >= 2) inStems++
    if (readNumber(fold(stem))?.weak === false) numbered++
    if (!digits.test(answer)) continue
    if (options.length >= 2) {
      const isText = options.includes(answer)
      const isPlace = answer.split(/\D+/).every((digit) => Number(digit) <= options.length)
      if (isPlace && !isText) votes.place++
      if (isText && !isPlace) votes.text++
      if (answer.split(/\D+/).includes('0')) base = 0
    } else if (!blank.test(stem)) truthDigits.add(answer)
  }
  const legend = new Map<string, boolean>()
  if (crosses) for (const [ring, isTrue] of rings) legend.set(ring, isTrue)
  if (truthDigits.size > 0 && [...truthDigits].every((digit) => digit === '1' || digit === '2'))
    legend.set('1', true).set('2', false)
  if (truthDigits.size > 0 && [...truthDigits].every((digit) => digit === '0' || digit === '1'))
    legend.set('1', true).set('0', false)
  const said = new Set(
    questions.flatMap(({ options, answer }) => (options.length === 0 && answer !== '' ? [answer] : [])),
  )
  const isOften = (letters: readonly string[]) =>
    questions.filter(({ options, answer }) => options.length === 0 && letters.includes(answer)).length >= decisive
  for (const [yes, no] of truthLetters)
    if (said.has(yes) && said.has(no) && (said.size === 2 || isOften([yes, no]))) legend.set(yes, true).set(no, false)
  const unlisted = questions.filter(({ options }) => options.length === 0).length
  const areOwn = unlisted < questions.length * ownOptions
  const counts = votes.place > votes.text
  return {
    base,
    counts,
    legend,
    codes: codesOf(questions, legend),
    numberedStems: numbered > questions.length / 2,
    lettersOnly: (lettered > 2 && lettered >= worded * 0.8) || longest >= decisive,
    optionsInStems: !areOwn && inStems >= unlisted / 2,
  }
}

/** Types given as codes ("1", "2", "SC"): each means what most of its rows look like. */
function codesOf(questions: readonly RowFields[], legend: ReadonlyMap<string, boolean>): Map<string, TypeHint | null> {
  const byCode = new Map<string, RowFields[]>()
  for (const question of questions) {
    if (question.type === '' || typeOf(question.type)) continue
    byCode.set(question.type, [...(byCode.get(question.type) ?? []), question])
  }
  const codes = new Map<string, TypeHint | null>()
  for (const [code, group] of byCode) {
    const share = (test: (question: RowFields) => boolean) => group.filter(test).length / group.length
    const isTruth = ({ options, answer }: RowFields) =>
      options.length < 3 && (legend.has(answer) || truthOf(answer) !== null || truthPairOf(options) !== null)
    const isSeveral = ({ answer }: RowFields) => /^[A-Ha-h](?:[\s,，、;；|]*[A-Ha-h])+$/.test(answer.trim())
    if (share(isTruth) >= 0.6) codes.set(code, 'trueFalse')
    else if (share(isSeveral) >= 0.5) codes.set(code, 'multiple')
    else codes.set(code, share(({ options }) => options.length >= 2) >= 0.5 ? 'single' : null)
  }
  return codes
}

/** The type that a cell names, in words or as an identifier ("multiple_choice"). */
export function typeOf(cell: string): TypeHint | null {
  const plain = fold(cell)
    .replace(/^[[(<]|[\])>]$/g, '')
    .replace(/(?<![:、.\d\s])[:、.\d\s]+$/, '')
  return typeOfName(plain) ?? typeOfName(plain.replace(/[_-]/g, ' '))
}
