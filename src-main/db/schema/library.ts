import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RuleStep } from '../../contract/readingRules.ts'
import type { Settings } from '../../contract/settingsCalls.ts'
import { id, json, time, uid } from './columns.ts'

export const bank = sqliteTable('bank', {
  id: id(),
  uid: uid(),
  name: text('name').notNull().unique(),
  /** Made for an import: shown only while one is under way or once it has questions. */
  provisional: integer('provisional', { mode: 'boolean' }).notNull().default(false),
  /** Holds what was read badly until it is put into a bank: shown nowhere but in its review (docs/decisions/0014). */
  held: integer('held', { mode: 'boolean' }).notNull().default(false),
  /** The name of the group that it stands in; null: in none. A group is there as long as a bank names it. */
  group: text('group_name'),
  /** Where it stands in the library, 0 first; null: after those that a person put somewhere, by its name. */
  place: integer('place'),
  /** Put away: neither in the list of the library nor in what there is to do today. */
  archivedAt: time('archived_at'),
  createdAt: time('created_at').notNull(),
})

/** A file handed to the program; its bytes lie in `documents/<sha256>`. The same bytes are one document. */
export const document = sqliteTable('document', {
  id: id(),
  sha256: text('sha256').notNull().unique(),
  size: integer('size').notNull(),
  createdAt: time('created_at').notNull(),
})

/** A document's blocks as one extractor version read them: `source` is packed JSON (db/packed.ts). */
export const extraction = sqliteTable('extraction', {
  documentId: integer('document_id')
    .primaryKey()
    .references(() => document.id, { onDelete: 'cascade' }),
  version: integer('version').notNull(),
  format: text('format').notNull(),
  blocks: integer('blocks').notNull(),
  source: blob('source', { mode: 'buffer' }).notNull(),
  createdAt: time('created_at').notNull(),
})

/** What was read of the picture of a page, 0-based: `content` is packed JSON (db/packed.ts). Read once, it is not read again. */
export const scannedPage = sqliteTable(
  'scanned_page',
  {
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id, { onDelete: 'cascade' }),
    page: integer('page').notNull(),
    version: integer('version').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull(),
    /** What the time left is told by. */
    tookMs: integer('took_ms').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.page] })],
)

/** A picture out of a document; its bytes lie in `images/<sha256>`. */
export const image = sqliteTable('image', {
  sha256: text('sha256').primaryKey(),
  mime: text('mime').notNull(),
  size: integer('size').notNull(),
})

export const setting = sqliteTable('setting', {
  key: text('key').primaryKey().$type<keyof Settings>(),
  value: json<unknown>('value').notNull(),
})

/** Rules that are kept for documents of one kind: those whose lines recur in the same forms (recognition/layout/documentLayout.ts). */
export const keptRules = sqliteTable('kept_rules', {
  id: id(),
  uid: uid(),
  /** The document that they were made with. */
  name: text('name').notNull(),
  layout: json<readonly string[]>('layout').notNull(),
  steps: json<readonly RuleStep[]>('steps').notNull(),
  createdAt: time('created_at').notNull(),
})
