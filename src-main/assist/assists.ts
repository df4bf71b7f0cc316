import { randomUUID } from 'node:crypto'
import { count, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { type AssistView, assistTasks, type SuggestionState } from '../contract/assistCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { assist, suggestion } from '../db/schema/assist.ts'
import { job } from '../db/schema/job.ts'
import { addJobTx } from '../queue/jobs.ts'
import type { HashedRequest } from './planAssist.ts'

/** What the job asks, whole: it does not change when the bank or the prompts do. */
export const askPayload = z.object({
  requests: z.array(
    z.object({
      hash: z.string(),
      task: z.enum(assistTasks),
      parts: z.array(
        z.object({
          id: z.string(),
          questionId: z.int().nullable(),
          firstBlock: z.int(),
          lastBlock: z.int(),
          text: z.string(),
        }),
      ),
    }),
  ),
})

/** Two kinds of jobs: a script's model is for its own runs, so no window takes up what a script asked, and no script what a person did. */
export const askKind = { person: 'ask', script: 'askByScript' } as const
export type AskedBy = keyof typeof askKind

export type AssistRow = typeof assist.$inferSelect

type NewAssist = { importId: number; askedBy: AskedBy; choice: ModelChoice; requests: readonly HashedRequest[] }

/** Assist and job are there together or not at all. */
export function addAssistTx(tx: Tx, { importId, askedBy, choice, requests }: NewAssist, now: number): AssistRow {
  const { id: jobId } = addJobTx(tx, { kind: askKind[askedBy], payload: { requests }, stage: 'asking' }, now)
  return tx
    .insert(assist)
    .values({ uid: randomUUID(), importId, jobId, ...choice, createdAt: now })
    .returning()
    .get()
}

export function getAssistRow(db: Reader, id: number): AssistRow {
  const row = db.select().from(assist).where(eq(assist.id, id)).get()
  if (!row) throw new AppError('NOT_FOUND', `There is no request to a model ${id}.`)
  return row
}

export function findAssistOfJob(db: Reader, jobId: number): AssistRow | undefined {
  return db.select().from(assist).where(eq(assist.jobId, jobId)).get()
}

const none = (): Record<SuggestionState, number> => ({ pending: 0, accepted: 0, discarded: 0, failed: 0 })

function countSuggestions(db: Reader, assistId: number): Record<SuggestionState, number> {
  const rows = db
    .select({ state: suggestion.state, suggestions: count() })
    .from(suggestion)
    .where(eq(suggestion.assistId, assistId))
    .groupBy(suggestion.state)
    .all()
  return { ...none(), ...Object.fromEntries(rows.map(({ state, suggestions }) => [state, suggestions])) }
}

const selectRows = (db: Reader) => db.select({ row: assist, job }).from(assist).innerJoin(job, eq(job.id, assist.jobId))

type Selected = ReturnType<ReturnType<typeof selectRows>['all']>[number]

const view = (db: Reader, { row, job }: Selected): AssistView => ({
  id: row.id,
  importId: row.importId,
  byScript: job.kind === askKind.script,
  state: job.state,
  done: job.done,
  total: askPayload.parse(job.payload).requests.length,
  provider: row.provider,
  model: row.model,
  suggestions: countSuggestions(db, row.id),
  fault: job.fault,
  createdAt: row.createdAt,
})

/** Newest first. */
export function listAssists(db: Reader, importId?: number): AssistView[] {
  return selectRows(db)
    .where(importId === undefined ? undefined : eq(assist.importId, importId))
    .orderBy(desc(assist.id))
    .all()
    .map((selected) => view(db, selected))
}

export function getAssist(db: Reader, id: number): AssistView {
  const selected = selectRows(db).where(eq(assist.id, id)).get()
  if (!selected) throw new AppError('NOT_FOUND', `There is no request to a model ${id}.`)
  return view(db, selected)
}
