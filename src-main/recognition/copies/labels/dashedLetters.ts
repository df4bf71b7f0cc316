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

const mayOpen = ({ folded, aside, kind }: Line): boolean => {
  const code = folded.charCodeAt(0)
  return code >= 0x41 && code <= 0x4c && aside === null && kind !== 'code'
}

const letterOf = (line: Line): number =>
  mayOpen(line) ? (dashed.exec(line.folded)?.[1]?.charCodeAt(0) ?? 0x40) - 0x41 : -1

/** Letters with a dash behind them that count up again and again are those of options, whichever dash and blanks they have. */
export function readDashedLetters(lines: readonly Line[]): readonly Line[] {
  const letters = lines.map(letterOf).filter((letter) => letter >= 0)
  if (letters.length < fewest) return lines
  const others = lines.filter(({ folded, aside }) => aside === null && signed.test(folded)).length
  if (letters.length < (letters.length + others) * nearlyAll) return lines
  const goesOn = letters.filter((letter, at) => letter === 0 || letter === (letters[at - 1] ?? -1) + 1).length
  const firsts = letters.filter((letter) => letter === 0).length
  if (firsts < 2 || firsts > letters.length / 2 || goesOn < letters.length * nearlyAll) return lines
  return changeEach(lines, (line) => {
    const letter = letterOf(line)
    return letter < 0 ? line : withLetter(partOf(line, dashed.exec(line.folded)?.[0].length ?? 0), letter, false)
  })
}
