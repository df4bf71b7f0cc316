import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { MistakeDecision } from '../contract/mistakeCalls.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { mistakeDecision } from '../db/schema/mistakeDecision.ts'
import { mistake, outcome, progress } from '../db/schema/practice.ts'
import { getSettings } from '../settings/settings.ts'
import { type GradedAttempt, type MistakeState, mistakeState } from './mistakeState.ts'

const listGradedAttempts = (db: Reader, questionId: number): GradedAttempt[] =>
  db
    .select({ attemptId: outcome.attemptId, at: outcome.createdAt, verdict: outcome.verdict })
    .from(outcome)
    .where(eq(outcome.questionId, questionId))
    .orderBy(outcome.attemptId)
    .all()

function expectedState(db: Reader, questionId: number, rightInARowToLeave: number): MistakeState | undefined {
  const decided = db.select().from(mistakeDecision).where(eq(mistakeDecision.questionId, questionId)).get()
  return mistakeState(listGradedAttempts(db, questionId), { rightInARowToLeave, decided })
}

/** Makes the mistake book agree with the question's attempts and grades, and with what the person decided. */
export function updateMistakeTx(tx: Tx, questionId: number): void {
  const state = expectedState(tx, questionId, getSettings(tx).rightInARowToLeave)
  if (!state) tx.delete(mistake).where(eq(mistake.questionId, questionId)).run()
  else
    tx.insert(mistake)
      .values({ questionId, ...state })
      .onConflictDoUpdate({ target: mistake.questionId, set: state })
      .run()
}

/** Finds questions whose place in the mistake book does not follow from what it is to follow from: there should be none. */
export function findWrongMistakes(db: Reader): number[] {
  const { rightInARowToLeave } = getSettings(db)
  const ids = db.all<{ id: number }>(sql`
    SELECT question_id AS id FROM progress UNION SELECT question_id FROM mistake ORDER BY id`)
  return ids
    .map(({ id }) => id)
    .filter((id) => {
      const { questionId: _, ...stored } = db.select().from(mistake).where(eq(mistake.questionId, id)).get() ?? {}
      return !isDeepStrictEqual(stored, expectedState(db, id, rightInARowToLeave) ?? {})
    })
}

/** Takes a question out of the book, or puts one back that had left; what is so already stays. NOT_FOUND if never wrong. */
export function decideMistake(db: Db, questionId: number, decision: MistakeDecision, now: number): void {
  inTransaction(db, (tx) => {
    const [row] = tx
      .select({ leftAt: mistake.leftAt, afterAttemptId: progress.lastAttemptId })
      .from(mistake)
      .innerJoin(progress, eq(progress.questionId, mistake.questionId))
      .where(eq(mistake.questionId, questionId))
      .all()
    if (!row) throw new AppError('NOT_FOUND', `Question ${questionId} was never answered wrong.`)
    if ((row.leftAt === null) === (decision === 'back')) return
    const set = { decision, afterAttemptId: row.afterAttemptId, decidedAt: now }
    tx.insert(mistakeDecision)
      .values({ questionId, ...set })
      .onConflictDoUpdate({ target: mistakeDecision.questionId, set })
      .run()
    updateMistakeTx(tx, questionId)
  })
}
