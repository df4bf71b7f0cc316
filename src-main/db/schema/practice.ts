import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { PracticeOrder, PracticeScope } from '../../contract/practiceCalls.ts'
import type { Response, Verdict } from '../../contract/questionTypes.ts'
import { id, json, time, uid } from './columns.ts'
import { bank } from './library.ts'
import { question } from './question.ts'

export const session = sqliteTable(
  'session',
  {
    id: id(),
    uid: uid(),
    /** null: over several banks. */
    bankId: integer('bank_id').references(() => bank.id, { onDelete: 'cascade' }),
    scope: text('scope').notNull().$type<PracticeScope>(),
    order: text('order').notNull().$type<PracticeOrder>(),
    position: integer('position').notNull().default(0),
    createdAt: time('created_at').notNull(),
    usedAt: time('used_at').notNull(),
    finishedAt: time('finished_at'),
  },
  (table) => [index('session_by_bank').on(table.bankId)],
)

/** Append-only: a trigger refuses changes, and deletion other than with the question. */
export const attempt = sqliteTable(
  'attempt',
  {
    id: id(),
    uid: uid(),
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    response: json<Response>('response').notNull(),
    durationMs: integer('duration_ms').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('attempt_by_question').on(table.questionId)],
)

/** Append-only; the last grade of an attempt counts. */
export const grade = sqliteTable(
  'grade',
  {
    id: id(),
    uid: uid(),
    attemptId: integer('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    verdict: text('verdict').notNull().$type<Exclude<Verdict, 'ungraded'>>(),
    score: real('score').notNull(),
    gradedBy: text('graded_by').notNull().$type<'rule' | 'self' | 'model'>(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('grade_by_attempt').on(table.attemptId)],
)

export const sessionQuestion = sqliteTable(
  'session_question',
  {
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    attemptId: integer('attempt_id').references(() => attempt.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.ordinal] }),
    uniqueIndex('session_asks_once').on(table.sessionId, table.questionId),
    index('session_question_by_question').on(table.questionId),
    index('session_question_by_attempt').on(table.attemptId),
  ],
)

/** Follows from attempts and grades, in the transaction that adds them. `leftAt` set: learnt, kept as history. */
export const mistake = sqliteTable(
  'mistake',
  {
    questionId: integer('question_id')
      .primaryKey()
      .references(() => question.id, { onDelete: 'cascade' }),
    timesWrong: integer('times_wrong').notNull(),
    rightInARow: integer('right_in_a_row').notNull(),
    lastWrongAt: time('last_wrong_at').notNull(),
    lastWrongAttemptId: integer('last_wrong_attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    leftAt: time('left_at'),
  },
  (table) => [
    // without it, removing attempts with their bank reads all mistakes for each of them
    index('mistake_by_attempt').on(table.lastWrongAttemptId),
    index('mistake_by_time').on(table.leftAt, table.lastWrongAt),
  ],
)
