import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { ExamPlan } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session } from '../db/schema/practice.ts'
import { getBlueprint } from './blueprints.ts'
import { findRunning, findSheet, getExam } from './exams.ts'
import { drawExam } from './rules/drawExam.ts'
import { findCandidates, findStock, requirePossible } from './stock.ts'

type NewExam = { bankId: number; blueprintId: number | null; name: string; plan: ExamPlan }
/** A question and its 0-based place. */
type Seat = readonly [ordinal: number, questionId: number]

function addExamTx(tx: Tx, fresh: NewExam, seats: readonly Seat[], seed: number, now: number): number {
  const { bankId, plan } = fresh
  const { id } = tx
    .insert(session)
    .values({
      uid: randomUUID(),
      bankId,
      mode: 'exam',
      scope: 'all',
      order: 'random',
      seed,
      shuffleOptions: plan.shuffleOptions,
      createdAt: now,
      usedAt: now,
    })
    .returning()
    .get()
  tx.run(sql`
    INSERT INTO session_question (session_id, ordinal, question_id)
    SELECT ${id}, value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(seats)})`)
  const { blueprintId, name } = fresh
  const { minutes, passMark } = plan
  tx.insert(exam)
    .values({ sessionId: id, blueprintId, name, plan, limitMs: minutes * 60_000, tickedAt: now, passMark })
    .run()
  return id
}

function drawSeatsTx(tx: Tx, { bankId, plan }: NewExam, seed: number, avoided?: ReadonlySet<number>): Seat[] {
  requirePossible(findStock(tx, bankId), plan)
  const drawn = drawExam(plan.parts, findCandidates(tx, bankId), seed, avoided)
  if (!drawn) throw new Error('a plan that can be drawn was not drawn')
  return drawn.flat().map((questionId, ordinal) => [ordinal, questionId])
}

function requireNoneRunning(tx: Tx): void {
  const [running] = findRunning(tx)
  if (!running) return
  const details = { sessionId: running.sessionId }
  throw new AppError('CONFLICT', 'Another mock exam is running; hand that in first.', { details })
}

/** Returns the session. NOT_ENOUGH_QUESTIONS if the bank has shrunk since the blueprint was made. */
export function startExam(db: Db, blueprintId: number, now: number): number {
  return inTransaction(db, (tx) => {
    requireNoneRunning(tx)
    const { bankId, name, plan } = getBlueprint(tx, blueprintId)
    const fresh = { bankId, blueprintId, name, plan }
    const seed = randomInt(2 ** 32)
    return addExamTx(tx, fresh, drawSeatsTx(tx, fresh, seed), seed, now)
  })
}

/** Sits an exam's plan once more. Of the same questions, those removed since are missing. */
export function startAgain(db: Db, sessionId: number, which: 'same' | 'other', now: number): number {
  return inTransaction(db, (tx) => {
    requireNoneRunning(tx)
    const { exam: before, session: sat } = getExam(tx, sessionId)
    if (before.handedInAt === null || sat.bankId === null) throw new AppError('CONFLICT', 'The exam is not over.')
    const fresh = { bankId: sat.bankId, blueprintId: before.blueprintId, name: before.name, plan: before.plan }
    const seats = findSheet(tx, sessionId).map(({ ordinal, questionId }): Seat => [ordinal, questionId])
    if (which === 'same') {
      if (seats.length === 0) throw new AppError('NOT_FOUND', 'None of its questions is left.')
      return addExamTx(tx, fresh, seats, sat.seed, now)
    }
    const seed = randomInt(2 ** 32)
    const known = new Set(seats.map(([, questionId]) => questionId))
    return addExamTx(tx, fresh, drawSeatsTx(tx, fresh, seed, known), seed, now)
  })
}
