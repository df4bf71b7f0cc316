import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MemoryRating } from '../../contract/planCalls.ts'
import { id, json, time, uid } from './columns.ts'
import { bank } from './library.ts'
import { attempt } from './practice.ts'
import { question } from './question.ts'

/**
 * What is remembered of a question (FSRS). Follows from its reviews, in the transaction that adds one. A question never
 * answered has none.
 */
export const card = sqliteTable(
  'card',
  {
    questionId: integer('question_id')
      .primaryKey()
      .references(() => question.id, { onDelete: 'cascade' }),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    /** Days until recall falls to 90 %. */
    stability: real('stability').notNull(),
    /** 1..10. */
    difficulty: real('difficulty').notNull(),
    due: time('due').notNull(),
    lastReview: time('last_review').notNull(),
    reps: integer('reps').notNull(),
    lapses: integer('lapses').notNull(),
  },
  (table) => [index('card_by_due').on(table.bankId, table.due, table.lastReview, table.stability)],
)

/** Append-only. One for each graded attempt, and one more when its rating is corrected: the last of an attempt counts. */
export const review = sqliteTable(
  'review',
  {
    id: id(),
    uid: uid(),
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    attemptId: integer('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    rating: integer('rating').notNull().$type<MemoryRating>(),
    ratedBy: text('rated_by').notNull().$type<'rule' | 'person'>(),
    /** When the answer was given. */
    reviewedAt: time('reviewed_at').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('review_by_question').on(table.questionId), index('review_by_attempt').on(table.attemptId)],
)

/** The exam that a bank is studied for. */
export const bankPlan = sqliteTable('bank_plan', {
  bankId: integer('bank_id')
    .primaryKey()
    .references(() => bank.id, { onDelete: 'cascade' }),
  /** A calendar day, `YYYY-MM-DD`; null: no date, only spaced repetition. */
  examDay: text('exam_day'),
  minutesADay: integer('minutes_a_day').notNull(),
  /** Weekdays without study, 0 = Sunday. */
  daysOff: json<readonly number[]>('days_off').notNull().default([]),
  createdAt: time('created_at').notNull(),
  updatedAt: time('updated_at').notNull(),
})

/** FSRS parameters fitted to the person's reviews; the last row counts, none: the defaults. */
export const memoryParameters = sqliteTable('memory_parameters', {
  id: id(),
  uid: uid(),
  parameters: json<readonly number[]>('parameters').notNull(),
  /** How many reviews they were fitted to. */
  reviews: integer('reviews').notNull(),
  logLoss: real('log_loss').notNull(),
  createdAt: time('created_at').notNull(),
})
