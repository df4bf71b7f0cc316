import { randomInt } from 'node:crypto'
import type { ExamPlan } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { addExamTx, type ExamSlot, requireNoneRunning } from './addExam.ts'
import { findAvailable, findCandidates, requirePossible } from './availableQuestions.ts'
import { getBlueprint } from './blueprints.ts'
import { getExam, listSlots, type WholeExam } from './exams.ts'
import { drawExam } from './rules/drawExam.ts'
import { countOf } from './rules/points.ts'
import { addSetExamTx } from './startFromSet.ts'

type BankExam = { bankId: number; blueprintId: number | null; name: string; plan: ExamPlan }

function addBankExamTx(tx: Tx, fresh: BankExam, now: number, avoided?: ReadonlySet<number>): number {
  const { bankId, plan } = fresh
  requirePossible(findAvailable(tx, bankId), plan)
  const seed = randomInt(2 ** 32)
  const drawn = drawExam(plan.parts, findCandidates(tx, bankId), seed, avoided)
  if (!drawn) throw new Error('a plan that can be drawn was not drawn')
  const slots = drawn.flat().map((questionId, ordinal): ExamSlot => [ordinal, questionId])
  return addExamTx(tx, { ...fresh, draw: null }, slots, seed, now)
}

/** Returns the session. NOT_ENOUGH_QUESTIONS if the bank has shrunk since the blueprint was made. */
export function startExam(db: Db, blueprintId: number, now: number): number {
  return inTransaction(db, (tx) => {
    requireNoneRunning(tx)
    const { bankId, name, plan } = getBlueprint(tx, blueprintId)
    return addBankExamTx(tx, { bankId, blueprintId, name, plan }, now)
  })
}

function startSameTx(tx: Tx, { exam, session }: WholeExam, slots: readonly ExamSlot[], now: number): number {
  if (slots.length === 0) throw new AppError('NOT_FOUND', 'None of its questions is left.')
  const { blueprintId, name, plan, draw } = exam
  return addExamTx(tx, { bankId: session.bankId, blueprintId, name, plan, draw }, slots, session.seed, now)
}

function startOtherTx(tx: Tx, { exam, session }: WholeExam, avoided: ReadonlySet<number>, now: number): number {
  const { blueprintId, name, plan, draw } = exam
  if (draw) {
    const { parts, ...rules } = plan
    return addSetExamTx(tx, { draw, name, questions: countOf(parts), rules, avoided }, now)
  }
  if (session.bankId === null) throw new Error('an exam without a set is of one bank')
  return addBankExamTx(tx, { bankId: session.bankId, blueprintId, name, plan }, now, avoided)
}

/** Sits an exam's plan once more. Of the same questions, those removed since are missing. */
export function startAgain(db: Db, sessionId: number, which: 'same' | 'other', now: number): number {
  return inTransaction(db, (tx) => {
    requireNoneRunning(tx)
    const before = getExam(tx, sessionId)
    if (before.exam.handedInAt === null) throw new AppError('CONFLICT', 'The exam is not over.')
    const slots = listSlots(tx, sessionId).map(({ ordinal, questionId }): ExamSlot => [ordinal, questionId])
    if (which === 'same') return startSameTx(tx, before, slots, now)
    return startOtherTx(tx, before, new Set(slots.map(([, questionId]) => questionId)), now)
  })
}
