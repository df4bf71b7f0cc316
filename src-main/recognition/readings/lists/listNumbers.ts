import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

/** "2. B、text": number and letter say the same place. */
const isPoint = (line: Lexed | undefined, index: number): line is Lexed =>
  line?.startsWithOption === true &&
  line.pieces.length === 1 &&
  line.pieces[0]?.index === index &&
  line.number?.value === index + 1

/** A question stands there; below a title or another entry "1. A. because ..." is an entry of a key. */
const isStem = (line: Lexed | undefined): boolean =>
  line !== undefined &&
  line.heading === null &&
  line.noise === null &&
  line.fields.length === 0 &&
  !line.startsWithOption

/** Options with letters of their own in a numbered list below a question: the numbers of the list say nothing. */
export function dropListNumbers(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  for (const at of linesWith(lines).numberedOption) {
    if (!isPoint(lines[at], 0) || !isPoint(lines[at + 1], 1) || !isStem(lines[at - 1])) continue
    for (let index = 0; ; index++) {
      const line = lines[at + index]
      if (!isPoint(line, index)) break
      edited.set(at + index, { ...line, number: null, key: null })
    }
  }
  return edited.result
}
