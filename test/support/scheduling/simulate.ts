import { type CardState, dayMs, type Review, replay, review } from '../../../src-main/scheduling/cardState.ts'
import { optimiseParameters } from '../../../src-main/scheduling/optimiseParameters.ts'
import { defaultWeights } from '../../../src-main/scheduling/parameters.ts'
import { chanceOf, normal } from './chance.ts'
import { cost, type Policy } from './policies.ts'
import type { StudentKind } from './students.ts'

export type Scenario = {
  name: string
  student: StudentKind
  questions: number
  days: number
  minutes: number
  isMissed?: (day: number) => boolean
}

/** The weights after a fit, or those before where it is no better. */
function fitWeights(reviews: readonly Review[][], before: readonly number[]): readonly number[] {
  const run = optimiseParameters(reviews, before)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value?.w ?? before
  }
}

/** Study begins at 19:00, the exam at 9:00 of the day after the last. */
const hoursToExam = 14

/**
 * Share of the questions that are remembered at the exam, by the student's own memory: an expectation, not a draw.
 * `isFitted`: once a week the parameters are fitted to the reviews so far, as the program does it.
 */
export function recallAtExam(scenario: Scenario, policy: Policy, seed: number, isFitted = false): number {
  const chance = chanceOf(seed * 7919 + 17)
  const student = scenario.student(chance)
  const questions = Array.from({ length: scenario.questions }, () => ({
    ease: Math.exp(0.5 * normal(chance)),
    /** Knows it from elsewhere. */
    prior: 0.2 + 0.4 * chance(),
    trace: undefined as ReturnType<typeof student.learn> | undefined,
    seenAt: 0,
  }))
  const reviews: Review[][] = questions.map(() => [])
  let parameters = { w: defaultWeights, desiredRetention: 0.9 }
  let cards: (CardState | undefined)[] = questions.map(() => undefined)
  const exam = (scenario.days - 1) * dayMs + (hoursToExam * dayMs) / 24
  let [firsts, firstRight] = [10, 5]
  for (let day = 0; day < scenario.days; day++) {
    if (scenario.isMissed?.(day)) continue
    const now = day * dayMs
    if (isFitted && day % 7 === 0) {
      parameters = { ...parameters, w: fitWeights(reviews, parameters.w) }
      cards = reviews.map((history) => replay(history, parameters))
    }
    const secondsToday = scenario.minutes * 60
    let left = secondsToday
    const { w } = parameters
    for (const index of policy({ cards, now, exam, firstSight: firstRight / firsts, secondsToday, w })) {
      if (left <= 0) break
      const question = questions[index]
      if (!question) continue
      const { ease, prior, trace, seenAt } = question
      const days = (now - seenAt) / dayMs
      const isRight = chance() < (trace ? student.recall(trace, days) : prior)
      if (!trace) [firsts, firstRight] = [firsts + 1, firstRight + (isRight ? 1 : 0)]
      // A wrong answer takes longer: its explanation is read.
      left -= (trace ? cost.review : cost.fresh) + (isRight ? -4 : 8)
      question.trace = trace ? student.relearn(trace, ease, days, isRight) : student.learn(ease, isRight)
      question.seenAt = now
      cards[index] = review(cards[index], isRight ? 3 : 1, now, parameters)
      reviews[index]?.push({ at: now, rating: isRight ? 3 : 1 })
    }
  }
  const recalls = questions.map(({ trace, prior, seenAt }) =>
    trace ? student.recall(trace, (exam - seenAt) / dayMs) : prior,
  )
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length
}
