import { type DayPlan, type Known, planDay, type Unseen } from './dayPlan.ts'
import { forecast } from './forecast.ts'
import type { MemoryModel } from './memoryModel.ts'

export type StudyInput = {
  known: readonly Known[]
  unseen: readonly Unseen[]
  /** The share of questions that the person answers right at first sight, 0..1. */
  firstSight: number
  /** Left for today. */
  secondsToday: number
  /** Days of study after today and before the exam, in days from now, with what they have room for. */
  laterDays: readonly { at: number; seconds: number }[]
  /** Days from now. */
  exam: number
}

export type StudyPlan = {
  today: DayPlan
  /** Left until the exam, today included. */
  secondsLeft: number
  /** Needed to see everything that was never seen. */
  secondsToSeeAll: number
  /** When the last question is seen for the first time, in days from now; null: not before the exam. */
  allSeenAt: number | null
  /** Expected share of the bank's questions answered right at the exam, 0..1: by this plan, and if nothing more were done. */
  recall: { planned: number; ifStopped: number }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function recallIfStopped(model: MemoryModel, { known, unseen, firstSight, exam }: StudyInput): number {
  const total = known.length + unseen.length
  if (total === 0) return 0
  const recalled = sum(known.map(({ age, stability }) => model.recall(age + exam, stability)))
  return (recalled + unseen.length * firstSight) / total
}

/**
 * Returns what to do today so that most is known at the exam, and what to expect. Follows from the state alone: missed days
 * re-plan.
 */
export function studyPlan(model: MemoryModel, input: StudyInput): StudyPlan {
  const { known, unseen, firstSight, secondsToday, laterDays, exam } = input
  const days = [{ at: 0, seconds: secondsToday }, ...laterDays]
  const ahead = forecast(model, { known, unseen, firstSight, days, exam })
  const secondsToSeeAll = sum(unseen.map(({ seconds }) => seconds))
  const secondsLeft = sum(days.map(({ seconds }) => seconds))
  const ifStopped = recallIfStopped(model, input)
  return {
    today: planDay(
      { known, unseen, firstSight, seconds: secondsToday, secondsLater: secondsLeft - secondsToday },
      exam,
    ),
    secondsLeft,
    secondsToSeeAll,
    allSeenAt: ahead.allSeenAt,
    // The forecast looks at a sample of the questions; by that it may fall short of doing nothing, which looks at all.
    recall: { planned: Math.max(ahead.recall, ifStopped), ifStopped },
  }
}
