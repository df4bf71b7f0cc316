import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ChangeAuthor, ChangeDetail, ChangeKind, ChangeState } from '../../contract/changeCalls.ts'
import { id, json, time, uid } from './columns.ts'

/** A change to the library that can be taken back as one. `open`: an import that is still saving. */
export const change = sqliteTable(
  'change',
  {
    id: id(),
    uid: uid(),
    kind: text('kind').notNull().$type<ChangeKind>(),
    madeBy: text('made_by').notNull().$type<ChangeAuthor>(),
    /** What its name in the list speaks of. */
    detail: json<ChangeDetail>('detail').notNull(),
    state: text('state').notNull().$type<ChangeState>(),
    /** How often it was undone and redone: the rows of this pass say how it can be turned again. */
    pass: integer('pass').notNull().default(0),
    /** The import's, so that its later steps find it. Not a reference: a job may go with a change. */
    jobId: integer('job_id'),
    /** The last attempt there was when it was made: what was answered since is not taken by an undo. */
    lastAttemptId: integer('last_attempt_id').notNull().default(0),
    createdAt: time('created_at').notNull(),
    turnedAt: time('turned_at'),
  },
  (table) => [index('change_by_state').on(table.state), index('change_by_job').on(table.jobId)],
)

/**
 * One row of a recorded table that a change touched (db/recorded): what it was before, and what the change left of it. Of a row
 * that was added only its key is kept: it is there. Written by triggers alone.
 */
export const changeRow = sqliteTable(
  'change_row',
  {
    changeId: integer('change_id')
      .notNull()
      .references(() => change.id, { onDelete: 'cascade' }),
    pass: integer('pass').notNull(),
    tableName: text('table_name').notNull(),
    /** The primary key, as a JSON array where it has several columns. */
    key: text('key').notNull(),
    /** `none`: added and removed again. */
    kind: text('kind').notNull().$type<'added' | 'changed' | 'removed' | 'none'>(),
    /** The whole row as JSON; null if there was none. */
    before: text('before'),
    /** The recorded columns of a changed row. */
    after: text('after'),
  },
  (table) => [
    primaryKey({ columns: [table.changeId, table.pass, table.tableName, table.key] }),
    index('change_row_by_key').on(table.tableName, table.key),
  ],
)
