import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { noiseReason } from '../tokens/noise.ts'
import { readNumber } from '../tokens/numberLabel.ts'
import { withLetter } from './relabel.ts'
import { lettered } from './sitePhrases.ts'

const fewest = 8
const usualShare = 0.8
/** Lines of a question: its stem and three options or more. Fewer may be a stem and its answer. */
const sizes = { least: 4, most: 7 }
const longestOption = 180

/** Where questions begin: numbers that count on, one by one but for a slip. */
function startsOf(lines: readonly Line[], shown: readonly number[]): readonly number[] {
  const starts: number[] = []
  let before = 0
  shown.forEach((at, place) => {
    const number = readNumber(lines[at]?.folded ?? '')
    if (number?.family !== 'arabic' || number.weak || number.end >= (lines[at]?.folded.length ?? 0)) return
    if (starts.length > 0 && number.value !== before + 1 && number.value !== before + 2) return
    starts.push(place)
    before = number.value
  })
  return starts
}

/**
 * Numbered stems with equally many short lines below nearly each of them, throughout and without any letter or label: those
 * lines are options. What stands above the first number, or has lost its own, is cut into groups of the same size.
 */
export function readEvenGroups(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ aside, folded }) => aside === null && lettered.test(folded))) return lines
  const shown = lines.flatMap(({ aside, folded, kind }, at) =>
    aside === null && kind !== 'code' && noiseReason(folded) === null ? [at] : [],
  )
  const starts = startsOf(lines, shown)
  if (starts.length < fewest) return lines
  const bounds = starts[0] === 0 ? starts : [0, ...starts]
  const groups = bounds.map((from, at) => shown.slice(from, bounds[at + 1] ?? shown.length))
  const counts = new Map<number, number>()
  for (const { length } of groups) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [size, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  if (size < sizes.least || size > sizes.most || times < groups.length * usualShare) return lines
  const options = groups
    .filter(({ length }) => length % size === 0)
    .flatMap((group) => group.flatMap((at, place) => (place % size === 0 ? [] : [{ at, index: (place % size) - 1 }])))
  const isAnswered = options.some(({ at }) => /[?？]\s*$|^\p{L}[\p{L} ]{0,20}[:：]/u.test(lines[at]?.folded ?? ''))
  if (isAnswered || options.some(({ at }) => (lines[at]?.folded.length ?? 0) > longestOption)) return lines
  const edited = new Edited(lines)
  for (const { at, index } of options) {
    const line = lines[at]
    if (line) edited.set(at, withLetter(line, index, false))
  }
  return edited.result
}
