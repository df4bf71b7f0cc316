import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { EditedFields } from '../../contract/questionCalls.ts'
import type { Tx } from '../../db/openDatabase.ts'
import { question } from '../../db/schema/question.ts'
import { editedFieldsOf } from '../../questions/editedFields.ts'
import { findQuestionRow } from '../../questions/questions.ts'
import { followEditTx } from '../followEdit.ts'
import { keepBeforeTx } from '../keepBefore.ts'
import { joinedFields } from './joinedFields.ts'

/** The same question as another document has it. */
type Reading = Omit<EditedFields, 'keyOrigin' | 'explanationOrigin'> & { confidence: number; issues: readonly string[] }

/** A question without an answer takes the type along with it: of what was printed without one the type was a guess. */
function withMissing(own: EditedFields, other: EditedFields): EditedFields {
  const { section: _, ...joined } = joinedFields({ ...own, type: own.key === null ? other.type : own.type }, other)
  return {
    ...joined,
    type: joined.key === null ? own.type : joined.type,
    section: own.section,
    images: own.images.length > 0 ? own.images : other.images,
  }
}

/**
 * Gives a question the answer, the explanation and the pictures that it lacks and another document has; grades and drafts follow.
 * What it says itself stays. Reviews of imports are the caller's to count. Returns whether there was something to give.
 */
export function giveMissingTx(tx: Tx, id: number, reading: Reading, now: number): boolean {
  const row = findQuestionRow(tx, id)
  if (!row) return false
  const before = editedFieldsOf(row)
  const other = editedFieldsOf({ ...reading, keyOrigin: 'document', explanationOrigin: 'document' })
  const fields = withMissing(before, other)
  if (isDeepStrictEqual(before, fields)) return false
  const isAnswered = before.key === null && fields.key !== null
  const isSettled = row.confidence === 1
  keepBeforeTx(tx, { id, before, moved: {} }, now)
  tx.update(question)
    .set({
      ...fields,
      ...(isAnswered && { issues: reading.issues, confidence: isSettled ? 1 : reading.confidence }),
      updatedAt: now,
    })
    .where(eq(question.id, id))
    .run()
  followEditTx(tx, { before, after: { id, ...fields }, moved: {} }, now)
  return true
}
