import fc from 'fast-check'
import { paperDraws } from '../draw/paperDraws.ts'
import type { PaperDraw } from '../Paper.ts'
import { type Forced, withForced } from './forced.ts'
import { scorePaper } from './scorePaper.ts'

/** Returns the smallest paper that the search finds in `budgetMs` in which a question with `tag` is still misread. */
export async function minimise(
  seed: number,
  forced: readonly Forced[],
  tag: string,
  budgetMs: number,
): Promise<PaperDraw | undefined> {
  const isStillMisread = async (draw: PaperDraw) => {
    const { questions } = await scorePaper(seed, withForced(draw, forced))
    return questions.some(({ tags, verdict, extras }) => (verdict !== 'right' || extras > 0) && tags.includes(tag))
  }
  const property = fc.asyncProperty(paperDraws, async (draw) => !(await isStillMisread(draw)))
  const { counterexample } = await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: budgetMs })
  return counterexample ? withForced(counterexample[0], forced) : undefined
}
