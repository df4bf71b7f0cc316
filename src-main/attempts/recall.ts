import type { MemoryRating } from '../contract/planCalls.ts'
import type { Tx } from '../db/openDatabase.ts'
import type { attempt } from '../db/schema/practice.ts'
import { correctRatingTx } from '../memory/reviews.ts'
import { addAttemptTx, getAttemptRow, recordGradeTx } from './attempts.ts'
import { findGrades } from './gradings.ts'

type AttemptRow = typeof attempt.$inferSelect

/** `attemptId`: the attempt that is rated anew; null for a new one. */
type Recalled = { questionId: number; attemptId: number | null; durationMs: number; rating: MemoryRating }

/** Nothing was said: the person alone knows what was remembered. */
const withoutWords = { kind: 'text', text: '' } as const

/** Appends an attempt of a card and the person's grade of it, and rates it as the person does; or rates an earlier one anew. */
export function recordRecallTx(tx: Tx, recalled: Recalled, now: number): AttemptRow {
  const { attemptId, rating } = recalled
  const { questionId, durationMs } = recalled
  const row =
    attemptId === null
      ? addAttemptTx(tx, { questionId, durationMs, response: withoutWords }, now)
      : getAttemptRow(tx, attemptId)
  const verdict = rating === 1 ? 'incorrect' : 'correct'
  if (findGrades(tx, row.id).at(-1)?.verdict !== verdict)
    recordGradeTx(tx, row, { verdict, score: rating === 1 ? 0 : 1, gradedBy: 'self' }, now)
  correctRatingTx(tx, row, rating, now)
  return row
}
