import { eq, sql } from 'drizzle-orm'
import { dayAt } from '../contract/days.ts'
import type { Verdict } from '../contract/questionTypes.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { type attempt, outcome, progress } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'

type AttemptRow = typeof attempt.$inferSelect

/** Enters a new attempt, ungraded, and makes it the last of its question. */
export function addOutcomeTx(tx: Tx, { id, questionId, durationMs, createdAt }: AttemptRow): void {
  const bankId = sql<number>`(SELECT bank_id FROM question WHERE id = ${questionId})`
  tx.run(sql`
    INSERT INTO outcome (attempt_id, question_id, bank_id, type, section, verdict, day, since_ms, duration_ms, created_at)
    SELECT ${id}, q.id, q.bank_id, q.type, q.section, 'ungraded', ${dayAt(createdAt)},
      (SELECT max(0, ${createdAt} - o.created_at) FROM progress p JOIN outcome o ON o.attempt_id = p.last_attempt_id
        WHERE p.question_id = q.id), ${durationMs}, ${createdAt}
    FROM question q WHERE q.id = ${questionId}`)
  const last = { lastAttemptId: id, lastVerdict: 'ungraded' } as const
  tx.insert(progress)
    .values({ questionId, bankId, attempts: 1, ...last })
    .onConflictDoUpdate({ target: progress.questionId, set: { attempts: sql`${progress.attempts} + 1`, ...last } })
    .run()
}

/** Makes the outcome that of the attempt's last grade. */
export function changeOutcomeTx(tx: Tx, attemptId: number, graded: { verdict: Verdict; score: number }): void {
  tx.update(outcome).set(graded).where(eq(outcome.attemptId, attemptId)).run()
  tx.update(progress).set({ lastVerdict: graded.verdict }).where(eq(progress.lastAttemptId, attemptId)).run()
}

/** Finds attempts whose outcome is not that of their last grade, and questions whose progress is not that of their attempts. */
export function findWrongOutcomes(db: Reader): { attempts: number[]; questions: number[] } {
  const attempts = db.all<{ id: number }>(sql`
    SELECT a.id AS id FROM attempt a JOIN ${question} q ON q.id = a.question_id LEFT JOIN outcome o ON o.attempt_id = a.id
    LEFT JOIN grade g ON g.id = (SELECT max(id) FROM grade WHERE attempt_id = a.id)
    WHERE o.attempt_id IS NULL OR o.question_id <> a.question_id OR o.bank_id <> q.bank_id
      OR o.type <> q.type OR o.section IS NOT q.section OR o.created_at <> a.created_at
      OR o.since_ms IS NOT (SELECT max(0, a.created_at - created_at) FROM attempt
        WHERE id = (SELECT max(id) FROM attempt WHERE question_id = a.question_id AND id < a.id))
      OR o.duration_ms <> a.duration_ms OR o.verdict <> coalesce(g.verdict, 'ungraded') OR o.score IS NOT g.score`)
  const questions = db.all<{ id: number }>(sql`
    SELECT n.id AS id FROM (SELECT question_id AS id, count(*) AS attempts, max(attempt_id) AS last FROM outcome GROUP BY question_id) n
    JOIN outcome o ON o.attempt_id = n.last LEFT JOIN progress p ON p.question_id = n.id
    WHERE p.question_id IS NULL OR p.attempts <> n.attempts OR p.last_attempt_id <> n.last OR p.last_verdict <> o.verdict
      OR p.bank_id <> o.bank_id`)
  return { attempts: attempts.map(({ id }) => id), questions: questions.map(({ id }) => id) }
}
