import type { PlacedLine } from './PlacedLine.ts'

/** Distances are told apart from this on, in heights of a letter: half of the rows of dots that programs print on. */
const grain = 0.04
/** How many close lines must go on, and how many others must not. */
const fewest = { close: 2, apart: 6 }
/** How many of the close lines go on, and of the others. */
const share = { close: 0.6, apart: 0.25 }

type Pair = { distance: number; goesOn: boolean }

/**
 * Tells lines that stand farther apart than those of one paragraph do. Learnt by the size of letters, where it is plain: what goes on where the line
 * before had no more room stands close, and hardly anything else does. Where nothing is plain it tells none.
 */
export function learnLeading(
  lines: readonly PlacedLine[],
  goesOn: (before: PlacedLine, line: PlacedLine) => boolean,
): (before: PlacedLine, line: PlacedLine) => boolean {
  const pairs = new Map<number, Pair[]>()
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const distance = before ? distanceOf(before, line) : undefined
    if (!before || distance === undefined) return
    const own = pairs.get(Math.round(line.size)) ?? []
    own.push({ distance, goesOn: goesOn(before, line) })
    pairs.set(Math.round(line.size), own)
  })
  const limits = new Map([...pairs].map(([size, own]) => [size, limitOf(own)]))
  return (before, line) =>
    (distanceOf(before, line) ?? 0) > (limits.get(Math.round(line.size)) ?? Number.POSITIVE_INFINITY)
}

/** The distance that best parts what goes on from what does not; none where it does not part them. */
function limitOf(pairs: readonly Pair[]): number {
  const sorted = [...pairs].sort((a, b) => a.distance - b.distance)
  const all = sorted.filter((pair) => pair.goesOn).length
  let [limit, best, close] = [Number.POSITIVE_INFINITY, 0, 0]
  sorted.forEach((pair, at) => {
    const next = sorted[at + 1]
    if (pair.goesOn) close++
    if (!next || next.distance - pair.distance < grain) return
    const [within, beyond] = [at + 1, sorted.length - at - 1]
    const isPlain = close >= within * share.close && all - close <= beyond * share.apart
    const isSeen = close >= fewest.close && beyond - (all - close) >= fewest.apart
    const difference = close / within - (all - close) / beyond
    if (isPlain && isSeen && difference > best) [limit, best] = [(pair.distance + next.distance) / 2, difference]
  })
  return limit
}

/** From line to line of one column, in heights of a letter; undefined where they do not follow one another there. */
function distanceOf(before: PlacedLine, line: PlacedLine): number | undefined {
  if (before.page !== line.page || before.column !== line.column || before.text === '' || line.text === '')
    return undefined
  if (Math.abs(before.size - line.size) > before.size * 0.02) return undefined
  const distance = (line.base - before.base) / line.size
  return distance > 0.8 && distance < 2.5 ? distance : undefined
}
