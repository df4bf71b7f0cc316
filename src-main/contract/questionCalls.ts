import { z } from 'zod'
import type { Annotations } from './annotationCalls.ts'
import { call } from './call.ts'
import type { AnswerOrigin, Key, Option, QuestionType, Verdict } from './questionTypes.ts'
import { questionTypes } from './questionTypes.ts'

/** A picture of the document, by the hash of its bytes, and where in the question it stands; `label` of its option. */
export type QuestionImage = { image: string; field: 'stem' | 'option' | 'explanation' | 'answer'; label?: string }

/** What the document printed beside a question and what is doubtful about its reading. */
export type QuestionView = {
  id: number
  uid: string
  bankId: number
  /** As the document printed it, without punctuation; null if it had none. */
  number: string | null
  type: QuestionType
  stem: string
  options: readonly Option[]
  /** null: the document gives no answer. */
  key: Key | null
  keyOrigin: AnswerOrigin
  explanation: string | null
  explanationOrigin: AnswerOrigin
  section: string | null
  images: readonly QuestionImage[]
  /** 0..1: how sure the recogniser is of this reading. */
  confidence: number
  issues: readonly string[]
  /** The verdict of the last attempt; null if never answered. */
  lastVerdict: Verdict | null
  annotations: Annotations
  /** A person changed it, and it is not as the document has it. */
  isEdited: boolean
}

/** What a person can change of a question. */
export type EditedFields = Pick<
  QuestionView,
  'type' | 'stem' | 'options' | 'key' | 'keyOrigin' | 'explanation' | 'explanationOrigin' | 'section' | 'images'
>

/** Where options went in an edit: from the letter before to the letter after, null if the option is gone. */
export type MovedLabels = Readonly<Record<string, string | null>>

/** What a question was before an edit; `moved` if its options got other letters, `restores` if the edit took all others back. */
export type QuestionBefore = EditedFields & { moved?: MovedLabels; restores?: true }

/** The places a question was read from: the document and the text of its blocks, as extracted. */
export type QuestionSource = {
  document: { name: string; format: string; sha256: string }
  /** First and last block, 0-based, inclusive. */
  blocks: [number, number]
  lines: readonly { text: string; place: string }[]
}

export type QuestionPage = { total: number; offset: number; questions: readonly QuestionView[] }

export const questionCalls = {
  /** In document order. `limit` at most 500. */
  'questions.list': call(
    z.object({
      bankId: z.int(),
      type: z.enum(questionTypes).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ).returns<QuestionPage>(),
  'questions.get': call(z.object({ id: z.int() })).returns<QuestionView>(),
  'questions.sources': call(z.object({ id: z.int() })).returns<readonly QuestionSource[]>(),
}
