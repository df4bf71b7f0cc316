import { AppError } from '../contract/faults.ts'
import type { Tx } from '../db/openDatabase.ts'
import { editQuestionTx } from '../editing/editQuestion.ts'
import { recountReviewsTx } from '../imports/review.ts'
import type { MendedFields } from '../recognition/survey/SurveyGroup.ts'

/** Edits each question by itself. One that contradicts itself then, or that the bank has already, stays as it is. */
export function applyFieldsTx(tx: Tx, changes: readonly { id: number; fields: MendedFields }[], now: number): number {
  let changed = 0
  for (const { id, fields } of changes) {
    try {
      const options = fields.options.map(({ label, text }) => ({ label, text }))
      editQuestionTx(tx, id, { ...fields, options }, now)
      changed++
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  recountReviewsTx(
    tx,
    changes.map(({ id }) => id),
  )
  return changed
}
