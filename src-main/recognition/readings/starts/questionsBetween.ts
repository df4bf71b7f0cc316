import { hasOptionA, type Lexed } from '../../lexed.ts'
import { remembered } from '../../remembered.ts'

/**
 * What speaks of questions in some lines: first options and answers. `most` questions at the most; `least` of them if the
 * lines have both, else as many.
 */
type Counts = Readonly<{ firsts: number; answers: number; most: number; least: number }>

/** For each line the option that opens the next line with one. */
function nextLabels(lines: readonly Lexed[]): readonly (number | null)[] {
  const next: (number | null)[] = new Array(lines.length).fill(null)
  let index: number | null = null
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = index
    const line = lines[at]
    if (line?.startsWithOption) index = line.pieces[0]?.index ?? null
  }
  return next
}

/** "A patient with gout ..." above "A. ..." opens no options. */
const opensRun = (line: Lexed, next: number | null): boolean =>
  hasOptionA(line) && (line.pieces[0]?.form !== 'bare' || line.pieces.length > 1 || next !== 0)

/** Counts the questions that seem to stand from one line up to another; made once for its lines. */
export const questionCounter = remembered((lines: readonly Lexed[]): ((from: number, to: number) => Counts) => {
  const firsts = [0]
  const answers = [0]
  const next = nextLabels(lines)
  // options right below an explanation are explained one by one
  let explains = false
  for (const [at, line] of lines.entries()) {
    explains = line.fields[0]?.kind === 'explanation' || (explains && line.startsWithOption)
    firsts.push((firsts[at] ?? 0) + (!explains && opensRun(line, next[at] ?? null) ? 1 : 0))
    answers.push((answers[at] ?? 0) + (line.fields.some(({ kind }) => kind === 'answer') ? 1 : 0))
  }
  const between = (sums: readonly number[], from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  return (from, to) => {
    const [first, answer] = [between(firsts, from, to), between(answers, from, to)]
    const most = Math.max(first, answer)
    return { firsts: first, answers: answer, most, least: Math.min(first, answer) || most }
  }
})
