import { z } from 'zod'
import { call } from './call.ts'
import type { QuestionView } from './questionCalls.ts'
import type { Response } from './questionTypes.ts'

export { rightInARowToLeave } from './limits.ts'

/** Why a question goes wrong, as the person sees it. */
export const mistakeReasons = ['careless', 'unknown', 'misread', 'confused', 'guessed', 'outOfTime'] as const
export type MistakeReason = (typeof mistakeReasons)[number]

export const mistakeDecisions = ['out', 'back'] as const
/** `out`: the person takes a question out of the mistake book. `back`: puts one back that had left. */
export type MistakeDecision = (typeof mistakeDecisions)[number]

export type MistakeView = {
  question: QuestionView
  bankName: string
  timesWrong: number
  /** Right answers in a row since the last wrong one. */
  rightInARow: number
  lastWrongAt: number
  lastWrongResponse: Response
}

export type MistakePage = { total: number; offset: number; mistakes: readonly MistakeView[] }

export const mistakeCalls = {
  /** Last wrong first. */
  'mistakes.list': call(
    z.object({
      bankId: z.int().optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ).returns<MistakePage>(),
}
