import type { Lexed } from '../../lexed.ts'
import type { Gain } from '../starts/Gain.ts'

const fewest = 3
const nearlyAll = 0.8
/** What stands in such a list is worth no less than not to lose by asking nothing. */
const markedGain = 1.7

const isMarked = ({ line }: Lexed, most: number): boolean =>
  line.marks.some(
    ({ underline, highlight, colour, from, to }) =>
      (underline || highlight || colour === 'FF0000') && to - from <= line.text.length * most,
  )

/** A word of the line stands out, as what is to be filled in does; or the line only announces others that have such words. */
function hasMarkedWord(lines: readonly Lexed[], at: number): boolean {
  const line = lines[at]
  if (!line || isMarked(line, 0.5)) return line !== undefined
  if (!line.line.folded.endsWith(':')) return false
  const end = lines.findIndex((below, place) => place > at && !isInside(below, line))
  const inside = lines.slice(at + 1, end < 0 ? undefined : end)
  return inside.length > 0 && inside.every((below) => isMarked(below, 1))
}

/** Below a line, without a number or set in, and no heading. */
const isInside = ({ line, heading, noise, number }: Lexed, above: Lexed): boolean =>
  heading === null && noise === null && (number === null || line.depth > above.line.depth)

/**
 * Numbered sentences begin questions where nearly all numbers of a document without options or answers stand before one in which
 * a word is underlined or marked otherwise: it is to be filled in. Numbers that are set in below others count points of these.
 */
export function withMarked(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
): readonly (Gain | undefined)[] {
  const counted = lines.flatMap(({ number }, at) => (number && gains[at] ? [at] : []))
  if (counted.length < fewest || counted.some((at) => gains[at]?.hasParts)) return gains
  const depth = Math.min(...counted.map((at) => lines[at]?.line.depth ?? 0))
  const numbered = counted.filter((at) => lines[at]?.line.depth === depth)
  const marked = new Set(numbered.filter((at) => hasMarkedWord(lines, at)))
  if (marked.size < fewest || marked.size < numbered.length * nearlyAll) return gains
  return gains.map((gain, at) =>
    gain && !gain.supported && marked.has(at) ? { ...gain, gain: gain.gain + markedGain, supported: true } : gain,
  )
}
