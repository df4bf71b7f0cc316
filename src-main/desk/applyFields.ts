import type { WrittenQuestion } from '../contract/editCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Tx } from '../db/openDatabase.ts'
import { editQuestionTx } from '../editing/editQuestion.ts'
import { mergeQuestionsTx } from '../editing/mergeQuestions.ts'
import { splitQuestionTx } from '../editing/splitQuestion.ts'
import { recountReviewsTx } from '../imports/review.ts'
import type { MendedFields } from '../recognition/survey/SurveyGroup.ts'

const written = (fields: MendedFields): WrittenQuestion => ({
  ...fields,
  options: fields.options.map(({ label, text }) => ({ label, text })),
})

/** Does it for each by itself. What would contradict itself then, or the bank has already, stays as it is. Returns for how many it was done. */
function doneFor<Change>(changes: readonly Change[], act: (change: Change) => void): number {
  let done = 0
  for (const change of changes) {
    try {
      act(change)
      done++
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return done
}

/** Edits each question by itself. One that contradicts itself then, or that the bank has already, stays as it is. */
export function applyFieldsTx(tx: Tx, changes: readonly { id: number; fields: MendedFields }[], now: number): number {
  const changed = doneFor(changes, ({ id, fields }) => editQuestionTx(tx, id, written(fields), now))
  recountReviewsTx(
    tx,
    changes.map(({ id }) => id),
  )
  return changed
}

type Split = { id: number; parts: readonly [MendedFields, MendedFields] }

/** Makes two questions of each; likewise. */
export const applySplitsTx = (tx: Tx, changes: readonly Split[], now: number): number =>
  doneFor(changes, ({ id, parts: [first, second] }) => splitQuestionTx(tx, id, [written(first), written(second)], now))

type Join = { id: number; otherId: number; fields: MendedFields }

/** Makes one question of two; likewise. What the second said of its answer stays its document's. */
export const applyJoinsTx = (tx: Tx, changes: readonly Join[], now: number): number =>
  doneFor(changes, ({ id, otherId, fields }) =>
    mergeQuestionsTx(tx, id, otherId, now, (first, second) => ({
      ...second,
      ...fields,
      images: [...first.images, ...second.images],
    })),
  )
