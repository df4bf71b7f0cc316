import { randomInt } from 'node:crypto'
import type { ExamPlan } from '../contract/examCalls.ts'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { addExamTx, type ExamSlot, requireNoneRunning } from './addExam.ts'
import { findAvailable, findCandidates, requirePossible } from './availableQuestions.ts'
import { getBlueprint } from './blueprints.ts'
import { getExam, listSlots, type WholeExam } from './exams.ts'
import { drawExam } from './rules/drawExam.ts'
import { countOf } from './rules/points.ts'
import { addSetExamTx } from './startFromSet.ts'

type Avoided = ReadonlySet<number>
type BankExam = { bankId: number; blueprintId: number | null; name: string; plan: ExamPlan }

/** Draws the questions of a plan, in their order. Throws NOT_ENOUGH_QUESTIONS. */
function drawFrom(db: Reader, { bankId, plan }: Pick<BankExam, 'bankId' | 'plan'>, seed: number, avoided?: Avoided) {
  requirePossible(findAvailable(db, bankId), plan)
  const drawn = drawExam(plan.parts, findCandidates(db, bankId), seed, avoided)
  if (!drawn) throw new Error('a plan that can be drawn was not drawn')
  return drawn.flat()
}

/** Draws a paper after a blueprint, to be printed and not sat here. Throws NOT_FOUND and NOT_ENOUGH_QUESTIONS. */
export function drawPaper(db: Reader, blueprintId: number): { name: string; ids: readonly number[] } {
  const blueprint = getBlueprint(db, blueprintId)
  return { name: blueprint.name, ids: drawFrom(db, blueprint, randomInt(2 ** 32)) }
}

/** Returns the paper of an exam as it was sat. Throws NOT_FOUND, and CONFLICT before it is handed in. */
export function paperOf(db: Reader, sessionId: number): { name: string; ids: readonly number[] } {
  const { exam } = getExam(db, sessionId)
  if (exam.handedInAt === null) throw new AppError('CONFLICT', 'The exam is not over.')
  return { name: exam.name, ids: listSlots(db, sessionId).map(({ questionId }) => questionId) }
}

function addBankExamTx(tx: Tx, fresh: BankExam, now: number, avoided?: Avoided): number {
  const seed = randomInt(2 ** 32)
  const slots = drawFrom(tx, fresh, seed, avoided).map((questionId, ordinal): ExamSlot => [ordinal, questionId])
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

function startOtherTx(tx: Tx, { exam, session }: WholeExam, avoided: Avoided, now: number): number {
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
