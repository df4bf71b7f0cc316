import { and, eq, isNull, sql } from 'drizzle-orm'
import { findAsked } from '../attempts/askedQuestions.ts'
import { type Answer, type Decided, decideAnswers, storeAnswersTx } from '../attempts/recordAnswers.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { exam } from '../db/schema/exam.ts'
import { session } from '../db/schema/practice.ts'
import type { ExamRow } from './exams.ts'

const longestMs = 86_400_000

/** So many answers are decided and stored at a stretch while somebody waits: all of a long exam would hold the main thread. */
export const atATime = 250

/** What some of the drafts come to, and what the library was then. */
export type Prepared = { decided: readonly Decided[]; version: string }

/** Counts up with every change, of this connection and of others. */
const versionOf = (db: Reader): string =>
  db.get<{ version: string }>(sql`SELECT total_changes() || ' ' || data_version AS version FROM pragma_data_version`)
    .version

/** Decides what the next drafts that are no attempts yet come to if they are handed in at this time. */
export function prepareHandIn(db: Reader, { sessionId, plan }: ExamRow, at: number, most: number): Prepared {
  const version = versionOf(db)
  const found = findAsked(
    db,
    sql`sq.session_id = ${sessionId} AND sq.ordinal IN (SELECT ordinal FROM session_question
      WHERE session_id = ${sessionId} AND draft IS NOT NULL AND attempt_id IS NULL ORDER BY ordinal LIMIT ${most})`,
  )
  if (!found) return { decided: [], version }
  const answers = found.asked.flatMap((asked): Answer[] => {
    const { draft, spentMs } = asked.slot
    return draft ? [{ asked, response: draft, durationMs: Math.min(spentMs, longestMs) }] : []
  })
  const rules = { multipleChoice: plan.multipleChoice }
  return { decided: decideAnswers(db, answers, { by: found.by, at, rules }), version }
}

export type HandedIn = { by: 'person' | 'time'; elapsedMs: number; at: number }

/** Ends an exam that is not handed in: from now on no answer is taken. Its drafts are stored by `storeSomeTx`. */
export function endTx(tx: Tx, row: ExamRow, { by, elapsedMs, at }: HandedIn): void {
  tx.update(exam)
    .set({ handedInAt: at, handedInBy: by, elapsedMs: Math.min(elapsedMs, row.limitMs), tickedAt: at })
    .where(and(eq(exam.sessionId, row.sessionId), isNull(exam.handedInAt)))
    .run()
}

/**
 * Makes attempts of the next drafts of an exam that was ended at this time, graded by its rules; the mistake book and the schedule
 * follow as for any attempt. A blank makes none. Returns whether none is left: the session is finished then. `prepared`, of as many,
 * is made anew where something has changed since.
 */
export function storeSomeTx(tx: Tx, row: ExamRow, at: number, most: number, prepared: Prepared): boolean {
  const isStill = prepared.version === versionOf(tx)
  const { decided } = isStill ? prepared : prepareHandIn(tx, row, at, most)
  storeAnswersTx(tx, decided, at)
  if (decided.length === most) return false
  tx.update(session).set({ finishedAt: at, usedAt: at }).where(eq(session.id, row.sessionId)).run()
  return true
}
