import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { ExamDraw, ExamPlan } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session } from '../db/schema/practice.ts'
import { findRunning } from './exams.ts'

export type NewExam = {
  /** null: over several banks. */
  bankId: number | null
  blueprintId: number | null
  name: string
  plan: ExamPlan
  draw: ExamDraw | null
}
/** A place in an exam, counted from 0, and the question that has it. */
export type ExamSlot = readonly [ordinal: number, questionId: number]

/** Adds an exam whose clock runs from `now`. Returns the session. */
export function addExamTx(tx: Tx, fresh: NewExam, slots: readonly ExamSlot[], seed: number, now: number): number {
  const { bankId, plan, draw } = fresh
  const { id } = tx
    .insert(session)
    .values({
      uid: randomUUID(),
      bankId,
      mode: 'exam',
      scope: draw?.set.scope ?? 'all',
      filter: draw?.set.filter ?? {},
      order: draw?.order ?? 'random',
      seed,
      shuffleOptions: plan.shuffleOptions,
      createdAt: now,
      usedAt: now,
    })
    .returning()
    .get()
  tx.run(sql`
    INSERT INTO session_question (session_id, ordinal, question_id)
    SELECT ${id}, value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(slots)})`)
  const { blueprintId, name } = fresh
  const { minutes, passMark } = plan
  tx.insert(exam)
    .values({ sessionId: id, blueprintId, name, plan, draw, limitMs: minutes * 60_000, tickedAt: now, passMark })
    .run()
  return id
}

export function requireNoneRunning(tx: Tx): void {
  const [running] = findRunning(tx)
  if (!running) return
  const details = { sessionId: running.sessionId }
  throw new AppError('CONFLICT', 'Another mock exam is running; hand that in first.', { details })
}
