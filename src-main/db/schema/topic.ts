import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { QuestionType } from '../../contract/questionTypes.ts'
import { bank } from './library.ts'

const counts = () => ({
  answered: integer('answered').notNull(),
  correct: integer('correct').notNull(),
  partial: integer('partial').notNull(),
  durationMs: integer('duration_ms').notNull(),
})

/**
 * The graded answers to the questions of one type in one section of a bank, counted by the triggers on `outcome`: statistics
 * read thousands of rows where the history has hundreds of thousands. `section` is empty where the question has none.
 */
export const topic = sqliteTable(
  'topic',
  {
    id: integer('id').primaryKey(),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    type: text('type').notNull().$type<QuestionType>(),
    section: text('section').notNull(),
    ...counts(),
  },
  (table) => [uniqueIndex('topic_once_a_bank').on(table.bankId, table.type, table.section)],
)

/** The same for each day. */
export const topicDay = sqliteTable(
  'topic_day',
  {
    day: text('day').notNull(),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id, { onDelete: 'cascade' }),
    bankId: integer('bank_id').notNull(),
    ...counts(),
  },
  (table) => [primaryKey({ columns: [table.day, table.topicId] }), index('topic_day_by_topic').on(table.topicId)],
)
