import { z } from 'zod'
import { call, nothing } from './call.ts'
import {
  memoryRatings,
  type practiceModes,
  practiceOrders,
  practiceScopes,
  questionTypes,
  verdicts,
} from './choices.ts'
import type { GradeDetails } from './gradeDetails.ts'
import type { PendingGrade } from './gradingCalls.ts'
import { mistakeReasons } from './mistakeReasons.ts'
import type { QuestionImage } from './questionCalls.ts'
import type { AnswerOrigin, CountByType, Key, Option, QuestionType, Response, Verdict } from './questionTypes.ts'
import { responseSchema } from './questionTypes.ts'
import type { ModelChoice } from './settingsCalls.ts'

export type PracticeScope = (typeof practiceScopes)[number]
export type PracticeOrder = (typeof practiceOrders)[number]
export type PracticeMode = (typeof practiceModes)[number]

/**
 * Narrows a scope. Within a field one has to fit, between fields all; a field left out or empty narrows nothing. The section '' is
 * that of questions which have none.
 */
export const questionFilter = z.strictObject({
  types: z.array(z.enum(questionTypes)).optional(),
  sections: z.array(z.string().max(1000)).max(500).optional(),
  tags: z.array(z.string().max(100)).max(100).optional(),
  /** Why they went wrong. */
  reasons: z.array(z.enum(mistakeReasons)).optional(),
  /** A search (contract/searchText.ts). */
  text: z.string().trim().max(500).optional(),
})
export type QuestionFilter = z.infer<typeof questionFilter>

/** Which questions: a scope, narrowed, in some banks or in all. */
export const practiceSet = z.strictObject({
  /** Empty: all banks. */
  bankIds: z.array(z.int()).max(1000).default([]),
  scope: z.enum(practiceScopes).default('all'),
  filter: questionFilter.default({}),
  /** Only what an earlier session asked, or of that only what was not right. */
  from: z.strictObject({ sessionId: z.int(), which: z.enum(['all', 'wrong']) }).optional(),
})
export type PracticeSet = z.infer<typeof practiceSet>

/** `difficulty`: the hardest first, by what the schedule knows, else by how often the person was wrong; unknown ones last. */
const newPractice = practiceSet.extend({
  order: z.enum(practiceOrders).default('sequential'),
  mode: z.enum(['practice', 'cards', 'study']).default('practice'),
  /** Each question's options in an order of their own, where that leaves the question what it was. */
  shuffleOptions: z.boolean().default(false),
  /** The first so many of that order. */
  limit: z.int().min(1).max(1_000_000).optional(),
})
export type NewPractice = z.infer<typeof newPractice>

/**
 * How a question stands in a session, as one letter: (c)orrect, (p)artial, (i)ncorrect, (u)ngraded, (s)een in study,
 * (o)pen, or (x): the question is no longer in the library.
 */
export type StateLetter = 'c' | 'p' | 'i' | 'u' | 's' | 'o' | 'x'

export type SessionView = {
  id: number
  /** null: over several banks. */
  bankId: number | null
  bankName: string | null
  mode: PracticeMode
  scope: PracticeScope
  filter: QuestionFilter
  order: PracticeOrder
  shuffleOptions: boolean
  total: number
  /** 0-based index of the question to show. */
  position: number
  /** A `StateLetter` for each question, in session order: short, because there may be a hundred thousand. */
  marks: string
  /** Time with its questions on the screen. */
  spentMs: number
  finished: boolean
  createdAt: number
}

/** A session to go on with. */
export type OpenSession = Pick<
  SessionView,
  'id' | 'bankId' | 'bankName' | 'mode' | 'scope' | 'filter' | 'order' | 'total'
> & {
  /** Questions answered, or in study mode read. */
  done: number
  usedAt: number
}

/** `label` is what responses and keys call it, `sign` the letter it is shown under. */
export type AskedOption = Option & { sign: string }

/** A question as asked: no key, but in study mode and on cards. `attempt` is there once it was answered in this session. */
export type AskedQuestion = {
  index: number
  questionId: number
  /** Which bank it is from; null where the session is over one bank. */
  bankName: string | null
  number: string | null
  type: QuestionType
  stem: string
  /** In the order in which they are shown. */
  options: readonly AskedOption[]
  /** The pictures of stem and options: those of the answer come with it. */
  images: readonly QuestionImage[]
  /** How many blanks to fill in; 0 for other types. */
  blanks: number
  section: string | null
  /** What was chosen or written and not submitted; it may be incomplete. */
  draft: Response | null
  /** Labels of the options that the person ruled out. */
  crossed: readonly string[]
  isFlagged: boolean
  /** Time with it on the screen, so far. */
  spentMs: number
  /** What there is to learn: in study mode and on cards only. */
  answer: AnswerView | null
  attempt: AttemptView | null
}

