import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

const longest = 40
const endsSentence = /[。.?!;:,、]$/
const opensTitle = /^[\p{L}\d《“"].*\p{L}/u

/** Nothing of a line is printed otherwise than in bold. */
export function isBold({ line: { text, marks } }: Lexed): boolean {
  const bold = marks.reduce((sum, { from, to, bold: is }) => sum + (is ? text.slice(from, to).trim().length : 0), 0)
  return bold > 0 && bold >= text.trim().length * 0.9
}

/** A short line in bold, which the line before is not, alone above the title of a section, behind questions, is the title of the next paper. */
export function readBoldTitles(lines: readonly Lexed[]): readonly Lexed[] {
  const plain = new Set(linesWith(lines).nothingFirm)
  const edited = new Edited(lines)
  for (const at of linesWith(lines).heading) {
    if (lines[at]?.heading?.kind === 'key') continue
    let above = at - 1
    while (lines[above]?.noise) above--
    const title = lines[above]
    const text = title?.line.folded.trim() ?? ''
    const before = lines[above - 1]
    if (!title || !before || !plain.has(above) || title.heading || !isBold(title) || isBold(before)) continue
    if (text.length < 4 || text.length > longest || !opensTitle.test(text) || endsSentence.test(text)) continue
    edited.set(above, { ...title, heading: { kind: 'chapter', text, type: null, level: 2, sure: true } })
  }
  return edited.result
}
