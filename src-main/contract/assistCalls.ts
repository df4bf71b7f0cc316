import { z } from 'zod'
import { call } from './call.ts'
import type { Fault } from './faults.ts'
import type { JobState } from './importCalls.ts'
import type { ProviderId } from './modelCalls.ts'
import type { QuestionView } from './questionCalls.ts'
import type { Key, Option, QuestionType } from './questionTypes.ts'

/**
 * What a model may be asked about an import, and only when the person asks: missing answers, missing explanations,
 * questions with an issue or low confidence, and blocks that no rule could read.
 */
export const assistTasks = ['answers', 'explanations', 'doubtful', 'unresolved'] as const
export type AssistTask = (typeof assistTasks)[number]

/** One request as it would be sent. */
export type PlannedRequest = {
  /** Of all that determines the answer; the same request later has the same one. */
  hash: string
  task: AssistTask
  /** Questions, or for `unresolved` stretches of text, in it. */
  parts: number
  /** All of the document that would leave this computer. */
  text: string
  /** Estimated. */
  inputTokens: number
  outputTokens: number
  /** Answered before: nothing is sent, nothing is paid. */
  isRecorded: boolean
}

export type AssistPlan = {
  provider: { id: ProviderId; name: string; baseUrl: string; isLocal: boolean }
  model: string
  requests: readonly PlannedRequest[]
}

export type SuggestionState = 'pending' | 'accepted' | 'discarded' | 'failed'

export type ReadQuestion = {
  number: string | null
  type: QuestionType
  stem: string
  options: readonly Option[]
  key: Key | null
  explanation: string | null
}

/** Why a model's answer could not be used. `text` of a problem quotes the model, cut; `count` is what it found. */
export type ProblemCode =
  | 'questionGone'
  | 'leftOut'
  | 'notSure'
  | 'noExplanation'
  | 'answerDoesNotFit'
  | 'noQuestion'
  | 'wrongCount'
  | 'stemNotInText'
  | 'optionNotInText'
  | 'fewOptions'
  | 'answerNoOption'
  | 'unreadable'
  | 'cutOff'
  | 'refused'
  | 'failed'
  // of an earlier version, which kept a sentence
  | 'other'

export type Problem = { code: ProblemCode; text?: string; count?: number }

/** `none`: the model's answer could not be used. */
export type SuggestionValue =
  | { kind: 'key'; key: Key; explanation: string | null }
  | { kind: 'explanation'; explanation: string }
  | { kind: 'question'; question: ReadQuestion }
  | { kind: 'none'; problem: Problem }

export type SuggestionView = {
  id: number
  state: SuggestionState
  value: SuggestionValue
  provider: ProviderId
  model: string
  /** The question it is about; null for one that the rules did not find. */
  question: QuestionView | null
  /** The text it was read from. */
  source: string
}

export type AssistView = {
  id: number
  importId: number
  /** Asked by the command line with the model of its environment: only there it goes on. */
  byScript: boolean
  state: JobState
  /** Requests. */
  done: number
  total: number
  provider: ProviderId
  model: string
  suggestions: Record<SuggestionState, number>
  fault: Fault | null
  createdAt: number
}

const tasks = z.array(z.enum(assistTasks)).min(1)

export const assistCalls = {
  /** Sends nothing. MODEL_NOT_CHOSEN, or CONFLICT while the import is under way. */
  'assist.plan': call(z.object({ importId: z.int(), tasks })).returns<AssistPlan>(),
  /** Asks those of the planned requests that are named. CONFLICT if the plan has changed, or one is being asked already. */
  'assist.start': call(
    z.object({ importId: z.int(), tasks, requests: z.array(z.string()).min(1) }),
  ).returns<AssistView>(),
  'assist.list': call(z.object({ importId: z.int().optional() })).returns<readonly AssistView[]>(),
  'assist.get': call(z.object({ id: z.int() })).returns<AssistView>(),
  /** What was answered so far stays. */
  'assist.cancel': call(z.object({ id: z.int() })).returns<AssistView>(),
  'assist.retry': call(z.object({ id: z.int() })).returns<AssistView>(),
  'assist.suggestions': call(z.object({ id: z.int() })).returns<readonly SuggestionView[]>(),
  /** Puts them into the bank, marked as the model's for ever. Only pending ones; others are left as they are. */
  'assist.accept': call(z.object({ suggestionIds: z.array(z.int()).min(1) })).returns<void>(),
  'assist.discard': call(z.object({ suggestionIds: z.array(z.int()).min(1) })).returns<void>(),
}
