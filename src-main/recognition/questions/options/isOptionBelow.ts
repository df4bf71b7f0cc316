import type { Lexed } from '../../lexed.ts'
import type { Stretch } from '../Draft.ts'

const mostLines = 10

const textOf = (line: Lexed | undefined, from: number, to: number): string =>
  line?.line.folded
    .slice(from, to)
    .trim()
    .replace(/[.。;；]$/, '') ?? ''

/** Whether a stretch is the text of one of the options that begin at the line `first`, or several of them parted by signs. */
export function isOptionBelow(lines: readonly Lexed[], said: Stretch, first: number): boolean {
  const text = textOf(lines[said.at], said.from, said.to)
  if (text === '') return false
  const parts = text.split(/\s?[;；|]\s?/)
  for (let at = first, wanted = 0; at < first + mostLines; at++) {
    const line = lines[at]
    if (line?.noise) continue
    const [piece] = line?.startsWithOption ? line.pieces : []
    if (!line || piece?.index !== wanted) return false
    wanted += line.pieces.length
    if (line.pieces.some(({ from, to }) => parts.includes(textOf(line, from, to)))) return true
  }
  return false
}
