import type { Lexed } from '../../lexed.ts'
import type { CountedLabel } from '../../tokens/countedLabels.ts'
import { type Point, pointsOfLine } from './listPoints.ts'

/** The lines of one question: from its number up to what follows its list. */
type Frame = Readonly<{ first: number; end: number; value: number }>

type Labels = readonly (readonly CountedLabel[])[]

/** The points of a list, and the line of the question at whose end it stands. */
type PlacedList = Readonly<{ question: number; points: readonly Point[] }>

/** Brackets and circles around numbers mostly count statements or parts of a question. */
const mayCountOptions = /^(?:arabic|own|roman)/

/** How many lines a point may take. */
const wraps = 3
const fewest = 4
const usual = 0.7
const nearlyAll = 0.9

/** How the number of a question is written: lists within questions are counted otherwise. */
function openingOf(line: Lexed, own: readonly CountedLabel[]): string | null {
  const { number } = line
  if (number === null || number.weak || line.startsWithOption || line.noise) return null
  return number.family === 'question' ? 'question' : (own.find(({ value }) => value !== null)?.style ?? number.family)
}

/** Where what belongs to a question above its answer ends. */
function endOf(lines: readonly Lexed[], first: number, next: number): number {
  for (let at = first; at < next; at++) {
    const line = lines[at]
    if (at > first && line?.heading) return at
    const label = line?.fields.find(({ kind }) => kind === 'answer' || kind === 'explanation')
    // the last point may have its answer on its line
    if (line && label)
      return label.labelFrom > line.from && line.line.folded.slice(line.from, label.labelFrom).trim() !== ''
        ? at + 1
        : at
  }
  return next
}

/** The questions whose numbers are written in one way; none unless nearly all count on. */
function framesOf(lines: readonly Lexed[], starts: readonly number[]): readonly Frame[] {
  const frames = starts.map((first, at) => ({
    first,
    end: endOf(lines, first, starts[at + 1] ?? lines.length),
    value: lines[first]?.number?.value ?? 0,
  }))
  const goOn = frames.filter(({ value }, at) => at > 0 && value === (frames[at - 1]?.value ?? 0) + 1)
  return goOn.length >= (frames.length - 1) * 0.8 ? frames : []
}

/** The points that count from 1 to the end of a question, in one style, with nothing behind them but what goes on. */
function runOf(lines: readonly Lexed[], labels: Labels, { first, end }: Frame): readonly Point[] {
  let points: Point[] = []
  let wrapped = 0
  for (let at = first + 1; at < end; at++) {
    const line = lines[at]
    if (!line || line.noise || (line.line.kind === 'code' && points.length > 0)) continue
    if (line.startsWithOption) return []
    const style = points[0]?.label.style
    const label = labels[at]?.find((one) => one.value !== null && (style === undefined || one.style === style))
    const isPoint = label !== undefined && (label.end < line.to || standsAbove(lines, labels, at, end))
    if (isPoint && label.value === points.length + 1) {
      points.push(...pointsOfLine(line, at, label))
      wrapped = 0
    } else if (isPoint && label.value === 1) {
      points = [...pointsOfLine(line, at, label)]
      wrapped = 0
    } else if (points.length > 0 && (line.line.gap || ++wrapped > wraps)) points = []
  }
  return points.length >= 2 ? points : []
}

/** The text of a number that stands alone is on the lines below it. */
function standsAbove(lines: readonly Lexed[], labels: Labels, at: number, end: number): boolean {
  const below = at + 1 < end ? lines[at + 1] : undefined
  return below !== undefined && !below.line.gap && below.noise === null && (labels[at + 1] ?? []).length === 0
}

/** Whether most lists are of one length, and hardly any much longer or shorter. */
function areEven(sizes: readonly number[]): boolean {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  const [most = 0, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  const near = sizes.filter((size) => Math.abs(size - most) <= 1).length
  return count >= sizes.length * usual || (most > 2 && count >= sizes.length / 2 && near >= sizes.length * nearlyAll)
}

/**
 * Lists that stand at the end of nearly every question, counted otherwise than these: as many points everywhere, or most
 * of them known to be chosen from by the words above them (`isAsked` by first line). The others are, too, whatever is above.
 */
export function listsInPlace(
  lines: readonly Lexed[],
  labels: Labels,
  isAsked: (first: number) => boolean,
): readonly PlacedList[] {
  const openings = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const opening = openingOf(line, labels[at] ?? [])
    if (opening === null) return
    const starts = openings.get(opening)
    if (starts) starts.push(at)
    else openings.set(opening, [at])
  })
  return [...openings].flatMap(([opening, starts]) => {
    if (starts.length < fewest) return []
    const frames = framesOf(lines, starts)
    const runs = frames
      .map((frame) => ({ question: frame.first, points: runOf(lines, labels, frame) }))
      .filter(({ points }) => points.length > 0)
    const [style = '', ofStyle = []] =
      [...Map.groupBy(runs, ({ points: [point] }) => point?.label.style ?? '')].sort(
        ([, a], [, b]) => b.length - a.length,
      )[0] ?? []
    if (style === opening || ofStyle.length < fewest || ofStyle.length < frames.length * usual) return []
    const asked = ofStyle.filter(({ points: [point] }) => isAsked(point?.at ?? -1)).length
    const isEven = areEven(ofStyle.map(({ points }) => points.length))
    return asked >= ofStyle.length * usual || (isEven && mayCountOptions.test(style)) ? ofStyle : []
  })
}
