import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Fault } from '../../contract/faults.ts'
import type { JobState } from '../../contract/importCalls.ts'
import { id, json, time } from './columns.ts'

export const job = sqliteTable(
  'job',
  {
    id: id(),
    kind: text('kind').notNull(),
    payload: json<unknown>('payload').notNull(),
    /** Jobs of one lane run one after the other; null: no such rule. */
    lane: text('lane'),
    state: text('state').notNull().$type<JobState>(),
    stage: text('stage').notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    /** Counted when claimed, before the work starts. */
    attempts: integer('attempts').notNull().default(0),
    /** Put off in a row without result (a provider that is down ...); bounded, and 0 again after a finished step. */
    deferrals: integer('deferrals').notNull().default(0),
    runAfter: time('run_after').notNull(),
    leaseOwner: text('lease_owner'),
    leaseUntil: time('lease_until'),
    fault: json<Fault>('fault'),
    createdAt: time('created_at').notNull(),
    startedAt: time('started_at'),
    finishedAt: time('finished_at'),
  },
  (table) => [index('job_by_state').on(table.state, table.runAfter)],
)

/** A finished step: its row and what the step changed were committed together. */
export const jobStep = sqliteTable(
  'job_step',
  {
    jobId: integer('job_id')
      .notNull()
      .references(() => job.id, { onDelete: 'cascade' }),
    step: text('step').notNull(),
    part: integer('part').notNull().default(0),
    output: blob('output', { mode: 'buffer' }),
    doneAt: time('done_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.step, table.part] })],
)
