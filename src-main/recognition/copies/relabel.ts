import type { Line } from '../lines.ts'
import { fold } from '../tokens/fold.ts'

/** Gives a line the letter that its page did not print; `isRight` ticks it. */
export function giveLetter(line: Line, index: number, isRight: boolean): void {
  const label = `${isRight ? '√' : ''}${String.fromCharCode(65 + index)}. `
  line.text = label + line.text
  line.folded = fold(label) + line.folded
  line.shift -= label.length
  line.hasLabel = true
}
