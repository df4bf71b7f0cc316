import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { AppError, type Fault } from '../contract/faults.ts'
import type { JobState } from '../contract/importCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { job, jobStep } from '../db/schema/job.ts'
import { hasEnded } from './owner.ts'

export type JobRow = typeof job.$inferSelect

/** Runs without an end before the job is failed; retrying by hand starts at 0 again. */
export const maxAttempts = 3
/** A lease is extended every second; a process that cannot for this long has lost the job. */
export const leaseMs = 15_000

const notFinished: JobState[] = ['queued', 'running', 'waiting']

export type NewJob = { kind: string; payload: unknown; stage: string; lane?: string }

export function addJobTx(tx: Tx, fresh: NewJob, now: number): JobRow {
  return tx
    .insert(job)
    .values({ ...fresh, state: 'queued', runAfter: now, createdAt: now })
    .returning()
    .get()
}

export function getJob(db: Reader, id: number): JobRow {
  const found = db.select().from(job).where(eq(job.id, id)).get()
  if (!found) throw new AppError('NOT_FOUND', `There is no job ${id}.`)
  return found
}

/** Longer than any job is put off, but for good. */
const longestDelay = 6 * 3_600_000

/**
 * After the clock was set back, times that were noted before lie in the future: what was to run at once would wait until then.
 */
export function pullBack(db: Reader, now: number): void {
  const isTooLate = sql`${job.runAfter} > ${now + longestDelay} AND ${job.runAfter} < ${farFuture}`
  const isAhead = sql`${job.createdAt} > ${now} AND ${job.runAfter} > ${now} AND ${job.attempts} = 0`
  const isStranded = and(inArray(job.state, ['queued', 'waiting']), sql`((${isTooLate}) OR (${isAhead}))`)
  if (db.select({ id: job.id }).from(job).where(isStranded).limit(1).get())
    db.update(job).set({ runAfter: now }).where(isStranded).run()
}

/** Queues again what was running in a process that ended, or whose lease ran out. The attempt stays counted. */
export function releaseLost(db: Reader, now: number): void {
  const running = db
    .select({ id: job.id, owner: job.leaseOwner, until: job.leaseUntil })
    .from(job)
    .where(eq(job.state, 'running'))
    .all()
  for (const { id, owner, until } of running) {
    const isLeased = (until ?? 0) > now && (until ?? 0) <= now + 2 * leaseMs // later than that: the clock was set back
    if (owner !== null && isLeased && !hasEnded(owner)) continue
    db.update(job)
      .set({ state: 'queued', leaseOwner: null, leaseUntil: null })
      // Only from the owner just seen: another process may have released and claimed it meanwhile.
      .where(and(eq(job.id, id), eq(job.state, 'running'), owner === null ? undefined : eq(job.leaseOwner, owner)))
      .run()
  }
}

/**
 * Claims the next job that may run, with one atomic UPDATE. Counts the attempt before the work starts, so a job that
 * kills the process still runs out of tries. `except`: jobs whose last run here has not let go yet.
 */
export function claimNext(
  db: Reader,
  owner: string,
  kinds: readonly string[],
  now: number,
  except: readonly number[] = [],
): JobRow | undefined {
  if (kinds.length === 0) return undefined
  const kindList = sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )
  const next = sql`(SELECT next.id FROM job AS next
    WHERE next.state IN ('queued', 'waiting') AND next.run_after <= ${now} AND next.kind IN (${kindList})
      AND next.id NOT IN (SELECT value FROM json_each(${JSON.stringify(except)}))
      AND (next.lane IS NULL OR NOT EXISTS (
        SELECT 1 FROM job AS other WHERE other.lane = next.lane AND other.id <> next.id AND (other.state = 'running'
          OR (other.state = 'queued' AND other.run_after <= ${now} AND other.id < next.id))))
    ORDER BY next.run_after, next.id LIMIT 1)`
  return db
    .update(job)
    .set({
      state: 'running',
      attempts: sql`${job.attempts} + 1`,
      leaseOwner: owner,
      leaseUntil: now + leaseMs,
      startedAt: sql`coalesce(${job.startedAt}, ${now})`,
      finishedAt: null,
      fault: null,
    })
    .where(sql`${job.id} = ${next}`)
    .returning()
    .get()
}

const isHeldBy = (id: number, owner: string) => and(eq(job.id, id), eq(job.state, 'running'), eq(job.leaseOwner, owner))

/** Returns false if the job is no longer this owner's: cancelled, or taken over after the lease ran out. */
export function extendLease(db: Reader, id: number, owner: string, now: number): boolean {
  return (
    db
      .update(job)
      .set({ leaseUntil: now + leaseMs })
      .where(isHeldBy(id, owner))
      .run().changes === 1
  )
}

