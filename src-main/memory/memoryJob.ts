import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { memoryParameters } from '../db/schema/memory.ts'
import type { Clock } from '../ports.ts'
import type { JobContext } from '../queue/JobContext.ts'
import type { JobResult } from '../queue/JobResult.ts'
import { addJobTx, listStepOutputs } from '../queue/jobs.ts'
import type { JobKind } from '../queue/QueueRunner.ts'
import type { History } from '../scheduling/logLoss.ts'
import { type Fitted, leastReviews, optimiseParameters } from '../scheduling/optimiseParameters.ts'
import { followReviewsOfTx, listReviews } from './cards.ts'
import { getParameters } from './parameters.ts'
import { hasUnrated, rateMissingTx } from './reviews.ts'

const memoryJobKind = 'memory'

/** Before the cards follow: whether answers graded before there were ratings are rated, and the parameters fitted anew. */
const payload = z.object({ rate: z.boolean(), fit: z.boolean() })

/** One transaction holds the main thread only for so many questions, or answers to be rated. */
const chunk = 300
const ratedAtOnce = 20

type MemoryJobPorts = { db: Db; now: Clock; changed: () => void }

export const hasMemoryJob = (db: Reader): boolean =>
  db.get<{ found: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM job WHERE kind = ${memoryJobKind} AND state IN ('queued', 'running', 'waiting')) AS found`)
    .found === 1

/** One that is queued and not begun has all cards follow how things are then; but for a fit, which may change nothing. */
const isAwaited = (db: Reader): boolean =>
  db.get<{ found: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM job WHERE kind = ${memoryJobKind} AND state = 'queued' AND NOT payload ->> 'fit'
      AND NOT EXISTS (SELECT 1 FROM job_step WHERE job_id = job.id)) AS found`).found === 1

export function addMemoryJob(db: Db, wanted: z.infer<typeof payload>, now: number): void {
  inTransaction(db, (tx) => {
    if (!wanted.rate && !wanted.fit && isAwaited(tx)) return
    addJobTx(tx, { kind: memoryJobKind, payload: wanted, stage: 'queued', lane: memoryJobKind }, now)
  })
}

const fitEveryMs = 7 * 86_400_000

const wasFitSince = (db: Reader, since: number): boolean =>
  db.get<{ found: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM job WHERE kind = ${memoryJobKind} AND created_at >= ${since} AND payload ->> 'fit') AS found`)
    .found === 1

const hasEnoughReviews = (db: Reader): boolean =>
  db.all(sql`SELECT 1 FROM review LIMIT ${leastReviews}`).length === leastReviews

/** When the program starts: rates what an earlier version left unrated, and fits the parameters once a week. */
export function addDueMemoryJob(db: Db, now: number): void {
  if (hasMemoryJob(db)) return
  if (hasUnrated(db)) addMemoryJob(db, { rate: true, fit: false }, now)
  else if (hasEnoughReviews(db) && !wasFitSince(db, now - fitEveryMs)) addMemoryJob(db, { rate: false, fit: true }, now)
}

/** Ids by ranges: the same parts however often the job is begun again. */
function* ranges(last: number, size: number): Generator<{ part: number; from: number; until: number }> {
  for (let part = 0; part * size <= last; part++) yield { part, from: part * size, until: (part + 1) * size }
}

const questionRanges = (db: Reader) =>
  ranges(db.get<{ last: number }>(sql`SELECT coalesce(max(question_id), 0) AS last FROM review`).last, chunk)

const attemptRanges = (db: Reader) =>
  ranges(db.get<{ last: number }>(sql`SELECT coalesce(max(attempt_id), 0) AS last FROM outcome`).last, ratedAtOnce)

/** Breathes between parts: reading and fitting a hundred thousand answers would hold the main thread for seconds. */
async function fitted({ db }: MemoryJobPorts, { signal }: JobContext): Promise<Fitted | undefined> {
  const histories: History[] = []
  for (const { from, until } of questionRanges(db)) {
    histories.push(...listReviews(db, from, until).values())
    await setImmediate()
  }
  const run = optimiseParameters(histories, getParameters(db).w)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
    signal.throwIfAborted()
    await setImmediate()
  }
}

function keepTx(tx: Tx, fitted: Fitted | undefined, now: number): void {
  if (!fitted) return
  const { w, reviews, logLoss } = fitted
  tx.insert(memoryParameters).values({ uid: randomUUID(), parameters: w, reviews, logLoss, createdAt: now }).run()
}

async function run(ports: MemoryJobPorts, context: JobContext): Promise<JobResult> {
  const { db, now } = ports
  const wanted = payload.parse(context.job.payload)
  if (wanted.rate)
    for (const { part, from, until } of attemptRanges(db))
      await context.step({ step: 'rate', part }, setImmediate, (tx) => rateMissingTx(tx, from, until, now()))
  if (wanted.fit) {
    const output = (found: Fitted | undefined) => Buffer.from(found ? 'fitted' : 'kept')
    await context.step(
      { step: 'fit', output },
      () => fitted(ports, context),
      (tx, found) => keepTx(tx, found, now()),
    )
    if (listStepOutputs(db, context.job.id, 'fit')[0]?.output.toString() === 'kept') return { kind: 'done' }
  }
  for (const { part, from, until } of questionRanges(db))
    await context.step({ step: 'cards', part }, setImmediate, (tx) =>
      followReviewsOfTx(tx, from, until, getParameters(tx)),
    )
  return { kind: 'done' }
}

/** Makes the cards follow what changed for all of them: the parameters, the retention desired, answers of an earlier version. */
export const memoryJob = (ports: MemoryJobPorts): JobKind => ({
  kind: memoryJobKind,
  run: (context) => run(ports, context),
  endedTx: () => {}, // what is done stays done, and the next job does the rest
  changed: () => ports.changed(),
})
