import { and, eq, isNull, sql } from 'drizzle-orm'
import { findAsked } from '../attempts/askedQuestions.ts'
import { type Answer, recordAnswersTx } from '../attempts/recordAnswers.ts'
import type { Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session } from '../db/schema/practice.ts'
import type { ExamRow } from './exams.ts'

const longestMs = 86_400_000

/** Makes attempts of the drafts, all at once. */
function recordTx(tx: Tx, { sessionId, plan }: ExamRow, at: number): void {
  const found = findAsked(tx, sql`sq.session_id = ${sessionId} AND sq.draft IS NOT NULL`)
  if (!found) return
  const answers = found.asked.flatMap((asked): Answer[] => {
    const { draft, spentMs } = asked.slot
    return draft ? [{ asked, response: draft, durationMs: Math.min(spentMs, longestMs) }] : []
  })
  recordAnswersTx(tx, answers, { by: found.by, at, rules: { multipleChoice: plan.multipleChoice } })
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
  recordTx(tx, row, at)
  tx.update(session).set({ finishedAt: at, usedAt: at }).where(eq(session.id, row.sessionId)).run()
  return true
}
