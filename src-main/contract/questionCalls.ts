import { z } from 'zod'
import type { Annotations } from './annotationCalls.ts'
import { call } from './call.ts'
import { questionTraits, questionTypes } from './choices.ts'
import type { AnswerOrigin, Key, Option, QuestionType, Response, Verdict } from './questionTypes.ts'

/** A picture of the document, by the hash of its bytes, and where in the question it stands; `label` of its option. */
export type QuestionImage = { image: string; field: 'stem' | 'option' | 'explanation' | 'answer'; label?: string }

/**
 * A picture as the page can show it, or why it cannot: it lies outside of the document, its format is one that browsers do not
 * show, it is too large, or its file is gone or damaged.
 */
export type PictureView =
  | { kind: 'shown'; dataUrl: string }
  | { kind: 'outside' | 'tooLarge' | 'missing' }
  | { kind: 'unknownFormat'; format: string }

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

/**
 * What a question was before an edit; `moved` if its options got other letters, `restores` if the edit took all others back. With
 * either, the last attempt before it (0: none), but for edits of versions that went by the time. `undoes`: the uid of the edit that
 * this one took back, or made again.
 */
export type QuestionBefore = EditedFields & {
  moved?: MovedLabels
  restores?: true
  afterAttemptId?: number
  undoes?: string
}

export const sourceFields = ['section', 'material', 'stem', 'options', 'answer', 'explanation'] as const
export type SourceField = (typeof sourceFields)[number]

/** A block as the document prints it. `fields`: what of the question was read from it; none for what stands around it. */
export type SourceLine = { block: number; text: string; place: string; fields: readonly SourceField[] }

/**
 * The places a question was read from: the document and its blocks as extracted, a few before and after, and where the answer
 * stands far away those as well. Where block numbers leap, something is left out.
 */
export type QuestionSource = {
  importId: number
  document: { name: string; format: string; sha256: string }
  /** First and last block, 0-based, inclusive. */
  blocks: [number, number]
  lines: readonly SourceLine[]
}

/** An answer once given, in the letters that the options have now, and all its grades, the last one first: that one counts. */
export type PastAttempt = {
  attemptId: number
  response: Response
  verdict: Verdict
  createdAt: number
  durationMs: number
  grades: readonly {
    verdict: Verdict
    /** 0..1. */
    score: number
    gradedBy: 'rule' | 'self' | 'model'
    createdAt: number
  }[]
}

export type QuestionTrait = (typeof questionTraits)[number]

/**
 * `marks`: what was found, as it stands in the questions of the page. `insteadOf`: words of the library that were taken for a word
 * which it does not have.
 */
export type QuestionPage = {
  total: number
  offset: number
  questions: readonly QuestionView[]
  marks: readonly string[]
  insteadOf: readonly string[]
}

/** A chapter of a bank: its questions, and how far one is. `right`: answered right the last time. */
export type OutlineEntry = {
  /** '': the questions that stand in none. */
  section: string
  questions: number
  answered: number
  right: number
}

export type FoundSection = { bankId: number; bankName: string; section: string; questions: number }

const listed = z.object({
  /** Left out: of all banks. */
  bankId: z.int().optional(),
  /** '': those that stand in none. */
  section: z.string().max(1000).optional(),
  type: z.enum(questionTypes).optional(),
  mark: z.enum(questionTraits).optional(),
  tag: z.string().max(100).optional(),
  /** A search (contract/searchText.ts). */
  text: z.string().trim().max(500).optional(),
})

/** A question about the same as another one. */
export type AlikeQuestion = { id: number; stem: string; bankName: string }

export const questionCalls = {
  /** In document order; over all banks with a text, what fits best first. `limit` at most 500. */
  'questions.list': call(
    listed.extend({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ).returns<QuestionPage>(),
  /** The ids of all that the list has, in its order. */
  'questions.ids': call(listed).returns<readonly number[]>(),
  /** The chapters of a bank in document order; a bank without any has one entry, ''. */
  'questions.outline': call(z.object({ bankId: z.int() })).returns<readonly OutlineEntry[]>(),
  /** Sections whose names hold each word of the text, in whatever case: the first six by name. Without a text none. */
  'questions.sections': call(z.object({ text: z.string().trim().max(500) })).returns<readonly FoundSection[]>(),
  'questions.alike': call(z.object({ id: z.int() })).returns<readonly AlikeQuestion[]>(),
  'questions.get': call(z.object({ id: z.int() })).returns<QuestionView>(),
  /** Only a picture of that question; NOT_FOUND for any other. */
  'questions.picture': call(
    z.object({ id: z.int(), image: z.string().regex(/^[0-9a-f]{64}$/) }),
  ).returns<PictureView>(),
  'questions.sources': call(z.object({ id: z.int() })).returns<readonly QuestionSource[]>(),
  /** Newest first, at most 200. */
  'questions.history': call(z.object({ id: z.int() })).returns<readonly PastAttempt[]>(),
}
