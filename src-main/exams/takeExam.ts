import { eq, sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { ExamQuestion, ExamView } from '../contract/examCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'
import { askQuestion, requireFitting } from '../practice/answering.ts'
import { getSessionQuestion } from '../practice/sessions.ts'
import { getExam, listSlots, type WholeExam, whereSlot } from './exams.ts'
import { countOf, partAt, worthOf } from './rules/points.ts'

export function viewOf(db: Reader, { exam, session, bankName, leftMs }: WholeExam & { leftMs: number }): ExamView {
  const slots = new Map(listSlots(db, exam.sessionId).map((slot) => [slot.ordinal, slot]))
  const total = countOf(exam.plan.parts)
  return {
    sessionId: exam.sessionId,
    bankId: session.bankId,
    bankName,
    name: exam.name,
    total,
    position: Math.min(session.position, total - 1),
    questions: Array.from({ length: total }, (_, ordinal) => {
      const slot = slots.get(ordinal)
      if (!slot) return { state: 'removed', isFlagged: false }
      return { state: slot.draft ? 'answered' : 'blank', isFlagged: slot.isFlagged }
    }),
    points: worthOf(exam.plan.parts),
    limitMs: exam.limitMs,
    leftMs,
    startedAt: session.createdAt,
    handedInAt: exam.handedInAt,
  }
}

/** Returns a question as asked, with its attempt and key once the exam is handed in, which makes the attempts; not before. */
export function askExamQuestion(db: Reader, sessionId: number, index: number): ExamQuestion {
  const { exam } = getExam(db, sessionId)
  const asked = askQuestion(db, sessionId, index)
  return { ...asked, points: partAt(exam.plan.parts, index).points }
}

/** Returns whether a field was left empty: the question is blank then. */
function saysNothing(response: Response): boolean {
  switch (response.kind) {
    case 'options':
      return response.labels.length === 0
    case 'blanks':
      return response.blanks.every((blank) => blank.trim() === '')
    case 'text':
      return response.text.trim() === ''
    case 'truth':
      return false
  }
}

export function answerTx(tx: Tx, given: CheckedInput<'exams.answer'>): void {
  const { sessionId, index, draft, crossed, isFlagged, spentMs } = given
  const slot = getSessionQuestion(tx, sessionId, index)
  const response = draft && saysNothing(draft) ? null : draft
  if (response) requireFitting(tx, slot.questionId, response)
  tx.update(sessionQuestion)
    .set({ draft: response, crossed, isFlagged, spentMs: sql`max(${sessionQuestion.spentMs}, ${spentMs})` })
    .where(whereSlot(slot))
    .run()
}

export function moveTx(tx: Tx, { sessionId, position }: CheckedInput<'exams.move'>, now: number): void {
  tx.update(session).set({ position, usedAt: now }).where(eq(session.id, sessionId)).run()
}
