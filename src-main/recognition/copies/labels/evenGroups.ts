import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { inSquare, lettered } from '../pages/sitePhrases.ts'
import { asFurniture, withLetter } from './relabel.ts'

const fewest = 8
/** So few do where each has lines that are printed otherwise than the others. */
const fewestMarked = 3
const usualShare = 0.8
/** Lines of a question: its stem and three options or more. Fewer may be a stem and its answer. */
const sizes = { least: 4, most: 7 }
const longestOption = 180
/** In fewer groups a line that looks like a label, or asks, is an option all the same. */
const fewLabels = 0.3

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

const isMarked = ({ marks, text }: Line): boolean =>
  marks.some(({ from, to, bold, colour, highlight }) => (bold || colour || highlight) && to - from >= text.length * 0.8)

/** Equally large groups in each of which some lines below the first are marked, and not all. */
const areMarked = (lines: readonly Line[], groups: readonly (readonly number[])[]): boolean =>
  groups.every((group) => {
    const below = group.slice(1).flatMap((at) => lines[at] ?? [])
    const marked = below.filter(isMarked).length
    return group.length === groups[0]?.length && marked > 0 && marked < below.length
  })

/** Which number has lines below it, where those before it have none and are a list of another kind; a title may stand below the last of them. */
function firstWithOptions(starts: readonly number[], end: number): number {
  const sizeAt = (place: number) => (starts[place + 1] ?? end) - (starts[place] ?? end)
  const first = starts.findIndex((_, place) => sizeAt(place) >= sizes.least)
  const isList = starts.slice(0, Math.max(0, first)).every((_, place) => sizeAt(place) <= (place === first - 1 ? 2 : 1))
  return isList ? first : 0
}

/**
 * Numbered stems with equally many short lines below nearly each of them, throughout and without any letter or label: those
 * lines are options; a number alone, first or last among them in all groups, says which is right. What stands above the first number, or has lost its own, is cut into groups of the same size.
 */
export function readEvenGroups(lines: readonly Line[]): readonly Line[] {
  if (lines.some(({ aside, folded }) => aside === null && (lettered.test(folded) || inSquare.test(folded))))
    return lines
  const shown = lines.flatMap(({ aside, folded, kind }, at) =>
    aside === null && kind !== 'code' && noiseReason(folded) === null ? [at] : [],
  )
  const counted = startsOf(lines, shown)
  const begin = Math.max(0, firstWithOptions(counted, shown.length))
  const starts = counted.slice(begin)
  if (starts.length < fewestMarked) return lines
  const bounds = starts[0] === 0 || begin > 0 ? starts : [0, ...starts]
  const groups = bounds.map((from, at) => shown.slice(from, bounds[at + 1] ?? shown.length))
  if (starts.length < fewest && !areMarked(lines, groups)) return lines
  const counts = new Map<number, number>()
  for (const { length } of groups) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [size, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  if (size < sizes.least || size > sizes.most || times < groups.length * usualShare) return lines
  const options = groups
    .filter(({ length }) => length % size === 0)
    .flatMap((group) => group.flatMap((at, place) => (place % size === 0 ? [] : [{ at, index: (place % size) - 1 }])))
  const isLabelled = ({ at }: { at: number }) => /[?？]\s*$|^\p{L}[\p{L} ]{0,20}[:：]/u.test(lines[at]?.folded ?? '')
  const isAnswered = options.filter(isLabelled).length >= groups.length * fewLabels
  if (isAnswered || options.some(({ at }) => (lines[at]?.folded.length ?? 0) > longestOption)) return lines
  const edited = new Edited(lines)
  const key = keyPlaceOf(lines, options, size - 2)
  const rights = new Set(options.flatMap((one, at) => (one.index === key ? [rightOf(lines, options, at, key)] : [])))
  for (const { at, index } of options) {
    const line = lines[at]
    const place = key >= 0 && index > key ? index - 1 : index
    if (line) edited.set(at, index === key ? asFurniture(line) : withLetter(line, place, rights.has(at)))
  }
  return edited.result
}

type Option = Readonly<{ at: number; index: number }>

const placeIn = (lines: readonly Line[], { at }: Option): number =>
  Number(/^\(?([1-9])[.)]?$/.exec(lines[at]?.folded.trim() ?? '')?.[1] ?? 0)

/** The place, first or last below the stems, where all groups have a number that counts their options; -1 if there is none. */
function keyPlaceOf(lines: readonly Line[], options: readonly Option[], count: number): number {
  const isKey = (index: number) => {
    const said = options.filter((one) => one.index === index).map((one) => placeIn(lines, one))
    return said.every((place) => place >= 1 && place <= count) && new Set(said).size > 1
  }
  return [0, count].find((index) => count >= 2 && isKey(index)) ?? -1
}

/** Where the option stands that such a number counts. */
function rightOf(lines: readonly Line[], options: readonly Option[], at: number, index: number): number {
  const key = options[at]
  const place = key ? placeIn(lines, key) : 0
  return options[index === 0 ? at + place : at - index + place - 1]?.at ?? -1
}
