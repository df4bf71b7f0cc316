import { z } from 'zod'
import { call, nothing } from './call.ts'
import { mistakeReasons } from './mistakeCalls.ts'
import type { QuestionImage } from './questionCalls.ts'
import type { AnswerOrigin, Key, Option, QuestionType, Response, Verdict } from './questionTypes.ts'
import { questionTypes, responseSchema, verdicts } from './questionTypes.ts'

export const practiceScopes = [
  'all',
  'unanswered',
  'mistakes',
  'due',
  /** What the bank's plan has for today. */
  'plan',
  'bookmarked',
  'reported',
] as const
export type PracticeScope = (typeof practiceScopes)[number]
export const practiceOrders = ['sequential', 'random', 'difficulty'] as const
export type PracticeOrder = (typeof practiceOrders)[number]
/** `practice` tells the result at once, `study` shows the answer with the question, `exam` tells it all at the end. */
export const practiceModes = ['practice', 'study', 'exam'] as const
export type PracticeMode = (typeof practiceModes)[number]

/** Narrows a scope. Within a field one has to fit, between fields all; a field left out or empty narrows nothing. */
export const questionFilter = z.strictObject({
  types: z.array(z.enum(questionTypes)).optional(),
  sections: z.array(z.string().max(1000)).max(500).optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
  /** Why they went wrong. */
  reasons: z.array(z.enum(mistakeReasons)).optional(),
  /** Stands in stem, options or explanation; upper and lower case are the same. */
  text: z.string().trim().max(500).optional(),
})
export type QuestionFilter = z.infer<typeof questionFilter>

export type SessionView = {
  id: number
  bankId: number | null
  /** null for a session over several banks (all mistakes). */
  bankName: string | null
  scope: PracticeScope
  order: PracticeOrder
  total: number
  /** 0-based index of the question to show. */
  position: number
  /** One verdict a question, in session order; null = not answered yet. */
  verdicts: readonly (Verdict | null)[]
  finished: boolean
  createdAt: number
}

/** A question as asked: no key. `asked.attempt` is there once it was answered in this session. */
export type AskedQuestion = {
  index: number
  questionId: number
  number: string | null
  type: QuestionType
  stem: string
  options: readonly Option[]
  images: readonly QuestionImage[]
  /** How many blanks to fill in; 0 for other types. */
  blanks: number
  section: string | null
  attempt: AttemptView | null
}

/** What the person learns on answering. */
export type AttemptView = {
  attemptId: number
  response: Response
  verdict: Verdict
  /** 0..1; null while ungraded. */
  score: number | null
  gradedBy: 'rule' | 'self' | 'model' | null
  key: Key | null
  keyOrigin: AnswerOrigin
  explanation: string | null
  explanationOrigin: AnswerOrigin
}

export const practiceCalls = {
  /** NOT_FOUND if the scope holds no question. Without a bank: `mistakes` over all banks. */
  'practice.start': call(
    z.object({ bankId: z.int().nullable(), scope: z.enum(practiceScopes), order: z.enum(practiceOrders) }),
  ).returns<SessionView>(),
  'practice.get': call(z.object({ sessionId: z.int() })).returns<SessionView>(),
  /** Unfinished sessions, the one last used first. */
  'practice.listOpen': call(nothing).returns<readonly SessionView[]>(),
  'practice.question': call(z.object({ sessionId: z.int(), index: z.int().min(0) })).returns<AskedQuestion>(),
  /** Stores where the person is, so that it can be resumed there. */
  'practice.move': call(z.object({ sessionId: z.int(), position: z.int().min(0) })).returns<SessionView>(),
  /** One attempt a question and session: a second is CONFLICT. INVALID_INPUT if the response does not fit the type. */
  'practice.answer': call(
    z.object({
      sessionId: z.int(),
      index: z.int().min(0),
      response: responseSchema,
      durationMs: z.int().min(0).max(86_400_000),
    }),
  ).returns<AttemptView>(),
  /** The person's own grade, for short answers and questions without a key. Appends; the last grade counts. */
  'practice.selfGrade': call(z.object({ attemptId: z.int(), verdict: z.enum(verdicts) })).returns<AttemptView>(),
  'practice.finish': call(z.object({ sessionId: z.int() })).returns<SessionView>(),
}