export type AnswerView = {
  /** null: the document gives no answer. */
  key: Key | null
  keyOrigin: AnswerOrigin
  explanation: string | null
  explanationOrigin: AnswerOrigin
  /** The pictures of answer and explanation. */
  images: readonly QuestionImage[]
}

/** What the person learns on answering. */
export type AttemptView = AnswerView & {
  attemptId: number
  response: Response
  verdict: Verdict
  /** 0..1; null while ungraded. */
  score: number | null
  gradedBy: 'rule' | 'self' | 'model' | null
  /** Which model graded; null for other graders. */
  gradedWith: ModelChoice | null
  gradedAt: number | null
  /** What a grade of words was given for, point by point. */
  gradeDetails: GradeDetails | null
  /** The grade that a model is to give; null if none is under way or a grade is there. */
  pending: PendingGrade | null
}

/** What there is to choose from in some banks: how many questions each choice holds by itself. */
export type PracticeFacets = {
  /** Without the plan of the day, which takes long to make: count it where it is wanted. */
  scopes: Record<Exclude<PracticeScope, 'plan'>, number>
  types: CountByType
  /** In document order. */
  sections: readonly { section: string; count: number }[]
  /** The most used first. */
  tags: readonly { tag: string; count: number }[]
}

const place = { sessionId: z.int(), index: z.int().min(0) }
/** Time with a question on the screen in all. */
export const spentMs = z.int().min(0).max(86_400_000)

/** What is chosen or written and not submitted, options ruled out, and the flag; what is left out stays as it is. */
export const draftFields = {
  draft: responseSchema.nullable().optional(),
  crossed: z
    .array(z.string().regex(/^[A-Z]$/))
    .max(26)
    .optional(),
  isFlagged: z.boolean().optional(),
}

export const practiceCalls = {
  /** NOT_FOUND if the set is empty. */
  'practice.start': call(newPractice).returns<SessionView>(),
  /** A session over these questions in this order; those that are gone are left out. NOT_FOUND if all are. */
  'practice.startWith': call(z.object({ questionIds: z.array(z.int()).min(1).max(1000) })).returns<SessionView>(),
  /** How many questions a session over this set would have now. */
  'practice.count': call(practiceSet).returns<{ total: number }>(),
  'practice.facets': call(practiceSet.pick({ bankIds: true })).returns<PracticeFacets>(),
  'practice.get': call(z.object({ sessionId: z.int() })).returns<SessionView>(),
  /** Unfinished sessions, the one last used first. Mock exams are not among them. */
  'practice.listOpen': call(nothing).returns<readonly OpenSession[]>(),
  'practice.question': call(z.object(place)).returns<AskedQuestion>(),
  /** Stores where the person is, so that it can be resumed there. `seen`: the answer is on the screen (study mode). */
  'practice.move': call(
    z.object({ sessionId: z.int(), position: z.int().min(0), seen: z.boolean().default(false) }),
  ).returns<void>(),
  /**
   * Stores what is chosen or written and not submitted; fields left out stay as they are. `spentMs` is the time with the
   * question on the screen in all, and never goes back. After the answer the draft is of no use, and ignored.
   */
  'practice.saveDraft': call(
    z.object({
      ...place,
      ...draftFields,
      spentMs: spentMs.optional(),
    }),
  ).returns<void>(),
  /**
   * One attempt a question and session: a second is CONFLICT. INVALID_INPUT if the response does not fit the type.
   * `durationMs`: the time with the question on the screen in all, as in `saveDraft`.
   */
  'practice.answer': call(z.object({ ...place, response: responseSchema, durationMs: spentMs })).returns<AttemptView>(),
  /**
   * The person's own grade, for short answers and questions without a key: a verdict, or a score of 0..1 which the verdict
   * follows from, as from a model's. Appends; the last grade counts.
   */
  'practice.selfGrade': call(
    z.union([
      z.strictObject({ attemptId: z.int(), verdict: z.enum(verdicts) }),
      z.strictObject({ attemptId: z.int(), score: z.number().min(0).max(1) }),
    ]),
  ).returns<AttemptView>(),
  /**
   * How well the person remembered what a card hides (FSRS: 1 again, 2 hard, 3 good, 4 easy): an answer without words, wrong at 1
   * and right above. Given once more, it takes the place of the rating before. CONFLICT if the session has no cards.
   */
  'practice.recall': call(
    z.object({ ...place, rating: z.literal(memoryRatings), durationMs: spentMs }),
  ).returns<AttemptView>(),
  'practice.finish': call(z.object({ sessionId: z.int() })).returns<SessionView>(),
}
