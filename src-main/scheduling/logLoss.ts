import { dayMs, type Review } from './cardState.ts'
import { type Memory, memoryModel } from './memoryModel.ts'

/** The reviews of one question, in order of time. */
export type History = readonly Review[]

/** Sooner than this an answer shows what was just read, not what is remembered: it moves the memory and is no test of it. */
const testDays = 0.5

const elapsedDays = (earlier: Review, later: Review) => Math.max(0, later.at - earlier.at) / dayMs

/** Returns the reviews that test a prediction: those that follow another by at least half a day. */
export const testsIn = (history: History): { at: number; days: number }[] =>
  history.flatMap((review, index) => {
    const earlier = history[index - 1]
    const days = earlier ? elapsedDays(earlier, review) : 0
    return earlier && days >= testDays ? [{ at: review.at, days }] : []
  })

const surest = 1e-4

/**
 * Returns how badly the weights foresee what was remembered: the sum of -ln(chance given to what happened) over the reviews that
 * test and lie in [from, until), and how many those are. The mean of always saying 50 % is 0.693.
 */
export function logLoss(w: readonly number[], histories: Iterable<History>, from = 0, until = Infinity) {
  const model = memoryModel(w)
  let [sum, count] = [0, 0]
  for (const history of histories) {
    let memory: Memory | undefined
    let earlier: Review | undefined
    for (const review of history) {
      if (review.at >= until) break
      const days = earlier ? elapsedDays(earlier, review) : 0
      if (memory && days >= testDays && review.at >= from) {
        const recall = Math.min(Math.max(model.recall(days, memory.stability), surest), 1 - surest)
        sum -= Math.log(review.rating > 1 ? recall : 1 - recall)
        count += 1
      }
      memory = memory ? model.next(memory, days, review.rating) : model.first(review.rating)
      earlier = review
    }
  }
  return { sum, count }
}
