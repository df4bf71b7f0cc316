import { and, eq, isNull, sql } from 'drizzle-orm'
import { findAsked } from '../attempts/askedQuestions.ts'
import { type Answer, type Decided, decideAnswers, storeAnswersTx } from '../attempts/recordAnswers.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session } from '../db/schema/practice.ts'
import type { ExamRow } from './exams.ts'

const longestMs = 86_400_000

/** What the drafts come to, and what the library was then. */
export type Prepared = { decided: readonly Decided[]; version: string }

/** Counts up with every change, of this connection and of others. */
const versionOf = (db: Reader): string =>
  db.get<{ version: string }>(sql`SELECT total_changes() || ' ' || data_version AS version FROM pragma_data_version`)
    .version

/** Decides what the drafts come to if they are handed in at this time. */
export function prepareHandIn(db: Reader, { sessionId, plan }: ExamRow, at: number): Prepared {
  const version = versionOf(db)
  const found = findAsked(db, sql`sq.session_id = ${sessionId} AND sq.draft IS NOT NULL`)
  if (!found) return { decided: [], version }
  const answers = found.asked.flatMap((asked): Answer[] => {
    const { draft, spentMs } = asked.slot
    return draft ? [{ asked, response: draft, durationMs: Math.min(spentMs, longestMs) }] : []
  })
  const rules = { multipleChoice: plan.multipleChoice }
  return { decided: decideAnswers(db, answers, { by: found.by, at, rules }), version }
}

export type HandedIn = { by: 'person' | 'time'; elapsedMs: number; at: number }

/**
 * Makes attempts of the drafts, graded by the exam's rules; the mistake book and the schedule follow as for any attempt. A
 * blank makes none. False if the exam had been handed in before: then nothing changes, whoever else does it at the same time.
 * `prepared` at the same `at`: is made anew where something has changed since.
 */
export function handInTx(tx: Tx, row: ExamRow, { by, elapsedMs, at }: HandedIn, prepared?: Prepared): boolean {
  const isStill = prepared !== undefined && prepared.version === versionOf(tx)
  const { decided } = isStill ? prepared : prepareHandIn(tx, row, at)
  const { changes } = tx
    .update(exam)
    .set({ handedInAt: at, handedInBy: by, elapsedMs: Math.min(elapsedMs, row.limitMs), tickedAt: at })
    .where(and(eq(exam.sessionId, row.sessionId), isNull(exam.handedInAt)))
    .run()
  if (changes === 0) return false
  storeAnswersTx(tx, decided, at)
  tx.update(session).set({ finishedAt: at, usedAt: at }).where(eq(session.id, row.sessionId)).run()
  return true
}
