import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { ColumnMapping, TableReading } from '../../contract/columnMapping.ts'
import type { Ledger, ScanAccount, UnresolvedSpan } from '../../contract/importCalls.ts'
import type { QuestionImage } from '../../contract/questionCalls.ts'
import type { AnswerOrigin, CountByType, Key, Option, QuestionType } from '../../contract/questionTypes.ts'
import type { RuleStep } from '../../contract/readingRules.ts'
import { id, json, time, uid } from './columns.ts'
import { job } from './job.ts'
import { bank, document } from './library.ts'

export const question = sqliteTable(
  'question',
  {
    id: id(),
    uid: uid(),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    /** Of stem and options with operators kept: `x+1` is not `x-1` (questions/contentHash.ts). */
    contentHash: text('content_hash').notNull(),
    number: text('number'),
    type: text('type').notNull().$type<QuestionType>(),
    stem: text('stem').notNull(),
    options: json<readonly Option[]>('options').notNull(),
    key: json<Key>('key'),
    /** Who gave the key and the explanation: what a model gave is never passed off as the document's. */
    keyOrigin: text('key_origin').notNull().default('document').$type<AnswerOrigin>(),
    explanation: text('explanation'),
    explanationOrigin: text('explanation_origin').notNull().default('document').$type<AnswerOrigin>(),
    section: text('section'),
    confidence: real('confidence').notNull(),
    issues: json<readonly string[]>('issues').notNull(),
    images: json<readonly QuestionImage[]>('images').notNull(),
    /** Where it stands among the ids of its bank, if it was put elsewhere; null: where its id puts it (questions/place.ts). */
    place: real('place'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('question_once_a_bank').on(table.bankId, table.contentHash),
    index('question_by_type').on(table.bankId, table.type),
    index('question_by_section').on(
      table.bankId,
      table.section,
      sql`(CASE WHEN "place" IS NULL THEN "id" ELSE "place" END)`,
    ),
    index('question_by_place').on(table.bankId, sql`(CASE WHEN "place" IS NULL THEN "id" ELSE "place" END)`),
  ],
)

/** One document going into one bank; how far it is stands in its job. */
export const bankImport = sqliteTable(
  'bank_import',
  {
    id: id(),
    uid: uid(),
    bankId: integer('bank_id')
      .notNull()
      .references(() => bank.id, { onDelete: 'cascade' }),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    /** Where the questions are to go while `bankId` holds them back; null: into it, or the bank is gone. */
    intoBankId: integer('into_bank_id').references(() => bank.id, { onDelete: 'set null' }),
    /** The import of which this may be a newer version, held back until a person says so; null: none, or that is decided. */
    renewsImportId: integer('renews_import_id').references((): AnySQLiteColumn => bankImport.id, {
      onDelete: 'set null',
    }),
    jobId: integer('job_id')
      .notNull()
      .unique()
      .references(() => job.id, { onDelete: 'cascade' }),
    /** The file's name as it came. */
    name: text('name').notNull(),
    recognised: integer('recognised'),
    byType: json<CountByType>('by_type'),
    ledger: json<Ledger>('ledger'),
    /** First and last block of each stretch that no rule could read. */
    unresolved: json<readonly UnresolvedSpan[]>('unresolved').notNull().default([]),
    /** How many blocks were left out for which reason. */
    ignored: json<Readonly<Record<string, number>>>('ignored').notNull().default({}),
    /** A person's word on what the columns of its tables hold; null: the recogniser decides. */
    columns: json<readonly ColumnMapping[]>('columns'),
    /** A person's word on what lines of some form are, step by step; null: the recogniser decides. */
    rules: json<readonly RuleStep[]>('rules'),
    /** The forms in which its lines recur: what documents of its kind are known by. */
    layout: json<readonly string[]>('layout'),
    /** How its tables were read. */
    tables: json<readonly TableReading[]>('tables').notNull().default([]),
    /** What became of its pages that are pictures; null: it has none. */
    scan: json<ScanAccount>('scan'),
    doubtful: integer('doubtful').notNull().default(0),
    added: integer('added').notNull().default(0),
    repeated: integer('repeated').notNull().default(0),
    /** Questions that were there and lacked an answer, an explanation or pictures, which this document gave. */
    completed: integer('completed').notNull().default(0),
    /** Places in the document whose question was removed from the library since. */
    removed: integer('removed').notNull().default(0),
    createdAt: time('created_at').notNull(),
    dismissedAt: time('dismissed_at'),
  },
  (table) => [index('bank_import_by_bank').on(table.bankId), index('bank_import_by_document').on(table.documentId)],
)

/**
 * Where a question was read: one row for each question of each import, repeats included. A question that no import
 * holds any more is gone with the last of them. `key` is what this document said, if another said otherwise.
 */
export const origin = sqliteTable(
  'origin',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => bankImport.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    questionId: integer('question_id')
      .notNull()
      .references(() => question.id, { onDelete: 'cascade' }),
    number: text('number'),
    type: text('type').notNull().$type<QuestionType>(),
    key: json<Key>('key'),
    firstBlock: integer('first_block').notNull(),
    lastBlock: integer('last_block').notNull(),
    fields: json<Record<string, readonly [number, number]>>('fields').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.ordinal] }),
    index('origin_by_question').on(table.questionId),
  ],
)
