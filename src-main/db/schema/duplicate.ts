import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DuplicateDecision } from '../../contract/duplicateCalls.ts'
import { time } from './columns.ts'
import { question } from './question.ts'

/** A person's word on questions that are the same: they are not shown together any more. The last word on a question counts. */
export const duplicateDecision = sqliteTable('duplicate_decision', {
  questionId: integer('question_id')
    .primaryKey()
    .references(() => question.id, { onDelete: 'cascade' }),
  /** The same for all questions that were decided on at once, and for no others. */
  together: text('together').notNull(),
  decision: text('decision').notNull().$type<DuplicateDecision>(),
  /** What the question said then, as a hash: what was ignored is shown again once it says something else. */
  seen: text('seen').notNull(),
  decidedAt: time('decided_at').notNull(),
})

/**
 * By what a question is known in other words (duplicates/form), and how it is answered. Follows from the question: a row that is
 * missing, or of another version, is made before one is looked for; a trigger removes it when the question changes.
 */
export const questionForm = sqliteTable(
  'question_form',
  {
    questionId: integer('question_id')
      .primaryKey()
      .references(() => question.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    /** null: it says too little to be the same as another. */
    form: integer('form'),
    /** null: no answer; empty: one that only a reader of both can compare. */
    answer: text('answer'),
  },
  (table) => [index('question_by_form').on(table.form).where(sql`form IS NOT NULL`)],
)
