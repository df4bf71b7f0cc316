import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { session } from '../db/schema/practice.ts'
import { findOnlyBank } from './onlyBank.ts'

type Kept = Omit<typeof session.$inferInsert, 'id' | 'uid' | 'bankId' | 'createdAt' | 'usedAt'>

/** Adds a session over these questions in this order. Returns its id. */
export function addPracticeTx(tx: Tx, kept: Kept, questionIds: readonly number[], now: number): number {
  const bankId = findOnlyBank(tx, questionIds)
  const { id } = tx
    .insert(session)
    .values({ uid: randomUUID(), bankId, ...kept, createdAt: now, usedAt: now })
    .returning()
    .get()
  tx.run(sql`
    INSERT INTO session_question (session_id, ordinal, question_id)
    SELECT ${id}, key, value FROM json_each(${JSON.stringify(questionIds)})`)
  return id
}
