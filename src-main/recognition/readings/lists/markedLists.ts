import type { Lexed } from '../../lexed.ts'
import { remarkBehind } from '../../questions/answers/trailingTicks.ts'
import { coverageOf } from '../../questions/options/formatting.ts'
import type { Point } from './listPoints.ts'

/** In how many lists some points must be marked, and in which share of them. */
const fewest = 3
const share = 0.7

/** How a point is marked: by formatting of most of its text, by a tick before it or by a sign or words behind it. */
function marksOf(lines: readonly Lexed[], { at, label, to }: Point): readonly string[] {
  const marks = [...coverageOf(lines, [{ at, from: label.end, to }])].filter(([, part]) => part >= 0.5)
  const behind = remarkBehind(lines[at]?.line.folded.slice(label.end, to) ?? '')
  return [...marks.map(([feature]) => feature), ...(label.ticked ? ['ticked'] : []), ...(behind ? [behind] : [])]
}

/**
 * Of lists of one style returns those in which some points are marked and others not, if that is so in nearly all of them by one
 * mark: the right ones among options are marked so, and nothing else is in list after list.
 */
export function markedLists<List extends { points: readonly Point[] }>(
  lines: readonly Lexed[],
  lists: readonly List[],
): readonly List[] {
  if (lists.length < fewest) return []
  const byMark = new Map<string, List[]>()
  for (const list of lists) {
    const counts = new Map<string, number>()
    for (const point of list.points)
      for (const mark of marksOf(lines, point)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
    for (const [mark, count] of counts)
      if (count < list.points.length) byMark.set(mark, [...(byMark.get(mark) ?? []), list])
  }
  const [most = []] = [...byMark.values()].sort((a, b) => b.length - a.length)
  return most.length >= Math.max(fewest, lists.length * share) ? most : []
}
