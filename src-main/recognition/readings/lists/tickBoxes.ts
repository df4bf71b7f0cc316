import { Edited } from '../../Edited.ts'
import { type Lexed, withoutOptions } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

const isBox = (line: Lexed | undefined): line is Lexed =>
  line?.startsWithOption === true && line.pieces[0]?.form === 'check'

/** Tick boxes count side by side, if not all are filled: a row of full dots is a list. */
function isAmongBoxes(lines: readonly Lexed[], at: number): boolean {
  let [first, last] = [at, at]
  while (isBox(lines[first - 1]) && at - first < 12) first--
  while (isBox(lines[last + 1]) && last - at < 12) last++
  return last > first && lines.slice(first, last + 1).some((line) => line.pieces[0]?.ticked === false)
}

/** A box without boxes around it, or in a row of full ones, is a bullet. */
export function dropLoneBoxes(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  for (const at of linesWith(lines).boxes)
    if (lines[at] && !isAmongBoxes(lines, at)) edited.set(at, withoutOptions(lines[at]))
  return edited.result
}
