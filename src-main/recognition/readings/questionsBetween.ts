import { hasOptionA, type Lexed } from '../lexed.ts'
import { remembered } from '../remembered.ts'

/**
 * What speaks of questions in some lines: first options and answers. `most` questions at the most; `least` of them if the
 * lines have both, else as many.
 */
type Counts = Readonly<{ firsts: number; answers: number; most: number; least: number }>

/** Counts the questions that seem to stand from one line up to another; made once for its lines. */
export const questionCounter = remembered((lines: readonly Lexed[]): ((from: number, to: number) => Counts) => {
  const firsts = [0]
  const answers = [0]
  for (const [at, line] of lines.entries()) {
    firsts.push((firsts[at] ?? 0) + (hasOptionA(line) ? 1 : 0))
    answers.push((answers[at] ?? 0) + (line.fields.some(({ kind }) => kind === 'answer') ? 1 : 0))
  }
  const between = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  return (from, to) => {
    const [first, answer] = [between(firsts, from, to), between(answers, from, to)]
    const most = Math.max(first, answer)
    return { firsts: first, answers: answer, most, least: Math.min(first, answer) || most }
  }
})
