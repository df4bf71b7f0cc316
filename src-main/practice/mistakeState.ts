import { rightInARowToLeave } from '../contract/mistakeCalls.ts'
import type { Verdict } from '../contract/questionTypes.ts'

/** An attempt as far as the mistake book is concerned; `verdict` is that of its last grade. */
export type GradedAttempt = { attemptId: number; verdict: Verdict; at: number }

export type MistakeState = {
  timesWrong: number
  rightInARow: number
  lastWrongAt: number
  lastWrongAttemptId: number
  /** When enough right answers in a row had been given; null while in the book. */
  leftAt: number | null
}

/**
 * Where a question stands in the mistake book after these attempts, oldest first; undefined if it never was wrong.
 * Partly right is wrong. What is ungraded counts neither way.
 */
export function mistakeState(history: readonly GradedAttempt[]): MistakeState | undefined {
  let state: MistakeState | undefined
  for (const { attemptId, verdict, at } of history) {
    if (verdict === 'ungraded') continue
    if (verdict !== 'correct') {
      const timesWrong = (state?.timesWrong ?? 0) + 1
      state = { timesWrong, rightInARow: 0, lastWrongAt: at, lastWrongAttemptId: attemptId, leftAt: null }
    } else if (state) {
      const rightInARow = state.rightInARow + 1
      const leftAt = state.leftAt ?? (rightInARow >= rightInARowToLeave ? at : null)
      state = { ...state, rightInARow, leftAt }
    }
  }
  return state
}
