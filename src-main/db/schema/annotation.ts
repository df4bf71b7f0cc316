import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChangeAuthor } from '../../contract/changeCalls.ts'
import type { MistakeReason } from '../../contract/mistakeReasons.ts'
import type { QuestionBefore } from '../../contract/questionCalls.ts'
import { id, json, time, uid } from './columns.ts'
import { question } from './question.ts'

/** What a person wrote beside a question. A row without anything in it is removed. */
export const annotation = sqliteTable(
  'annotation',
  {
    questionId: integer('question_id')
      .primaryKey()
      .references(() => question.id, { onDelete: 'cascade' }),
    bookmarkedAt: time('bookmarked_at'),
    note: text('note'),
    /** Why it goes wrong. */
    mistakeReason: text('mistake_reason').$type<MistakeReason>(),
    /** What is wrong with the question itself; null: nothing reported. */
    report: text('report'),
    updatedAt: time('updated_at').notNull(),
  },
  (table) => [index('annotation_by_bookmark').on(table.bookmarkedAt)],
)

export const questionTag = sqliteTable(
  'question_tag',
  {
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    tag: text('tag').notNull(),
  },
  (table) => [primaryKey({ columns: [table.questionId, table.tag] }), index('question_by_tag').on(table.tag)],
)

/** Append-only: what a question was before each edit, so that the document's own words can be had back. */
export const questionEdit = sqliteTable(
  'question_edit',
  {
    id: id(),
    uid: uid(),
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    before: json<QuestionBefore>('before').notNull(),
    madeBy: text('made_by').notNull().default('person').$type<ChangeAuthor>(),
    /** Of the change log; null for edits from before there was one. Not a reference: the log forgets, the history does not. */
    changeId: integer('change_id'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('question_edit_by_question').on(table.questionId)],
)
