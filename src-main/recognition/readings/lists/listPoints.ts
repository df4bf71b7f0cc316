import type { Lexed } from '../../lexed.ts'
import { type CountedLabel, labelBehind } from '../../tokens/countedLabels.ts'

/** A point of a list: its line, its label and where its text ends. */
export type Point = { at: number; label: CountedLabel; to: number }

/** A line whose list is options; the first of them has the place `index`. */
export function asOptions(line: Lexed, points: readonly Point[], index: number): Lexed {
  const pieces = points.map(({ label, to }, at) => ({
    index: index + at,
    form: 'counted' as const,
    lower: false,
    ticked: label.ticked,
    labelFrom: label.start,
    from: label.end,
    to,
    ...(label.name === '' ? {} : { name: label.name }),
  }))
  const start = points[0]?.label.start ?? 0
  if (start > 0) return { ...line, pieces }
  return { ...line, lead: null, number: null, tags: [], key: null, from: 0, pieces, startsWithOption: true }
}

/** A point and those that follow it on its line. */
export function pointsOfLine(line: Lexed | undefined, at: number, first: CountedLabel): Point[] {
  const points: Point[] = []
  let label: CountedLabel | null = first
  const to = line?.to ?? 0
  while (line && label) {
    const next: CountedLabel | null =
      label.value === null ? null : labelBehind(line.line.folded, label.end + 1, to, label.style, label.value + 1)
    points.push({ at, label, to: next?.start ?? to })
    label = next
  }
  return points
}
