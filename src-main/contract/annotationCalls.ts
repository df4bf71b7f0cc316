import { z } from 'zod'
import { call } from './call.ts'
import { maxNoteLength, maxReportLength, maxTagLength, maxTags } from './limits.ts'
import { type MistakeReason, mistakeReasons } from './mistakeReasons.ts'

/** What a person put beside a question; it changes nothing of the question itself. */
export type Annotations = {
  bookmarked: boolean
  note: string | null
  /** In the order of the alphabet. */
  tags: readonly string[]
  /** What is wrong with the question; null: nothing reported. */
  report: string | null
  /** Why it goes wrong. */
  mistakeReason: MistakeReason | null
}

/** A tag of the library and how many questions carry it. */
export type TagCount = { tag: string; count: number }

export const annotationCalls = {
  'questions.annotations': call(z.object({ id: z.int() })).returns<Annotations>(),
  /**
   * What is left out stays as it is; an empty text is none. Tags that differ only in case, width or white space are one, in the
   * spelling that the library has already.
   */
  'questions.annotate': call(
    z.strictObject({
      id: z.int(),
      bookmarked: z.boolean().optional(),
      note: z.string().trim().max(maxNoteLength).nullable().optional(),
      report: z.string().trim().max(maxReportLength).nullable().optional(),
      tags: z.array(z.string().trim().min(1).max(maxTagLength)).max(maxTags).optional(),
      mistakeReason: z.enum(mistakeReasons).nullable().optional(),
    }),
  ).returns<Annotations>(),
  /** The most used first. Without banks: of the whole library. */
  'questions.tags': call(z.object({ bankIds: z.array(z.int()).max(1000).optional() })).returns<readonly TagCount[]>(),
}
