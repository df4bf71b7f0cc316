import { alphabets } from '../../tokens/countedLabels.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'

/** What counts options, in order. */
const series: readonly (readonly string[])[] = [
  [...'ABCDEFGHIJKL'],
  [...'abcdefghijkl'],
  Array.from({ length: 12 }, (_, at) => String(at + 1)),
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
  [...'一二三四五六七八'],
  [...'①②③④⑤⑥⑦⑧'],
  ...alphabets.map((letters) => [...letters]),
  ...alphabets.filter((letters) => letters !== letters.toLowerCase()).map((letters) => [...letters.toLowerCase()]),
]

/**
 * How the options of a question are labelled: `before` and `behind` stand on either side of each sign of the series. `start`:
 * where the first label stands on its line; `key` names the form.
 */
export type LabelForm = Readonly<{
  key: string
  before: string
  behind: string
  signs: readonly string[]
  /** What an answer calls the options: their signs, or their numbers where all have the same sign. */
  names: readonly string[]
  isLetter: boolean
  start: number
  isInside: boolean
}>

/** An option on a line: `labelFrom..from` the label, `from..to` the text. */
export type Piece = Readonly<{ labelFrom: number; from: number; to: number }>

const firsts = [...new Set(series.flatMap(([first]) => first ?? []))].join('')
const opening = new RegExp(
  `[([<{]?(?:\\p{L}{1,10}\\s?)?[^\\p{L}\\p{N}\\s"'“‘_]{0,2}([${firsts}])(\\s?[^\\p{L}\\p{N}\\s"'“‘(（[《<$_]{0,3})\\s*`,
  'uy',
)
/** Behind what a list of options may begin within a line. */
const insideOpening = new RegExp(`(?<=[:?。)]\\s{0,4}[(<[]?)([${firsts}])(?=[^\\p{L}\\p{N}]|[\\u4e00-\\u9fff])`, 'gu')
const parts = ',;、/|·'
const parted = /[,;、/|·].*[,;、/|·]/
const longest = 400
const mostTried = 3
const fewestInside = 3

/** Labels that are understood wherever they stand: letters, numbers and numbers in signs with what usually stands around them. */
function isUsual(folded: string, end: number, before: string, behind: string, place: number): boolean {
  if (/\p{L}/u.test(before)) return false
  if (place < 2) return readOptionLabel(folded, 0, true)?.from === end
  return isNumber(place) && usualBefore.test(before) && usualBehind.test(behind)
}
const isNumber = (place: number): boolean => place === 2 || place === 6
const usualBefore = /^\(?\s?$/
const usualBehind = /^\s?[.、:)]?$/

function formAt(folded: string, start: number, isInside: boolean): readonly LabelForm[] {
  opening.lastIndex = start
  const match = opening.exec(folded)
  const [whole = '', sign = '', behind = ''] = match ?? []
  if (!match || start + whole.length >= folded.length) return []
  const before = whole.slice(0, whole.lastIndexOf(sign + behind))
  if (before === '' && behind.trim() === '' && !isInside) return []
  return series.flatMap((signs, place) => {
    if (signs[0] !== sign) return []
    const isLetter = place < 2
    if (!isInside && isUsual(folded, whole.length, before, behind, place)) return []
    const key = `${place} ${before}#${behind.trim()}${isInside ? '/' : ''}`
    return [{ key, before, behind: behind.trimEnd(), signs, names: signs, isLetter, start, isInside }]
  })
}

const emptyBox = /^(?:\(\s{0,4}\)|\[\s?\]|[☐□○◯◻])(?=\s?[^\s.。,;:?!])/
const numbers = series[2] ?? []

/** "( ) x", "○ x": boxes that nobody ticked, of which an answer may tell the place. */
function boxForm(folded: string): readonly LabelForm[] {
  const sign = emptyBox.exec(folded)?.[0]
  if (sign === undefined) return []
  const signs = numbers.map(() => sign)
  return [{ key: sign, before: '', behind: '', signs, names: numbers, isLetter: false, start: 0, isInside: false }]
}

/** The forms in which the first of several options may be labelled on a line: at its start, or behind its question. */
export function openingForms(folded: string): readonly LabelForm[] {
  const atStart = [...formAt(folded, 0, false), ...boxForm(folded)]
  if (folded.length > longest || !parted.test(folded)) return atStart
  const inside = [...folded.matchAll(insideOpening)].slice(0, mostTried).flatMap((match) => {
    const at = match.index + match[0].length - 1
    const starts = '(<['.includes(folded.charAt(at - 1)) ? [at - 1, at] : [at]
    return starts.flatMap((start) => formAt(folded, start, true))
  })
  return [...atStart, ...inside.filter((form) => isList(folded, form))]
}

/** Whether a list begins with the form: at least three points, and none of them above its first. */
function isList(folded: string, form: LabelForm): boolean {
  const { before, behind, signs, start } = form
  if (piecesFrom(folded, start, form, 0).length < fewestInside) return false
  if (folded.charAt(start - 1) !== '(' && readOptionLabel(folded, start, true)) return false
  return before + behind === '' || !signs.some((sign) => folded.lastIndexOf(before + sign + behind, start - 1) >= 0)
}

/** Where the label of a sign stands: at `at` itself, or behind a blank or a sign that parts options. */
function labelFrom(folded: string, at: number, label: string, isInside: boolean): number {
  for (let found = folded.indexOf(label, at); found >= 0; found = folded.indexOf(label, found + 1))
    if ((isInside ? /[,;、/|·]\s?$/ : /[\s,;、/|·]$/).test(folded.slice(found - 2, found))) return found
  return -1
}

/** The options on a line that begins, at `start`, with the label number `index` of the form. */
export function piecesFrom(folded: string, start: number, form: LabelForm, index: number): readonly Piece[] {
  const pieces: { labelFrom: number; from: number; to: number }[] = []
  let at = start
  for (let place = index; place < form.signs.length; place++) {
    const label = form.before + form.signs[place] + form.behind
    const isFirst = place === index
    const found =
      isFirst && folded.startsWith(label, at) ? at : isFirst ? -1 : labelFrom(folded, at, label, form.isInside)
    if (found < 0) break
    const last = pieces.at(-1)
    if (last) last.to = endOf(folded, last.from, found)
    const end = found + label.length
    at = end + (folded.slice(end).length - folded.slice(end).trimStart().length)
    pieces.push({ labelFrom: found, from: at, to: folded.length })
  }
  const last = pieces.at(-1)
  const closing = last && folded.charAt(start - 1) === '(' ? folded.indexOf(')', last.from) : -1
  if (last && closing > 0) last.to = closing
  return pieces.every(({ from, to }) => from < to) ? pieces : []
}

/** Without what parts the option from the next. */
function endOf(folded: string, from: number, to: number): number {
  let end = to
  while (end > from && folded.charAt(end - 1) === ' ') end--
  if (end > from && parts.includes(folded.charAt(end - 1))) end--
  while (end > from && folded.charAt(end - 1) === ' ') end--
  return end
}
