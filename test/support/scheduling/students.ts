import { memoryModel } from '../../../src-main/scheduling/memoryModel.ts'
import { defaultWeights, withinBounds } from '../../../src-main/scheduling/parameters.ts'
import { normal } from './chance.ts'

type Trace = { stability: number; difficulty: number }

/** A memory that the planner does not know: it only sees right and wrong. `ease` is the question's, 1 on average. */
type Student = {
  learn(ease: number, knew: boolean): Trace
  recall(trace: Trace, days: number): number
  relearn(trace: Trace, ease: number, days: number, recalled: boolean): Trace
}

export type StudentKind = (chance: () => number) => Student

/** Remembers by FSRS, but with parameters of their own that the planner does not have. */
export const fsrsStudent: StudentKind = (chance) => {
  const w = [...defaultWeights]
  const change = (index: number, change: (value: number) => number) => {
    w[index] = change(w[index] ?? 0)
  }
  for (const index of [0, 1, 2, 3]) change(index, (value) => value * Math.exp(0.4 * normal(chance)))
  change(8, (value) => value + 0.3 * normal(chance))
  change(10, (value) => value + 0.15 * normal(chance))
  change(11, (value) => value * Math.exp(0.3 * normal(chance)))
  change(14, (value) => value + 0.2 * normal(chance))
  change(20, () => 0.1 + 0.3 * chance())
  const model = memoryModel(withinBounds(w))
  return {
    learn(ease, knew) {
      const { stability, difficulty } = model.first(knew ? 3 : 1)
      return { stability: stability * ease, difficulty }
    },
    recall: ({ stability }, days) => model.recall(days, stability),
    relearn(trace, ease, days, recalled) {
      const next = model.next(trace, days, recalled ? 3 : 1)
      if (!recalled) return next
      return { ...next, stability: trace.stability + (next.stability - trace.stability) * ease }
    },
  }
}

/** Forgets exponentially, which FSRS does not; the policies were not chosen with it. */
export const exponentialStudent: StudentKind = (chance) => {
  const pace = Math.exp(0.3 * normal(chance))
  const growth = 1.2 * Math.exp(0.3 * normal(chance))
  const recall = ({ stability }: Trace, days: number) => 0.9 ** (days / stability)
  return {
    learn: (ease, knew) => ({ stability: (knew ? 3 : 0.9) * pace * ease, difficulty: 5 }),
    recall,
    relearn(trace, ease, days, recalled) {
      if (!recalled) return { ...trace, stability: Math.max(0.6, trace.stability * 0.35) }
      const forgotten = 1 - recall(trace, days)
      return { ...trace, stability: trace.stability * (1 + (growth * ease * forgotten * 10) / (1 + 3 * forgotten)) }
    },
  }
}
