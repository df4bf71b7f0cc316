import type { Lexed } from '../../lexed.ts'

const endsSentence = /[.!。！?？][)\]"”»]?\s*$/
const opensSentence = /^[\p{Lu}¿¡"“«(\p{Script=Han}]/u
/** The width that nearly all lines of running text keep within. */
const nearlyAll = 0.9
const fewest = 4

/** How wide the lines are that go on below; 0 where too few do. */
export function widthOf(lines: readonly Lexed[]): number {
  const lengths = lines.flatMap(({ line, pieces }) =>
    pieces.length === 0 && line.kind !== 'code' && !endsSentence.test(line.folded) ? [line.folded.length] : [],
  )
  if (lengths.length < fewest) return 0
  return lengths.sort((a, b) => a - b)[Math.floor((lengths.length - 1) * nearlyAll)] ?? 0
}

/** Whether a paragraph may end at a line: a sentence does, within the width, and the line below opens another. */
export function endsParagraph(lines: readonly Lexed[], at: number, width: number): boolean {
  const [line, below] = [lines[at]?.line, lines[at + 1]?.line]
  if (!line || !below) return false
  return line.folded.length < width && endsSentence.test(line.folded) && opensSentence.test(below.folded)
}
