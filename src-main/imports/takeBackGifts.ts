import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { removeStepsTx } from '../queue/jobs.ts'

/** Steps of a job: what its document can give to questions that the bank has already, and what was given. */
export const giftSteps = { noted: 'gifts', given: 'given' } as const

export function forgetGiftsTx(tx: Tx, jobId: number): void {
  for (const step of Object.values(giftSteps)) removeStepsTx(tx, jobId, step)
}

/** What a gift can change of a question, and what stays as it is with it. */
const givenColumns = [
  'type',
  'key',
  'key_origin',
  'explanation',
  'explanation_origin',
  'images',
  'issues',
  'confidence',
]
const asGiven = ['type', 'stem', 'options', 'key', 'explanation', 'images']

const before = givenColumns.map((column) => `${column} = r.before ->> '${column}'`).join(', ')
const isAsGiven = asGiven.map((column) => `question.${column} IS r.after ->> '${column}'`).join(' AND ')

/** Takes back what an import that is not done has given: its questions are as before, but for those that were edited since. Their history keeps both. Returns which. */
export function takeBackGivenTx(tx: Tx, jobId: number): number[] {
  const takenBack = tx.values<[number]>(sql`
    UPDATE question SET ${sql.raw(before)}
    FROM change c JOIN change_row r ON r.change_id = c.id AND r.pass = c.pass AND r.table_name = 'question' AND r.kind = 'changed'
    WHERE c.job_id = ${jobId} AND c.state = 'open' AND question.id = CAST(r.key AS INTEGER) AND ${sql.raw(isAsGiven)}
    RETURNING question.id`)
  forgetGiftsTx(tx, jobId)
  return takenBack.map(([id]) => id)
}
