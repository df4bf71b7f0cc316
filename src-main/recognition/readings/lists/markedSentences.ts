import type { Lexed } from '../../lexed.ts'
import type { Gain } from '../starts/Gain.ts'

const fewest = 3
const nearlyAll = 0.8
/** What stands in such a list is worth no less than not to lose by asking nothing. */
const markedGain = 1.7

/** A word of the line stands out, as what is to be filled in does. */
const hasMarkedWord = ({ line }: Lexed): boolean =>
  line.marks.some(
    ({ underline, highlight, colour, from, to }) =>
      (underline || highlight || colour === 'FF0000') && to - from <= line.text.length / 2,
  )

/**
 * Numbered sentences begin questions where nearly all numbers of a document without options or answers stand before one in which
 * a word is underlined or marked otherwise: it is to be filled in.
 */
export function withMarked(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
): readonly (Gain | undefined)[] {
  const numbered = lines.flatMap(({ number }, at) => (number && gains[at] ? [at] : []))
  if (numbered.length < fewest || numbered.some((at) => gains[at]?.hasParts)) return gains
  const marked = new Set(numbered.filter((at) => hasMarkedWord(lines[at] as Lexed)))
  if (marked.size < fewest || marked.size < numbered.length * nearlyAll) return gains
  return gains.map((gain, at) =>
    gain && !gain.supported && marked.has(at) ? { ...gain, gain: gain.gain + markedGain, supported: true } : gain,
  )
}
