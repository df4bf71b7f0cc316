import { and, eq, isNull, sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'
import { getSessionQuestion } from './sessions.ts'

/** Fields left out stay as they are. A draft that comes in after the answer is ignored: the answer counts. */
export function saveDraft(db: Db, given: CheckedInput<'practice.saveDraft'>, now: number): void {
  const { sessionId, index, draft, crossed, isFlagged, spentMs = 0 } = given
  inTransaction(db, (tx) => {
    getSessionQuestion(tx, sessionId, index)
    const here = and(eq(sessionQuestion.sessionId, sessionId), eq(sessionQuestion.ordinal, index))
    tx.update(sessionQuestion)
      .set({ crossed, isFlagged, spentMs: sql`max(${sessionQuestion.spentMs}, ${spentMs})` })
      .where(here)
      .run()
    if (draft !== undefined)
      tx.update(sessionQuestion)
        .set({ draft })
        .where(and(here, isNull(sessionQuestion.attemptId)))
        .run()
    tx.update(session).set({ usedAt: now }).where(eq(session.id, sessionId)).run()
  })
}
