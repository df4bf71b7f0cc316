import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import { session } from '../db/schema/practice.ts'
import { findOnlyBank } from '../practice/onlyBank.ts'
import { reportExam } from './reports.ts'

/** A practice with what was not right in an exam, in its order; what is ungraded is left out. Returns the session. */
export function practiseWrong(db: Db, sessionId: number, now: number): number {
  return inTransaction(db, (tx) => {
    const { sheet } = reportExam(tx, sessionId)
    const wrong = sheet.filter(({ state }) => state !== 'correct' && state !== 'ungraded')
    if (wrong.length === 0) throw new AppError('NOT_FOUND', 'Nothing went wrong in this exam.')
    const ids = wrong.map(({ questionId }) => questionId)
    const bankId = findOnlyBank(tx, ids)
    const { id } = tx
      .insert(session)
      .values({ uid: randomUUID(), bankId, scope: 'mistakes', order: 'sequential', createdAt: now, usedAt: now })
      .returning()
      .get()
    tx.run(sql`
      INSERT INTO session_question (session_id, ordinal, question_id) SELECT ${id}, key, value FROM json_each(${JSON.stringify(ids)})`)
    return id
  })
}
