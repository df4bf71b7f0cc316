import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { GradeDetails } from '../../contract/gradeDetails.ts'
import type { ProviderId } from '../../contract/modelCalls.ts'
import type { PracticeMode, PracticeOrder, PracticeScope, QuestionFilter } from '../../contract/practiceCalls.ts'
import type { GradedVerdict, QuestionType, Response, Verdict } from '../../contract/questionTypes.ts'
import { id, json, time, uid } from './columns.ts'
import { job } from './job.ts'
import { bank } from './library.ts'
import { question } from './question.ts'

export const session = sqliteTable(
  'session',
  {
    id: id(),
    uid: uid(),
    /** null: over several banks. */
    bankId: integer('bank_id').references(() => bank.id, { onDelete: 'cascade' }),
    mode: text('mode').notNull().default('practice').$type<PracticeMode>(),
    scope: text('scope').notNull().$type<PracticeScope>(),
    /** What narrows the scope: types, sections, tags ... */
    filter: json<QuestionFilter>('filter').notNull().default({}),
    order: text('order').notNull().$type<PracticeOrder>(),
    /** Decides a random order and the order of shuffled options: the same seed, the same session. */
    seed: integer('seed').notNull().default(0),
    shuffleOptions: integer('shuffle_options', { mode: 'boolean' }).notNull().default(false),
    position: integer('position').notNull().default(0),
    createdAt: time('created_at').notNull(),
    usedAt: time('used_at').notNull(),
    finishedAt: time('finished_at'),
  },
  (table) => [index('session_by_bank').on(table.bankId)],
)

/**
 * Append-only: a trigger refuses changes, and deletion other than with the question. Where two questions are made one, an answer
 * goes over to the one that stays, as it was given.
 */
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

/** What an answer that came over from another question says in the letters of this one. */
export const joinedAnswer = sqliteTable('joined_answer', {
  attemptId: integer('attempt_id')
    .primaryKey()
    .references(() => attempt.id, { onDelete: 'cascade' }),
  response: json<Response>('response').notNull(),
  /** The last edit of the question by then: only later ones moved these letters. 0: there was none. */
  afterEditId: integer('after_edit_id').notNull(),
})

/** Append-only; the last grade of an attempt counts. */
export const grade = sqliteTable(
  'grade',
  {
    id: id(),
    uid: uid(),
    attemptId: integer('attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    verdict: text('verdict').notNull().$type<GradedVerdict>(),
    score: real('score').notNull(),
    gradedBy: text('graded_by').notNull().$type<'rule' | 'self' | 'model'>(),
    /** Which model; null for other graders. */
    provider: text('provider').$type<ProviderId>(),
    model: text('model'),
    /** What a model awarded points for, with the words of the answer that earned them. */
    details: json<GradeDetails>('details'),
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
    /** What is chosen or written and not submitted. */
    draft: json<Response>('draft'),
    /** Labels of options that the person ruled out. */
    crossed: json<readonly string[]>('crossed').notNull().default([]),
    /** To be looked at again before handing in. */
    isFlagged: integer('is_flagged', { mode: 'boolean' }).notNull().default(false),
    /** Time with the question on the screen, so far. */
    spentMs: integer('spent_ms').notNull().default(0),
    /** When its answer was read in study mode; null elsewhere. */
    seenAt: time('seen_at'),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.ordinal] }),
    uniqueIndex('session_asks_once').on(table.sessionId, table.questionId),
    index('session_question_by_question').on(table.questionId),
    index('session_question_by_attempt').on(table.attemptId),
    index('session_question_by_seen').on(table.seenAt).where(sql`seen_at IS NOT NULL`),
  ],
)

/** An attempt that a model is to grade, and the job that sees to it. */
export const grading = sqliteTable('grading', {
  attemptId: integer('attempt_id')
    .primaryKey()
    .references(() => attempt.id, { onDelete: 'cascade' }),
  jobId: integer('job_id')
    .notNull()
    .unique()
    .references(() => job.id, { onDelete: 'cascade' }),
})

/**
 * What came of an attempt: its last grade. Follows from attempts and grades, in the transaction that adds them; what counts
 * verdicts reads this, not the history. `day`: the person's calendar day when the answer was given (contract/days.ts).
 * `type` and `section` are those of the question as it is now: a trigger keeps them so. Others count graded outcomes into
 * `topic` and `topic_day` (topic.ts).
 */
export const outcome = sqliteTable(
  'outcome',
  {
    attemptId: integer('attempt_id')
      .primaryKey()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    type: text('type').notNull().$type<QuestionType>(),
    section: text('section'),
    verdict: text('verdict').notNull().$type<Verdict>(),
    /** 0..1; null while ungraded. */
    score: real('score'),
    day: text('day').notNull(),
    /** How long after the attempt before at the same question; null for the first. */
    sinceMs: integer('since_ms'),
    durationMs: integer('duration_ms').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('outcome_by_question').on(table.questionId, table.verdict, table.durationMs),
    index('outcome_by_day').on(table.day, table.bankId, table.verdict, table.durationMs),
    index('outcome_by_bank').on(table.bankId),
    index('outcome_by_gap')
      .on(table.sinceMs, table.verdict, table.day, table.bankId)
      .where(sql`since_ms IS NOT NULL AND verdict <> 'ungraded'`),
  ],
)

/** How far a person is with a question that was answered at least once. Follows from its attempts, like `outcome`. */
export const progress = sqliteTable(
  'progress',
  {
    questionId: integer('question_id')
      .primaryKey()
      .references(() => question.id, { onDelete: 'cascade' }),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    attempts: integer('attempts').notNull(),
    lastAttemptId: integer('last_attempt_id')
      .notNull()
      .references(() => attempt.id, { onDelete: 'cascade' }),
    lastVerdict: text('last_verdict').notNull().$type<Verdict>(),
  },
  (table) => [
    index('progress_by_bank').on(table.bankId, table.lastVerdict),
    index('progress_by_attempt').on(table.lastAttemptId),
  ],
)

/**
 * Follows from attempts, grades, the person's decisions (mistakeDecision.ts) and the setting `rightInARowToLeave`, in the
 * transaction that changes one of them. `leftAt` set: learnt or taken out, kept as history.
 */
export const mistake = sqliteTable(
  'mistake',
  {
    questionId: integer('question_id')
      .primaryKey()
      .references(() => question.id, { onDelete: 'cascade' }),
    timesWrong: integer('times_wrong').notNull(),
    /** Since the last wrong answer, or since it was put back. */
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
