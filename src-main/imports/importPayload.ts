import { z } from 'zod'
import type { JobRow } from '../queue/jobs.ts'

/** `replaces`: the reading that this one takes the place of; `hold`: what reads badly is held back for a review. */
const importPayload = z.object({ replaces: z.int().optional(), hold: z.boolean().optional() })
export type ImportPayload = z.infer<typeof importPayload>

const read = ({ payload }: Pick<JobRow, 'payload'>): ImportPayload => importPayload.safeParse(payload).data ?? {}

export const replacedBy = (job: Pick<JobRow, 'payload'>): number | undefined => read(job).replaces

export const holdsBack = (job: Pick<JobRow, 'payload'>): boolean => read(job).hold === true
