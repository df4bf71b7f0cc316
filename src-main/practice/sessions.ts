import { randomInt, randomUUID } from 'node:crypto'
import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { PracticeOrder, PracticeScope, SessionView } from '../contract/practiceCalls.ts'
import type { Verdict } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'
import { seededShuffle } from './seededShuffle.ts'

export type NewSession = { bankId: number | null; scope: PracticeScope; order: PracticeOrder }

function questionIdsIn(db: Reader, { bankId, scope }: NewSession): number[] {
  const conditions = [
    bankId === null ? undefined : sql`q.bank_id = ${bankId}`,
    scope === 'unanswered' ? sql`q.id NOT IN (SELECT question_id FROM progress)` : undefined,
    scope === 'mistakes'
      ? sql`EXISTS (SELECT 1 FROM mistake m WHERE m.question_id = q.id AND m.left_at IS NULL)`
      : undefined,
  ].filter((condition) => condition !== undefined)
  const where = conditions.length > 0 ? sql`WHERE ${sql.join(conditions, sql` AND `)}` : sql``
  return db.all<{ id: number }>(sql`SELECT q.id AS id FROM question q ${where} ORDER BY q.id`).map(({ id }) => id)
}

function addSessionTx(tx: Tx, wanted: NewSession, now: number): number {
  const ids = questionIdsIn(tx, wanted)
  if (ids.length === 0) throw new AppError('NOT_FOUND', 'There is no question of this kind.')
  const ordered = wanted.order === 'random' ? seededShuffle(ids, randomInt(2 ** 32)) : ids
  const { id } = tx
    .insert(session)
    .values({ uid: randomUUID(), ...wanted, createdAt: now, usedAt: now })
    .returning()
    .get()
  tx.run(sql`
    INSERT INTO session_question (session_id, ordinal, question_id)
    SELECT ${id}, key, value FROM json_each(${JSON.stringify(ordered)})`)
  return id
}

/** Throws NOT_FOUND if there is no such bank or nothing in it of that scope. */
export function startSession(db: Db, wanted: NewSession, now: number): SessionView {
  return getSession(
    db,
    inTransaction(db, (tx) => addSessionTx(tx, wanted, now)),
  )
}

type SessionRow = { session: typeof session.$inferSelect; bankName: string | null }

function findRow(db: Reader, id: number): SessionRow {
  const row = db
    .select({ session, bankName: bank.name })
    .from(session)
    .leftJoin(bank, eq(bank.id, session.bankId))
    .where(eq(session.id, id))
    .get()
  if (!row) throw new AppError('NOT_FOUND', `There is no practice session ${id}.`)
  return row
}

function verdictsOf(db: Reader, sessionId: number): (Verdict | null)[] {
  return db
    .all<{ verdict: Verdict | null }>(sql`
      SELECT o.verdict AS verdict FROM session_question sq LEFT JOIN outcome o ON o.attempt_id = sq.attempt_id
      WHERE sq.session_id = ${sessionId} ORDER BY sq.ordinal`)
    .map(({ verdict }) => verdict)
}

export function getSession(db: Reader, id: number): SessionView {
  const { session: row, bankName } = findRow(db, id)
  const verdicts = verdictsOf(db, id)
  return {
    id: row.id,
    bankId: row.bankId,
    bankName,
    scope: row.scope,
    order: row.order,
    total: verdicts.length,
    position: Math.min(row.position, Math.max(0, verdicts.length - 1)),
    verdicts,
    finished: row.finishedAt !== null,
    createdAt: row.createdAt,
  }
}

/** The one last used first. */
export function listOpenSessions(db: Reader): SessionView[] {
  const rows = db
    .select({ id: session.id })
    .from(session)
    .where(isNull(session.finishedAt))
    .orderBy(desc(session.usedAt), desc(session.id))
    .all()
  return rows.map(({ id }) => getSession(db, id))
}

/** The session's question at a 0-based index; NOT_FOUND outside of it. */
export function getSessionQuestion(db: Reader, sessionId: number, index: number) {
  const row = db
    .select()
    .from(sessionQuestion)
    .where(eq(sessionQuestion.sessionId, sessionId))
    .orderBy(asc(sessionQuestion.ordinal))
    .limit(1)
    .offset(index)
    .get()
  if (!row) throw new AppError('NOT_FOUND', `Session ${sessionId} has no question ${index}.`)
  return row
}

function changeSession(db: Db, id: number, change: Partial<typeof session.$inferInsert>): SessionView {
  db.update(session).set(change).where(eq(session.id, id)).run()
  return getSession(db, id)
}

export const moveSession = (db: Db, id: number, position: number, now: number): SessionView =>
  changeSession(db, id, { position, usedAt: now })

export const finishSession = (db: Db, id: number, now: number): SessionView =>
  changeSession(db, id, { finishedAt: now })