export function reportProgress(
  db: Reader,
  id: number,
  owner: string,
  at: Partial<Pick<JobRow, 'stage' | 'done' | 'total'>>,
) {
  return db.update(job).set(at).where(isHeldBy(id, owner)).run().changes === 1
}

/** `attempts` given back: the run ended in good order and says nothing against the job. */
export type EndOfRun =
  | { state: 'done' }
  | { state: 'queued'; runAfter: number; fault: Fault | null; attempts?: number; deferrals?: number; lane?: string }
  | { state: 'waiting'; runAfter: number; fault: Fault; attempts: number; deferrals: number }
  | { state: 'failed'; fault: Fault }

/** A time that never comes: what waits for a person is started again by hand or by what it waits for. */
export const farFuture = 8_640_000_000_000_000

/** Returns false if the job is no longer this owner's; then nothing was changed. */
export function endRunTx(tx: Tx, id: number, owner: string, end: EndOfRun, now: number): boolean {
  const finished = end.state === 'done' || end.state === 'failed'
  return (
    tx
      .update(job)
      .set({
        ...end,
        leaseOwner: null,
        leaseUntil: null,
        finishedAt: finished ? now : null,
        ...(end.state === 'done' ? { stage: 'done', fault: null } : {}),
      })
      .where(isHeldBy(id, owner))
      .run().changes === 1
  )
}

/** Ends those of the jobs that are not finished; a process that runs one learns of it within a second. */
export function cancelUnfinishedTx(tx: Tx, ids: readonly number[], now: number): number {
  return tx
    .update(job)
    .set({ state: 'cancelled', leaseOwner: null, leaseUntil: null, finishedAt: now })
    .where(and(inArray(job.id, [...ids]), inArray(job.state, notFinished)))
    .run().changes
}

/** Throws CONFLICT if the job is finished already. */
export function cancelJobTx(tx: Tx, id: number, now: number): void {
  if (cancelUnfinishedTx(tx, [id], now) === 0)
    throw new AppError('CONFLICT', 'This is finished already and cannot be cancelled.')
}

/** Queues a failed, cancelled or waiting job again with all its tries. Finished steps stay finished. */
export function retryJobTx(tx: Tx, id: number, now: number): void {
  const { changes } = tx
    .update(job)
    .set({ state: 'queued', attempts: 0, deferrals: 0, runAfter: now, fault: null, finishedAt: null })
    .where(and(eq(job.id, id), inArray(job.state, ['failed', 'cancelled', 'waiting'])))
    .run()
  if (changes === 0) throw new AppError('CONFLICT', 'Only what failed, waits or was cancelled can be tried again.')
}

/** What is asked of a job becomes other than it was; what runs already does not learn of it. */
export function changePayloadTx(tx: Tx, id: number, payload: unknown): void {
  tx.update(job).set({ payload }).where(eq(job.id, id)).run()
}

/** Jobs of a kind that wait are looked at again now: what they waited for may be there. */
export function wakeWaiting(db: Reader, kind: string, now: number): void {
  db.update(job)
    .set({ state: 'queued', runAfter: now })
    .where(and(eq(job.kind, kind), eq(job.state, 'waiting')))
    .run()
}

/** A finished step shows that the job is not what kills or fails its runs: it has all its tries again. */
export function noteProgressTx(tx: Tx, id: number): void {
  tx.update(job).set({ attempts: 1, deferrals: 0 }).where(eq(job.id, id)).run()
}

export function hasStep(db: Reader, jobId: number, step: string, part = 0): boolean {
  const row = db
    .select({ part: jobStep.part })
    .from(jobStep)
    .where(and(eq(jobStep.jobId, jobId), eq(jobStep.step, step), eq(jobStep.part, part)))
    .get()
  return row !== undefined
}

/** Returns the outputs of a step's parts, in order. */
export function listStepOutputs(db: Reader, jobId: number, step: string): { part: number; output: Buffer }[] {
  return db
    .select({ part: jobStep.part, output: jobStep.output })
    .from(jobStep)
    .where(and(eq(jobStep.jobId, jobId), eq(jobStep.step, step), isNotNull(jobStep.output)))
    .orderBy(jobStep.part)
    .all()
    .flatMap(({ part, output }) => (output ? [{ part, output }] : []))
}

export function addStepTx(tx: Tx, done: { jobId: number; step: string; part?: number; output?: Buffer }, now: number) {
  tx.insert(jobStep)
    .values({ ...done, doneAt: now })
    .run()
}

export function removeStepsTx(tx: Tx, jobId: number, step: string): void {
  tx.delete(jobStep)
    .where(and(eq(jobStep.jobId, jobId), eq(jobStep.step, step)))
    .run()
}
