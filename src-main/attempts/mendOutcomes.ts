import { sql } from 'drizzle-orm'
import { dayAt } from '../contract/days.ts'
import type { Tx } from '../db/openDatabase.ts'

/** Makes the outcomes of these attempts and the progress of these questions anew from the attempts and their grades. */
export function mendOutcomesTx(tx: Tx, { attempts, questions }: { attempts: number[]; questions: number[] }): void {
  for (const id of attempts) mendOutcomeTx(tx, id)
  for (const id of questions) mendProgressTx(tx, id)
}

function mendOutcomeTx(tx: Tx, id: number): void {
  const row = tx.get<{ at: number } | undefined>(sql`SELECT created_at AS at FROM attempt WHERE id = ${id}`)
  tx.run(sql`DELETE FROM outcome WHERE attempt_id = ${id}`)
  if (!row) return
  tx.run(sql`
    INSERT INTO outcome
      (attempt_id, question_id, bank_id, type, section, verdict, score, day, since_ms, duration_ms, created_at)
    SELECT a.id, q.id, q.bank_id, q.type, q.section, coalesce(g.verdict, 'ungraded'), g.score, ${dayAt(row.at)},
      (SELECT max(0, a.created_at - created_at) FROM attempt
        WHERE id = (SELECT max(id) FROM attempt WHERE question_id = a.question_id AND id < a.id)),
      a.duration_ms, a.created_at
    FROM attempt a JOIN question q ON q.id = a.question_id
    LEFT JOIN grade g ON g.id = (SELECT max(id) FROM grade WHERE attempt_id = a.id) WHERE a.id = ${id}`)
}

/** Makes the progress of a question that of its answers; without any there is none. */
export function mendProgressTx(tx: Tx, questionId: number): void {
  tx.run(sql`DELETE FROM progress WHERE question_id = ${questionId}`)
  tx.run(sql`
    INSERT INTO progress (question_id, bank_id, attempts, last_attempt_id, last_verdict)
    SELECT n.question_id, o.bank_id, n.attempts, n.last, o.verdict
    FROM (SELECT question_id, count(*) AS attempts, max(attempt_id) AS last FROM outcome
      WHERE question_id = ${questionId} GROUP BY question_id) n
    JOIN outcome o ON o.attempt_id = n.last`)
}
