import { z } from 'zod'
import { call, nothing } from './call.ts'
import { duplicateDecisions } from './choices.ts'
import type { QuestionView } from './questionCalls.ts'

/** `unknown`: one has no answer, or they are answers in words of which a rule cannot tell. */
export type AnswersCompared = 'different' | 'unknown' | 'alike'

/** `keep`: both stay, for good. `ignore`: not to be shown until one of them says something else. */
export type DuplicateDecision = (typeof duplicateDecisions)[number]

/** `documents`: the names of the files it was read from. `attempts`: how often it was answered. */
export type DuplicateView = QuestionView & { bankName: string; documents: readonly string[]; attempts: number }

/**
 * Two questions or more that are the same one, in the order in which they came into the library. `keepId`: the one to keep if the
 * person does not mind: with an answer, answered most often, with an explanation, the oldest, in this order.
 */
export type DuplicateCluster = { answers: AnswersCompared; keepId: number; questions: readonly DuplicateView[] }

/**
 * `different`, `alike`: how many of them all have different answers, and how many the same; first come the former, then what is
 * unknown.
 */
export type DuplicatesView = {
  total: number
  different: number
  alike: number
  clusters: readonly DuplicateCluster[]
}

/** `questions`: how many of the import's the library had already from elsewhere; `different`: with other answers. */
export type DuplicatesOfImport = { questions: number; different: number }

const bankIds = z.array(z.int()).max(1000).default([])

export const duplicateCalls = {
  /**
   * Questions that are the same in other words, over all banks; with `bankIds` only those of which one is in them. Without what a
   * person decided to leave.
   */
  'duplicates.list': call(
    z.object({
      bankIds,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(100_000).default(100),
    }),
  ).returns<DuplicatesView>(),
  /** How many there are, and how many have different answers. */
  'duplicates.count': call(nothing).returns<{ total: number; different: number }>(),
  /** Of the questions of an import, those that the library had already from elsewhere. NOT_FOUND. */
  'duplicates.ofImport': call(z.object({ id: z.int() })).returns<DuplicatesOfImport>(),
  /**
   * Makes one question of several: the first stays, with the answers, marks, tags and places in documents of all. NOT_FOUND, or
   * CONFLICT if they are not the same question any more.
   */
  'duplicates.merge': call(
    z.object({ keepId: z.int(), otherIds: z.array(z.int()).min(1).max(1000) }),
  ).returns<QuestionView>(),
  /** The same for all that are answered alike, as one change. Returns how many questions are left of how many. */
  'duplicates.mergeAlike': call(z.object({ bankIds })).returns<{ kept: number; joined: number }>(),
  /** These questions are not told of together any more. NOT_FOUND, or CONFLICT as above. */
  'duplicates.decide': call(
    z.object({ ids: z.array(z.int()).min(2).max(1000), decision: z.enum(duplicateDecisions) }),
  ).returns<void>(),
}
