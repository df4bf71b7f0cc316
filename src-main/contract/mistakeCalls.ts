import { z } from 'zod'
import { call } from './call.ts'
import type { MistakeReason } from './mistakeReasons.ts'
import { questionFilter } from './practiceCalls.ts'
import type { QuestionView } from './questionCalls.ts'
import type { QuestionType, Response } from './questionTypes.ts'

const mistakeDecisions = ['out', 'back'] as const
/** `out`: the person takes a question out of the mistake book. `back`: puts one back that had left. */
export type MistakeDecision = (typeof mistakeDecisions)[number]

export type MistakeView = {
  question: QuestionView
  bankName: string
  timesWrong: number
  /** Right answers in a row since the last wrong one, or since it was put back. */
  rightInARow: number
  lastWrongAt: number
  lastWrongResponse: Response
  /** null while in the book. */
  leftAt: number | null
  /** It left because the person took it out, not because it was learnt. */
  takenOut: boolean
}

export type MistakePage = { total: number; offset: number; mistakes: readonly MistakeView[] }

type Choice<Value> = { value: Value; count: number }

export type MistakeFacets = {
  inBook: number
  left: number
  /** The most frequent first. */
  types: readonly Choice<QuestionType>[]
  sections: readonly Choice<string>[]
  reasons: readonly Choice<MistakeReason>[]
}

const part = z.object({
  bankId: z.int().optional(),
  /** Those that have left the book instead of those in it. */
  left: z.boolean().default(false),
})

const mistakeQuery = part.extend({
  filter: questionFilter.default({}),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})
export type MistakeQuery = z.output<typeof mistakeQuery>

export const mistakeCalls = {
  /** Last wrong first; of those that have left, last left first. */
  'mistakes.list': call(mistakeQuery).returns<MistakePage>(),
  /** What there is to filter by, and how many questions each choice holds. */
  'mistakes.facets': call(part).returns<MistakeFacets>(),
  /** A wrong answer afterwards overrules it. NOT_FOUND for a question that was never wrong. */
  'mistakes.decide': call(z.object({ questionId: z.int(), decision: z.enum(mistakeDecisions) })).returns<void>(),
}
