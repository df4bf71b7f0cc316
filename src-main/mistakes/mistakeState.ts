import type { MistakeDecision } from '../contract/mistakeCalls.ts'
import type { Verdict } from '../contract/questionTypes.ts'

/** An attempt as far as the mistake book is concerned; `verdict` is that of its last grade. */
export type GradedAttempt = { attemptId: number; verdict: Verdict; at: number }

/** The person's last word on the question, and the last attempt before it. */
export type Decided = { decision: MistakeDecision; afterAttemptId: number; decidedAt: number }

export type MistakeRules = { rightInARowToLeave: number; decided?: Decided | undefined }

export type MistakeState = {
  timesWrong: number
  /** Since the last wrong answer, or since it was put back. */
  rightInARow: number
  lastWrongAt: number
  lastWrongAttemptId: number
  /** When enough right answers in a row had been given, or it was taken out; null while in the book. */
  leftAt: number | null
}

/** After one more attempt. Partly right is wrong. What is ungraded counts neither way. */
function afterAttempt(
  state: MistakeState | undefined,
  { attemptId, verdict, at }: GradedAttempt,
  rightInARowToLeave: number,
): MistakeState | undefined {
  if (verdict === 'ungraded') return state
  if (verdict !== 'correct') {
    const timesWrong = (state?.timesWrong ?? 0) + 1
    return { timesWrong, rightInARow: 0, lastWrongAt: at, lastWrongAttemptId: attemptId, leftAt: null }
  }
  if (!state) return undefined
  const rightInARow = state.rightInARow + 1
  const leftAt = state.leftAt ?? (rightInARow >= rightInARowToLeave ? at : null)
  return { ...state, rightInARow, leftAt }
}

/** Put back, it has to be learnt anew. */
const afterDecision = (state: MistakeState, { decision, decidedAt }: Decided): MistakeState =>
  decision === 'out' ? { ...state, leftAt: decidedAt } : { ...state, leftAt: null, rightInARow: 0 }

/** Returns where a question stands in the mistake book after these attempts, oldest first; undefined if it never was wrong. */
export function mistakeState(
  history: readonly GradedAttempt[],
  { rightInARowToLeave, decided }: MistakeRules,
): MistakeState | undefined {
  const last = decided?.afterAttemptId ?? 0
  const attempts = (from: MistakeState | undefined, which: (id: number) => boolean) =>
    history
      .filter(({ attemptId }) => which(attemptId))
      .reduce((state, attempt) => afterAttempt(state, attempt, rightInARowToLeave), from)
  const before = attempts(undefined, (id) => id <= last)
  return attempts(before && decided ? afterDecision(before, decided) : before, (id) => id > last)
}
