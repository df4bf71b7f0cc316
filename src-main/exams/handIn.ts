import { and, eq, isNull } from 'drizzle-orm'
import { recordAttemptTx } from '../attempts/attempts.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session, sessionQuestion } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'
import { type ExamRow, listSlots, type SlotRow, whereSlot } from './exams.ts'

const longestMs = 86_400_000

function recordTx(tx: Tx, slot: SlotRow, response: Response, row: ExamRow, at: number): void {
  const asked = tx.select().from(question).where(eq(question.id, slot.questionId)).get()
  if (!asked) return
  const durationMs = Math.min(slot.spentMs, longestMs)
  const { multipleChoice } = row.plan
  const attempt = recordAttemptTx(tx, { questionId: asked.id, key: asked.key, response, durationMs }, at, {
    multipleChoice,
  })
  tx.update(sessionQuestion).set({ attemptId: attempt.id }).where(whereSlot(slot)).run()
}

export type HandedIn = { by: 'person' | 'time'; elapsedMs: number; at: number }

/**
 * Makes attempts of the drafts, graded by the exam's rules; the mistake book and the schedule follow as for any attempt. A
 * blank makes none. False if the exam had been handed in before: then nothing changes, whoever else does it at the same time.
 */
export function handInTx(tx: Tx, row: ExamRow, { by, elapsedMs, at }: HandedIn): boolean {
  const { changes } = tx
    .update(exam)
    .set({ handedInAt: at, handedInBy: by, elapsedMs: Math.min(elapsedMs, row.limitMs), tickedAt: at })
    .where(and(eq(exam.sessionId, row.sessionId), isNull(exam.handedInAt)))
    .run()
  if (changes === 0) return false
  for (const slot of listSlots(tx, row.sessionId)) if (slot.draft) recordTx(tx, slot, slot.draft, row, at)
  tx.update(session).set({ finishedAt: at, usedAt: at }).where(eq(session.id, row.sessionId)).run()
  return true
}
