import { z } from 'zod'
import { type PageChoice, pageChoice } from '../contract/importCalls.ts'
import type { JobRow } from '../queue/jobs.ts'

/**
 * `replaces`: the reading that this one takes the place of; `hold`: what reads badly is held back for a review; `newer`: whether it is to
 * be held back, or only told, if it is a newer version of a document, but one of `besides`; `pages`: which pages that are pictures are to be read;
 * `paper`: the import whose questions its key answers; `insteadOf`: the one that found no questions in it.
 */
const importPayload = z.object({
  replaces: z.int().optional(),
  hold: z.boolean().optional(),
  newer: z.enum(['hold', 'tell']).optional(),
  pages: pageChoice.optional(),
  besides: z.array(z.int()).optional(),
  paper: z.int().optional(),
  insteadOf: z.int().optional(),
})
export type ImportPayload = z.infer<typeof importPayload>

const read = ({ payload }: Pick<JobRow, 'payload'>): ImportPayload => importPayload.safeParse(payload).data ?? {}

export const replacedBy = (job: Pick<JobRow, 'payload'>): number | undefined => read(job).replaces

export const holdsBack = (job: Pick<JobRow, 'payload'>): boolean => read(job).hold === true

/** What is to become of a newer version; undefined: nobody asks whether it is one. */
export const whenNewer = (job: Pick<JobRow, 'payload'>): ImportPayload['newer'] => read(job).newer

/** The imports of the same drop. */
export const droppedBeside = (job: Pick<JobRow, 'payload'>): readonly number[] => read(job).besides ?? []

/** undefined: nobody has said it. */
export const pagesToRead = (job: Pick<JobRow, 'payload'>): PageChoice | undefined => read(job).pages

export const withPages = (job: Pick<JobRow, 'payload'>, pages: PageChoice): ImportPayload => ({ ...read(job), pages })

/** The import whose questions the document answers, where it is a key; undefined: it is read by itself. */
export const paperOf = (job: Pick<JobRow, 'payload'>): number | undefined => read(job).paper

/** The import of the same key that found no questions. */
export const takesPlaceOf = (job: Pick<JobRow, 'payload'>): number | undefined => read(job).insteadOf
