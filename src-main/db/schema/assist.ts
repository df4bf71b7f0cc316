import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SuggestionState, SuggestionValue } from '../../contract/assistCalls.ts'
import type { ProviderId } from '../../contract/modelCalls.ts'
import { id, json, time, uid } from './columns.ts'
import { job } from './job.ts'
import { bankImport, question } from './question.ts'

export type StoredValue = SuggestionValue | { kind: 'none'; problem: string }

/**
 * Every answer a model gave, under the hash of all that determined it: asked and paid once, for ever. One that was cut off
 * stands under the hash with `cut:` before it, and is no answer.
 */
export const modelRequest = sqliteTable('model_request', {
  hash: text('hash').primaryKey(),
  provider: text('provider').notNull().$type<ProviderId>(),
  model: text('model').notNull(),
  promptVersion: integer('prompt_version').notNull(),
  /** The model's text, as it came. */
  reply: text('reply').notNull(),
  inputTokens: integer('input_tokens'),
  outputTokens: integer('output_tokens'),
  createdAt: time('created_at').notNull(),
})

/** What a person asked a model about an import; its requests stand in its job's payload. */
export const assist = sqliteTable(
  'assist',
  {
    id: id(),
    uid: uid(),
    importId: integer('import_id')
      .notNull()
      .references(() => bankImport.id, { onDelete: 'cascade' }),
    jobId: integer('job_id')
      .notNull()
      .unique()
      .references(() => job.id, { onDelete: 'cascade' }),
    provider: text('provider').notNull().$type<ProviderId>(),
    model: text('model').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('assist_by_import').on(table.importId)],
)

/** What a model proposes, apart from the questions until a person accepts it. */
export const suggestion = sqliteTable(
  'suggestion',
  {
    id: id(),
    uid: uid(),
    assistId: integer('assist_id')
      .notNull()
      .references(() => assist.id, { onDelete: 'cascade' }),
    /** null: a question that the model read out of blocks which the rules left open. */
    questionId: integer('question_id').references(() => question.id, { onDelete: 'cascade' }),
    firstBlock: integer('first_block').notNull(),
    lastBlock: integer('last_block').notNull(),
    /** `problem` is a sentence in rows of the first version (assist/problems.ts). */
    value: json<StoredValue>('value').notNull(),
    state: text('state').notNull().$type<SuggestionState>(),
    requestHash: text('request_hash').notNull(),
    createdAt: time('created_at').notNull(),
    decidedAt: time('decided_at'),
  },
  (table) => [
    index('suggestion_by_assist').on(table.assistId, table.state),
    index('suggestion_by_question').on(table.questionId),
  ],
)
