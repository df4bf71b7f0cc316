import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MistakeDecision } from '../../contract/mistakeCalls.ts'
import { time } from './columns.ts'
import { question } from './question.ts'

/**
 * The person's own word on a question of the mistake book, the last one only: taken out, or put back. Beside attempts and
 * grades all that `mistake` follows from. A wrong answer after it overrules it.
 */
export const mistakeDecision = sqliteTable('mistake_decision', {
  questionId: integer('question_id')
    .primaryKey()
    .references(() => question.id, { onDelete: 'cascade' }),
  decision: text('decision').notNull().$type<MistakeDecision>(),
  /** The last attempt at the question when it was decided. */
  afterAttemptId: integer('after_attempt_id').notNull(),
  decidedAt: time('decided_at').notNull(),
})
