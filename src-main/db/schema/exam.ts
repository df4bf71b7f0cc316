import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ExamDraw, ExamPlan } from '../../contract/examCalls.ts'
import { id, json, time, uid } from './columns.ts'
import { bank } from './library.ts'
import { session } from './practice.ts'

/** How a mock exam is put together, kept to be sat again. */
export const blueprint = sqliteTable(
  'blueprint',
  {
    id: id(),
    uid: uid(),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    plan: json<ExamPlan>('plan').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (table) => [index('blueprint_by_bank').on(table.bankId)],
)

/**
 * A mock exam as sat: its questions and answers are those of its session. Time runs on while the program is closed:
 * `elapsedMs` had passed at `tickedAt`.
 */
export const exam = sqliteTable(
  'exam',
  {
    sessionId: integer('session_id')
      .primaryKey()
      .references(() => session.id, { onDelete: 'cascade' }),
    blueprintId: integer('blueprint_id').references(() => blueprint.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    /** As it was when the exam began. */
    plan: json<ExamPlan>('plan').notNull(),
    /** Where the questions are from, if not from a blueprint's bank. */
    draw: json<ExamDraw>('draw'),
    limitMs: integer('limit_ms').notNull(),
    elapsedMs: integer('elapsed_ms').notNull().default(0),
    tickedAt: time('ticked_at').notNull(),
    handedInAt: time('handed_in_at'),
    handedInBy: text('handed_in_by').$type<'person' | 'time'>(),
    /** Of the points that can be had, 0..1. */
    passMark: real('pass_mark').notNull(),
  },
  (table) => [index('exam_by_blueprint').on(table.blueprintId)],
)
