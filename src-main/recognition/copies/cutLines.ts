import type { Line } from '../lines.ts'
import { partOf } from './partOf.ts'

/** A place within a line at which a question begins. */
type Cut = Readonly<{ at: number; from: number }>

/** Gives what stands from each of the places on a line of its own; places of one line in their order. Only the first part keeps a label. */
export function cutLines(lines: readonly Line[], cuts: readonly Cut[]): readonly Line[] {
  const cutsOf = Map.groupBy(cuts, ({ at }) => at)
  return lines.flatMap((line, at) => {
    const own = cutsOf.get(at)
    if (!own) return [line]
    const starts = [0, ...own.map(({ from }) => from)]
    return starts.map((from, part) => {
      const text = line.text.slice(from, starts[part + 1]).trimEnd()
      const piece = partOf(line, from, from + text.length)
      return part === 0 ? piece : { ...piece, hasLabel: false, bullet: '', images: [] }
    })
  })
}
