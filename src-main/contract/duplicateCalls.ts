import { z } from 'zod'
import { call } from './call.ts'
import type { QuestionView } from './questionCalls.ts'

/** `unknown`: one has no answer, or they are answers in words of which a rule cannot tell. */
export type AnswersCompared = 'different' | 'unknown' | 'alike'

export type DuplicateView = Pick<
  QuestionView,
  'id' | 'uid' | 'bankId' | 'number' | 'type' | 'stem' | 'options' | 'key'
> & {
  bankName: string
}

/** Two questions or more that are the same one, in the order in which they came into the library. */
export type DuplicateCluster = { answers: AnswersCompared; questions: readonly DuplicateView[] }

/** `different`: how many of them all have different answers; those come first, then what is unknown. */
export type DuplicatesView = { total: number; different: number; clusters: readonly DuplicateCluster[] }

export const duplicateCalls = {
  /** Questions that are the same in other words, over all banks; with `bankIds` only those of which one is in them. */
  'duplicates.list': call(
    z.object({
      bankIds: z.array(z.int()).max(1000).default([]),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(100_000).default(100),
    }),
  ).returns<DuplicatesView>(),
}
