import { sql } from 'drizzle-orm'
import type { Settings } from '../contract/settingsCalls.ts'
import type { Tx } from '../db/openDatabase.ts'

/** Makes the mistake book agree with changed settings, in the transaction that stores them. */
export function followSettingsTx(tx: Tx, { rightInARowToLeave }: Partial<Settings>): void {
  if (rightInARowToLeave !== undefined) reconsiderMistakesTx(tx, rightInARowToLeave)
}

/**
 * Decides anew who is in the mistake book by another number of right answers in a row: `mistakeState` for all at once, in SQL.
 * What a person took out stays out.
 */
function reconsiderMistakesTx(tx: Tx, rightInARowToLeave: number): void {
  tx.run(sql`
    UPDATE mistake SET left_at = CASE WHEN right_in_a_row >= ${rightInARowToLeave} THEN (
      SELECT o.created_at FROM outcome o
      WHERE o.question_id = mistake.question_id AND o.verdict = 'correct' AND o.attempt_id > max(
        mistake.last_wrong_attempt_id,
        coalesce((SELECT d.after_attempt_id FROM mistake_decision d
          WHERE d.question_id = mistake.question_id AND d.decision = 'back'), 0))
      ORDER BY o.attempt_id LIMIT 1 OFFSET ${rightInARowToLeave - 1}) END
    WHERE (left_at IS NOT NULL OR right_in_a_row >= ${rightInARowToLeave}) AND NOT EXISTS (
      SELECT 1 FROM mistake_decision d WHERE d.question_id = mistake.question_id AND d.decision = 'out'
        AND d.after_attempt_id >= mistake.last_wrong_attempt_id)`)
}
