import { changeEach } from '../Edited.ts'
import { type Lexed, withoutOptions } from '../lexed.ts'

/** "正确答案：" with nothing behind it. */
function awaitsValue(above: Lexed | undefined): boolean {
  const last = above?.fields.at(-1)
  return (last?.kind === 'answer' || last?.kind === 'mine') && last.from >= last.to
}

/** The line below an answer label with nothing behind it is the answer, and holds no options. */
export const readAwaitedAnswers = (lines: readonly Lexed[]): readonly Lexed[] =>
  changeEach(lines, (line, at) => (awaitsValue(lines[at - 1]) ? withoutOptions(line) : line))
