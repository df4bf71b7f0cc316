import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'
import { withLetter } from './relabel.ts'

/** "A - text", "B – text", "C -text" */
const dashed = /^([A-L])(?:\s{1,3}[-–—−]{1,2}\s{0,3}|[-–—−]\s{1,3})(?=\S)/
const fewest = 6
/** Lines that open with a letter and another sign are what counts options then. */
const nearlyAll = 0.8
const signed = /^[([]?[A-La-l][.)、:\]]\s*\S/

/** "A - true    B - false": further ones on the same line. */
const dashedBehind = /(?<=(?:\t|\s\s)[B-L])(\s)[-–—−](?=\s?\S)/g

/** Their dashes as the sign of a letter; nothing moves. */
function withSignsBehind(line: Line): Line {
  const signed = (text: string): string => text.replace(dashedBehind, '.$1')
  return { ...line, text: signed(line.text), folded: signed(line.folded) }
}

const mayOpen = ({ folded, aside, kind }: Line): boolean => {
  const code = folded.charCodeAt(0)
  return code >= 0x41 && code <= 0x4c && aside === null && kind !== 'code'
}

const letterOf = (line: Line): number =>
  mayOpen(line) ? (dashed.exec(line.folded)?.[1]?.charCodeAt(0) ?? 0x40) - 0x41 : -1

/** How many letters a line has that opens with one. */
const countOf = ({ folded }: Line): number => 1 + (folded.match(dashedBehind)?.length ?? 0)

/**
 * Letters with a dash behind them that count up again and again are those of options, whichever dash and blanks they have; outside the
 * part of the document where they do so options may have other signs.
 */
export function readDashedLetters(lines: readonly Line[]): readonly Line[] {
  const letters = lines.map(letterOf)
  const first = letters.indexOf(0)
  if (first < 0) return lines
  const last = letters.findLastIndex((letter) => letter >= 0)
  const part = lines.slice(first, last + 1)
  const within = letters.slice(first).filter((letter) => letter >= 0)
  if (part.reduce((sum, line) => sum + (letterOf(line) >= 0 ? countOf(line) : 0), 0) < fewest) return lines
  const others = part.filter(({ folded, aside }) => aside === null && signed.test(folded)).length
  if (within.length < (within.length + others) * nearlyAll) return lines
  const goesOn = within.filter((letter, at) => letter === 0 || letter > (within[at - 1] ?? -1)).length
  const firsts = within.filter((letter) => letter === 0).length
  if (firsts < 2 || goesOn < within.length * nearlyAll) return lines
  return changeEach(lines, (line, at) => {
    const letter = at < first ? -1 : (letters[at] ?? -1)
    return letter < 0
      ? line
      : withLetter(withSignsBehind(partOf(line, dashed.exec(line.folded)?.[0].length ?? 0)), letter, false)
  })
}
