import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asks, choosesAmong, opensBlank } from '../../tokens/asking.ts'
import { countedLabels } from '../../tokens/countedLabels.ts'
import { truthPairOf } from '../../tokens/truthWords.ts'
import { linesWith } from '../linesWith.ts'
import { asOptions, type Point } from './listPoints.ts'

/** A heading with nothing but one list below it, which may go on over lines. */
type Headed = Readonly<{ heading: string; style: string; points: readonly Point[] }>

const [fewestPoints, mostPoints] = [2, 10]
const fewest = 4
const longPoint = 60

const isHeading = ({ line, noise }: Lexed): boolean => line.level > 0 && noise === null

/** "Answer the questions of the others" is text, like all that has no sign behind its label. */
const endOf = ({ fields, line, to }: Lexed): number => (fields.every(({ firm }) => !firm) ? line.folded.length : to)

/** The list below a heading, if that is all that stands there but text above it and fields below it. */
function listBelow(lines: readonly Lexed[], at: number): Headed | null {
  const points: Point[] = []
  let [style, depth] = ['', 0]
  for (let below = at + 1; below < lines.length; below++) {
    const line = lines[below]
    if (!line || isHeading(line)) break
    if (line.noise !== null) continue
    const label = countedLabels(line)[0]
    if (line.pieces.some(({ form }) => form !== 'bare')) return null
    if (label && points.length === 0) [style, depth] = [label.style, line.line.depth]
    const last = points.at(-1)?.label
    if (label?.style === style && line.line.depth === depth && points.at(-1)?.at !== below) {
      if (label.value !== (last ? (last.value === null ? null : last.value + 1) : label.value && 1)) return null
      points.push({ at: below, label, to: endOf(line) })
    } else if (points.length > 0 && line.line.gap) {
      if (line.fields.length === 0) return null
      break
    }
  }
  const heading = lines[at]?.line.folded ?? ''
  return points.length >= fewestPoints && points.length <= mostPoints ? { heading, style, points } : null
}

const orders = /\b(?:choose|select|pick)\b/i
const choosesStem = (folded: string): boolean => choosesAmong(folded) || orders.test(folded) || opensBlank.test(folded)
const asksStem = (folded: string): boolean =>
  choosesStem(folded) || asks(folded) || /(?:[:：]|\.{3}|…)\s*$/.test(folded)

/**
 * Whether the lists are chosen from: nearly all headings ask, and two signs of options speak: as many points everywhere, short
 * points, stems that say to choose, a list of right and wrong.
 */
function areOptions(lines: readonly Lexed[], all: readonly Headed[]): boolean {
  const textOf = ({ at, label, to }: Point) => lines[at]?.line.folded.slice(label.end, to).trim() ?? ''
  const share = (test: (headed: Headed) => boolean) => all.filter(test).length / all.length
  if (share(({ heading }) => asksStem(heading)) < 0.6) return false
  const sizes = new Map<number, number>()
  for (const { points } of all) sizes.set(points.length, (sizes.get(points.length) ?? 0) + 1)
  const texts = all.flatMap(({ points }) => points.map(textOf))
  const signs = [
    Math.max(...sizes.values()) >= all.length * 0.6,
    texts.filter((text) => text.length > longPoint || /[。.;]$/.test(text)).length <= texts.length * 0.4,
    share(({ heading }) => choosesStem(heading)) >= 0.1,
    share(({ points }) => truthPairOf(points.map(textOf)) !== null) >= 0.03,
  ]
  return signs.filter(Boolean).length >= 2
}

const plain = (line: Lexed): Lexed => ({ ...line, fields: line.fields.filter(({ firm }) => firm), to: endOf(line) })

/** Lists below headings that ask are options, where nearly each heading of a level has one and nothing else. */
export function readHeadedLists(lines: readonly Lexed[]): readonly Lexed[] {
  const byLevel = new Map<number, (Headed | null)[]>()
  for (const at of linesWith(lines).title) {
    const [line, below] = [lines[at], lines[at + 1]]
    if (!line || !isHeading(line) || !below || isHeading(below)) continue
    const own = byLevel.get(line.line.level) ?? []
    own.push(listBelow(lines, at))
    byLevel.set(line.line.level, own)
  }
  const edited = new Edited(lines)
  for (const own of byLevel.values()) {
    const headed = own.flatMap((one) => one ?? [])
    if (headed.length < Math.max(fewest, own.length * 0.8) || !areOptions(lines, headed)) continue
    for (const { points } of headed)
      for (const [index, point] of points.entries()) {
        const line = lines[point.at]
        if (line) edited.set(point.at, asOptions(plain(line), [point], index))
      }
  }
  return edited.result
}
