import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { shapeOf } from '../../readings/lineShape.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { readHeading } from '../../tokens/headings.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { countsQuestions, readNumber } from '../../tokens/numberLabel.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { inSquare, lettered } from '../pages/sitePhrases.ts'
import { withLetter } from './relabel.ts'

/** Formatting that may single out what is right. */
const features = ['highlight', 'colour', 'bold', 'underline'] as const
type Feature = (typeof features)[number]

/** The lines below a number, up to the next one, a heading or anything with a label: what may be chosen from stands at their end. */
type Group = Readonly<{ stem: number; below: readonly number[]; section: number }>

const fewest = 3
const nearlyAll = 0.8
const most = 0.5
const sizes = { least: 2, most: 8 }
const mostLines = 30
const longest = 180

const isMarked = (line: Line | undefined, feature: Feature): boolean =>
  line?.marks.some((mark) => mark[feature] !== undefined && mark.to - mark.from >= line.text.trim().length * 0.8) ===
  true

/** "**Requirements:**" stands above what it names. */
const titles = /:$/

/** Nothing begins here but text. */
const isBare = (line: Line): boolean =>
  line.kind !== 'code' &&
  line.kind !== 'tableRow' &&
  line.level === 0 &&
  line.folded.length <= longest &&
  !lettered.test(line.folded) &&
  !inSquare.test(line.folded) &&
  findFields(line.folded).length === 0

const isHeading = ({ folded, level }: Line): boolean => readHeading(folded, level > 0, level) !== null

function groupsOf(lines: readonly Line[]): readonly Group[] {
  const groups: { stem: number; below: number[]; section: number }[] = []
  let isOpen = false
  let section = 0
  for (const [at, line] of lines.entries()) {
    const group = groups.at(-1)
    if (line.aside !== null || noiseReason(line.folded) !== null) continue
    const number = readNumber(line.folded)
    if (number && !number.weak && countsQuestions(number.family) && line.kind !== 'code') {
      groups.push({ stem: at, below: [], section })
      isOpen = true
    } else if (line.kind === 'code' && group?.below.length === 0) continue
    else if (isHeading(line)) [section, isOpen] = [at, false]
    else if (!isBare(line)) isOpen = false
    else if (isOpen) group?.below.push(at)
  }
  return groups.filter(({ below }) => below.length >= sizes.least && below.length <= mostLines)
}

/** The feature that some of the last lines of nearly each group have, and no stem: now the first of them, now another. */
function rightFeature(lines: readonly Line[], groups: readonly Group[]): Feature | null {
  for (const feature of features) {
    const places = new Set<number>()
    const marked = groups.filter(({ stem, below }) => {
      const rights = below.filter((at) => isMarked(lines[at], feature))
      if (rights.length === 0 || rights.length === below.length || isMarked(lines[stem], feature)) return false
      if (rights.some((at) => titles.test(lines[at]?.folded ?? ''))) return false
      for (const at of rights) places.add((below.at(-1) ?? at) - at)
      return true
    })
    if (marked.length >= Math.max(fewest, groups.length * nearlyAll) && places.size >= 2) return feature
  }
  return null
}

/** How many lines most groups have; 0 where no number is usual. */
function usualSize(groups: readonly Group[]): number {
  const counts = new Map<number, number>()
  for (const { below } of groups) counts.set(below.length, (counts.get(below.length) ?? 0) + 1)
  const [size, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  return times >= groups.length * most ? size : 0
}

/**
 * Lines without letters below nearly all numbers of a section, some of them in bold, in colour, highlighted or underlined: they are
 * options, and get letters. Where a stem goes on below its number, as many as most have count from the end.
 */
export function readMarkedGroups(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.aside === null && features.some((feature) => isMarked(line, feature)))) return lines
  const edited = new Edited(lines)
  for (const printed of Map.groupBy(groupsOf(lines), ({ section }) => section).values()) {
    const groups = withoutFurniture(lines, printed)
    const feature = groups.length < fewest ? null : rightFeature(lines, groups)
    if (feature !== null && !areTold(lines, groups)) giveLetters(edited, lines, groups, feature)
  }
  return edited.result
}

/** Without what recurs at the end of groups and is never marked: buttons and adverts. */
function withoutFurniture(lines: readonly Line[], groups: readonly Group[]): readonly Group[] {
  const shapeAt = (at: number): string => shapeOf(lines[at]?.folded ?? '')
  const lastOf = ({ below }: Group): string => shapeAt(below.at(-1) ?? -1)
  const isAnyMarked = (at: number): boolean => features.some((feature) => isMarked(lines[at], feature))
  const marked = new Set(groups.flatMap(({ below }) => below.filter(isAnyMarked).map(shapeAt)))
  const counts = new Map<string, number>()
  for (const group of groups) counts.set(lastOf(group), (counts.get(lastOf(group)) ?? 0) + 1)
  const size = usualSize(groups)
  const isFurniture = (group: Group): boolean => {
    const count = counts.get(lastOf(group)) ?? 0
    const isSurplus = group.below.length > size && count >= 2
    return (isSurplus || count >= groups.length * most) && !marked.has(lastOf(group))
  }
  return groups.map((group) => (isFurniture(group) ? { ...group, below: group.below.slice(0, -1) } : group))
}

/** Labels of any alphabet, or brackets to tick, that the lines have already. */
const anyLabel = /^(?:[([]?[\p{L}\p{N}]{1,2}\s?[.)、:\]]|[([]\s{0,4}[)\]])/u
const fewLabels = 0.3

/** They have labels, or say right and wrong: these are read elsewhere. */
const areTold = (lines: readonly Line[], groups: readonly Group[]): boolean => {
  const all = groups.flatMap(({ below }) => below.map((at) => lines[at]?.folded ?? ''))
  return all.filter((folded) => anyLabel.test(folded) || truthOf(folded) !== null).length > all.length * fewLabels
}

function giveLetters(edited: Edited<Line>, lines: readonly Line[], groups: readonly Group[], feature: Feature): void {
  const size = usualSize(groups)
  if (size === 0 || size > sizes.most) return
  for (const { below } of groups) {
    const options = below.slice(-size)
    const rights = options.filter((at) => isMarked(lines[at], feature))
    if (options.length < 2 || rights.length === 0 || rights.length === options.length) continue
    for (const [index, at] of options.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(line, index, rights.includes(at)))
    }
  }
}
