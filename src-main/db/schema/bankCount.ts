import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bank } from './library.ts'

/**
 * How many questions a bank has, kept by the triggers of drizzle/0013_bank_counts.sql: a list of banks reads some rows where the
 * library has a hundred thousand. `questions` is counted by type, all else under the type ''.
 */
export const bankCount = sqliteTable(
  'bank_count',
  {
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    counted: text('counted').notNull().$type<'questions' | 'doubtful' | 'answered' | 'mistakes'>(),
    type: text('type').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bankId, table.counted, table.type] })],
)
