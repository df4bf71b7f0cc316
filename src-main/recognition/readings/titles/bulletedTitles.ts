import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'

const isSentence = /\p{L}[.!]\s*$/u

/** "• Fill in each blank carefully." beside other such points advises whoever sits the test: no title of a section. */
export function forgetBulletedTitles(lines: readonly Lexed[]): readonly Lexed[] {
  return changeEach(lines, (line, at) => {
    const isTitle = line.heading?.kind === 'type' && line.line.bullet !== '' && line.line.level === 0
    if (!isTitle || !isSentence.test(line.line.folded)) return line
    const isAmongPoints = [lines[at - 1], lines[at + 1]].some(
      (beside) => beside !== undefined && beside.line.bullet !== '' && isSentence.test(beside.line.folded),
    )
    return isAmongPoints ? { ...line, heading: null } : line
  })
}
