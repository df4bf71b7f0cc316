import type { DayPlan } from './dayPlan.ts'

/** A question whose last answer today was wrong. */
export type WrongToday = { questionId: number; seconds: number }

/** `again`: how many of the day's questions are asked once more; `left`: how many the minutes do not reach. */
export type WholeDay = DayPlan & { again: number; left: number }

/**
 * What went wrong today comes once more at the end of the day, as long as there are seconds left. The model sees no gain in it,
 * since it takes what was just read for known (docs/scheduling.md); a person who leaves it at the wrong answer does not.
 */
export function withRelearning(day: DayPlan, wrong: readonly WrongToday[], seconds: number): WholeDay {
  const planned = new Set(day.questionIds)
  const open = wrong.filter(({ questionId }) => !planned.has(questionId))
  const chosen: WrongToday[] = []
  let used = day.seconds
  for (const question of open) {
    if (used >= seconds) break
    chosen.push(question)
    used += question.seconds
  }
  return {
    ...day,
    questionIds: [...day.questionIds, ...chosen.map(({ questionId }) => questionId)],
    seconds: used,
    again: chosen.length,
    left: open.length - chosen.length,
  }
}
