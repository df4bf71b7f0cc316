import { randomInt } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { NewPractice, OpenSession, SessionView } from '../contract/practiceCalls.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'
import { addPracticeTx } from './addPractice.ts'
import { findSet } from './practiceSets.ts'

function addSessionTx(tx: Tx, wanted: NewPractice, now: number): number {
  const seed = randomInt(2 ** 32)
  const ids = findSet(tx, wanted, seed, now)
  if (ids.length === 0) throw new AppError('NOT_FOUND', 'There is no question of this kind.')
  const { bankIds: _, from: __, limit: ___, ...stored } = wanted
  return addPracticeTx(tx, { ...stored, seed }, ids, now)
}

/** Throws NOT_FOUND if there is no such bank or nothing in the set. */
export function startSession(db: Db, wanted: NewPractice, now: number): SessionView {
  return getSession(
    db,
    inTransaction(db, (tx) => addSessionTx(tx, wanted, now)),
  )
}

/** Throws NOT_FOUND if none of the questions is left. */
export function startWith(db: Db, questionIds: readonly number[], now: number): SessionView {
  const id = inTransaction(db, (tx) => {
    const wanted = JSON.stringify([...new Set(questionIds)])
    const ids = tx.values<[number]>(sql`
      SELECT q.id FROM json_each(${wanted}) w CROSS JOIN question q ON q.id = w.value ORDER BY w.key`)
    if (ids.length === 0) throw new AppError('NOT_FOUND', 'None of the questions is left.')
    return addPracticeTx(
      tx,
      { scope: 'all', order: 'sequential' },
      ids.map(([id]) => id),
      now,
    )
  })
  return getSession(db, id)
}

export function getSessionRow(db: Reader, id: number): typeof session.$inferSelect {
  const row = db.select().from(session).where(eq(session.id, id)).get()
  if (!row) throw new AppError('NOT_FOUND', `There is no practice session ${id}.`)
  return row
}

/** Returns a letter for each question. An index stays that of its question for good: one that was removed has a letter too. */
function getStateLetters(db: Reader, sessionId: number): string {
  const known = db.values<[number, string]>(sql`
    SELECT sq.ordinal, substr(coalesce(o.verdict, iif(sq.seen_at IS NULL, 'open', 'seen')), 1, 1)
    FROM session_question sq LEFT JOIN outcome o ON o.attempt_id = sq.attempt_id
    WHERE sq.session_id = ${sessionId} ORDER BY sq.ordinal`)
  const letters = Array.from({ length: (known.at(-1)?.[0] ?? -1) + 1 }, () => 'x')
  for (const [ordinal, letter] of known) letters[ordinal] = letter
  return letters.join('')
}

/** Throws NOT_FOUND for a mock exam: the calls of the practice would tell its answers before it is handed in. */
export function refuseExam(db: Reader, id: number): void {
  if (getSessionRow(db, id).mode === 'exam') throw new AppError('NOT_FOUND', `Session ${id} is a mock exam.`)
}

export function getSession(db: Reader, id: number): SessionView {
  const row = getSessionRow(db, id)
  const marks = getStateLetters(db, id)
  const { spentMs } = db.get<{ spentMs: number }>(sql`
    SELECT coalesce(sum(spent_ms), 0) AS spentMs FROM session_question WHERE session_id = ${id}`)
  const name = row.bankId && db.select({ name: bank.name }).from(bank).where(eq(bank.id, row.bankId)).get()?.name
  return {
    id: row.id,
    bankId: row.bankId,
    bankName: name || null,
    mode: row.mode,
    scope: row.scope,
    filter: row.filter,
    order: row.order,
    shuffleOptions: row.shuffleOptions,
    total: marks.length,
    position: Math.min(row.position, Math.max(0, marks.length - 1)),
    marks,
    spentMs,
    finished: row.finishedAt !== null,
    createdAt: row.createdAt,
  }
}

const mostListed = 50

/** Lists the unfinished sessions, the one last used first. */
export function listOpenSessions(db: Reader): OpenSession[] {
  type OpenSessionRow = Omit<OpenSession, 'filter'> & { filter: string }
  const rows = db.all<OpenSessionRow>(sql`
    SELECT s.id AS id, s.bank_id AS bankId, b.name AS bankName, s.mode AS mode, s.scope AS scope, s.filter AS filter,
      s."order" AS "order", s.used_at AS usedAt, count(sq.question_id) AS total,
      count(coalesce(sq.attempt_id, sq.seen_at)) AS done
    FROM (SELECT * FROM session WHERE finished_at IS NULL AND mode <> 'exam'
      ORDER BY used_at DESC, id DESC LIMIT ${mostListed}) s
    LEFT JOIN bank b ON b.id = s.bank_id LEFT JOIN session_question sq ON sq.session_id = s.id
    GROUP BY s.id ORDER BY s.used_at DESC, s.id DESC`)
  return rows.map((row) => ({ ...row, filter: JSON.parse(row.filter) as OpenSession['filter'] }))
}

/** Returns the session's question at a 0-based index. Throws NOT_FOUND outside of it, and where the question was removed. */
export function getSessionQuestion(db: Reader, sessionId: number, index: number): typeof sessionQuestion.$inferSelect {
  const here = and(eq(sessionQuestion.sessionId, sessionId), eq(sessionQuestion.ordinal, index))
  const row = db.select().from(sessionQuestion).where(here).get()
  if (!row) throw new AppError('NOT_FOUND', `Session ${sessionId} has no question ${index}.`)
  return row
}

/** Stores where the person is. Returns whether an answer was read that had not been read before. */
export function moveSession(db: Db, id: number, to: { position: number; seen: boolean }, now: number): boolean {
  return inTransaction(db, (tx) => {
    tx.update(session).set({ position: to.position, usedAt: now }).where(eq(session.id, id)).run()
    if (!to.seen) return false
    const unread = and(
      eq(sessionQuestion.sessionId, id),
      eq(sessionQuestion.ordinal, to.position),
      isNull(sessionQuestion.seenAt),
    )
    return tx.update(sessionQuestion).set({ seenAt: now }).where(unread).run().changes > 0
  })
}

export function finishSession(db: Db, id: number, now: number): SessionView {
  db.update(session).set({ finishedAt: now }).where(eq(session.id, id)).run()
  return getSession(db, id)
}
