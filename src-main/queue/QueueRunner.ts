import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import { assertNever } from '../contract/assertNever.ts'
import { damageFault } from '../contract/damageFault.ts'
import { AppError, type Fault, toFault } from '../contract/faults.ts'
import { storageFault } from '../contract/storageFault.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { isWrittenElsewhere, whenWritable } from '../db/writtenElsewhere.ts'
import type { Clock, Log } from '../ports.ts'
import { JobContext, LeaseLost } from './JobContext.ts'
import type { JobResult } from './JobResult.ts'
import {
  claimNext,
  type EndOfRun,
  endRunTx,
  extendLease,
  farFuture,
  getJob,
  type JobRow,
  leaseMs,
  maxAttempts,
  pullBack,
  releaseLost,
} from './jobs.ts'
import { newOwner } from './owner.ts'

/** The work of one kind of job. */
export type JobKind = {
  kind: string
  run(context: JobContext): Promise<JobResult>
  /** In the transaction that marks the job done or failed: tidies up, or undoes what finished steps left. */
  endedTx(tx: Tx, job: JobRow, state: 'done' | 'failed'): void
  /** Something of the job can be seen to have changed. */
  changed(job: JobRow): void
}

type RunnerPorts = {
  db: Db
  now: Clock
  log: Log
  kinds: readonly JobKind[]
  concurrency?: number
  /** What runs in these lanes takes long, and takes no place from the others. */
  longLanes?: readonly string[]
  pollMs?: number
  /** Hears that the file of the library was found damaged. */
  damaged?: (fault: Fault) => void
}

type Run = { owner: string; lane: string | null; abort: AbortController; ended: Promise<void> }

/** A provider that is down all this time is a failure to show, not one more wait. */
const maxDeferrals = 8

/** A job that the disk refused is tried again after this. */
const storagePauseMs = 5000

const retryDelayMs = (attempts: number) => 500 * 2 ** attempts

/** Works the queue off, some jobs at a time. Several runners, also in several processes, may share one library. */
export class QueueRunner {
  readonly #ports: Required<RunnerPorts>
  /** By job. Each claim has an owner of its own, so that a run which lost its job cannot speak for the next. */
  readonly #running = new Map<number, Run>()
  #timer: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined
  #stopped = true
  /** Why nothing can be stored; told once, and gone when it can again. */
  #storage: Fault | null = null

  constructor(ports: RunnerPorts) {
    this.#ports = { concurrency: 2, longLanes: [], pollMs: 500, damaged: () => {}, ...ports }
  }

  /** DISK_FULL or LIBRARY_UNWRITABLE while jobs wait for the disk; null while it takes what there is. */
  get storageFault(): Fault | null {
    return this.#storage
  }

  start(): void {
    if (!this.#stopped) return
    this.#stopped = false
    this.#beat = setInterval(() => this.#keepLeases(), 500)
    this.wake()
  }

  /** Looks for work now instead of at the next poll. */
  wake(): void {
    if (this.#stopped) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), 0)
  }

  /** Ends the work of a job here, if it runs here. The caller has changed its state already. */
  abort(jobId: number): void {
    this.#running.get(jobId)?.abort.abort()
  }

  /** Waits until the work in hand has let go of the database; its jobs are queued again without losing a try. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    for (const { abort } of this.#running.values()) abort.abort()
    await Promise.all([...this.#running.values()].map(({ ended }) => ended))
    clearInterval(this.#beat)
  }

  get #takenPlaces(): number {
    const { longLanes } = this.#ports
    return [...this.#running.values()].filter(({ lane }) => lane === null || !longLanes.includes(lane)).length
  }

  #look(): void {
    if (isWrittenElsewhere(this.#ports.db)) return void whenWritable(this.#ports.db).then(() => this.wake())
    try {
      this.#keepLeases() // after a sleep they look run out, though the work goes on
      pullBack(this.#ports.db, this.#ports.now())
      releaseLost(this.#ports.db, this.#ports.now())
      while (!this.#stopped && this.#takenPlaces < this.#ports.concurrency) {
        const kinds = this.#ports.kinds.map(({ kind }) => kind)
        const owner = newOwner()
        // outside of a transaction nobody would hear that the disk refused: the row is returned before it is stored
        const job = inTransaction(this.#ports.db, (tx) =>
          claimNext(tx, owner, kinds, this.#ports.now(), [...this.#running.keys()]),
        )
        if (!job) break
        this.#begin(job, owner)
      }
      if (this.#running.size === 0) this.#storage = null
    } catch (error) {
      if (!this.#notesStorage(error)) this.#ports.log.error('the queue could not be read', error)
    }
    if (!this.#stopped) this.#timer = setTimeout(() => this.#look(), this.#ports.pollMs)
  }

  #begin(job: JobRow, owner: string): void {
    const abort = new AbortController()
    const kind = this.#kindOf(job)
    const ended = this.#run(job, owner, kind, abort.signal)
      .catch((error) => {
        this.#tellDamage(error)
        this.#ports.log.error('a job could not be ended', error, { job: job.id })
      })
      .finally(() => {
        this.#running.delete(job.id)
        this.wake()
      })
    this.#running.set(job.id, { owner, lane: job.lane, abort, ended })
    kind.changed(job)
  }

  #kindOf(job: JobRow): JobKind {
    const found = this.#ports.kinds.find(({ kind }) => kind === job.kind)
    if (!found) throw new Error(`no work is known for jobs of kind ${job.kind}`)
    return found
  }

  async #run(job: JobRow, owner: string, kind: JobKind, signal: AbortSignal): Promise<void> {
    const { db, now, pollMs } = this.#ports
    const context = new JobContext(job, signal, { db, owner, now, changed: () => kind.changed(job) })
    const end = await this.#outcome(job, kind, context)
    for (;;) {
      await whenWritable(db)
      try {
        this.#end(job, owner, kind, end)
        break
      } catch (error) {
        // how it ended is known; it is written as soon as there is room
        if (!this.#notesStorage(error) || this.#stopped) throw error
        await setTimeoutAsync(pollMs)
      }
    }
    if (end.state === 'done') this.#storage = null
    kind.changed(job)
  }

  /** A job that failed with the fault itself tells it in its own place. */
  #tellDamage(error: unknown): void {
    const damage = damageFault(error)
    if (damage && damage !== error) this.#ports.damaged(toFault(damage))
  }

  /** Whether it was the disk that refused. */
  #notesStorage(error: unknown): boolean {
    const fault = storageFault(error)
    if (!fault) {
      this.#tellDamage(error)
      return false
    }
    if (this.#storage?.code !== fault.code) this.#ports.log.error('jobs wait for the disk', error)
    this.#storage = toFault(fault)
    return true
  }

  #end(job: JobRow, owner: string, kind: JobKind, end: EndOfRun): void {
    const { db, now, log } = this.#ports
    try {
      inTransaction(db, (tx) => {
        if (!endRunTx(tx, job.id, owner, end, now())) return
        if (end.state === 'done' || end.state === 'failed') kind.endedTx(tx, getJob(tx, job.id), end.state)
      })
    } catch (error) {
      if (storageFault(error)) throw error
      // A bug in tidying up must not keep the job for ever; the doctor finds what it left.
      log.error('a job could not be tidied up', error, { job: job.id })
      inTransaction(db, (tx) => endRunTx(tx, job.id, owner, { state: 'failed', fault: toFault(error) }, now()))
    }
  }

  async #outcome(job: JobRow, kind: JobKind, context: JobContext): Promise<EndOfRun> {
    const { now, log } = this.#ports
    // The attempt of this very run is counted already; a run that ended with the process left no result.
    if (job.attempts > maxAttempts)
      return { state: 'failed', fault: { code: 'INTERRUPTED', message: `It was interrupted ${maxAttempts} times.` } }
    try {
      return endOf(await kind.run(context), getJob(this.#ports.db, job.id), now())
    } catch (error) {
      // Given up while stopping; without effect if the job was cancelled or taken over. The try is given back.
      if (error instanceof LeaseLost || context.signal.aborted)
        return { state: 'queued', runAfter: now(), fault: null, attempts: job.attempts - 1 }
      const refused = storageFault(error)
      if (refused) {
        this.#notesStorage(error)
        const runAfter = now() + storagePauseMs
        return {
          state: 'waiting',
          runAfter,
          fault: toFault(refused),
          attempts: job.attempts - 1,
          deferrals: job.deferrals,
        }
      }
      this.#tellDamage(error)
      const fault = toFault(damageFault(error) ?? error)
      if (error instanceof AppError) return { state: 'failed', fault }
      log.error('a job failed', error, { job: job.id, kind: job.kind, attempt: job.attempts })
      if (job.attempts >= maxAttempts) return { state: 'failed', fault }
      return { state: 'queued', runAfter: now() + retryDelayMs(job.attempts), fault }
    }
  }

  #keepLeases(): void {
    if (isWrittenElsewhere(this.#ports.db)) return
    for (const [jobId, { owner, abort }] of this.#running) {
      try {
        if (!extendLease(this.#ports.db, jobId, owner, this.#ports.now())) abort.abort()
      } catch (error) {
        if (!this.#notesStorage(error))
          this.#ports.log.error(`a lease of ${leaseMs} ms could not be extended`, error, { job: jobId })
      }
    }
  }
}

/** A run that ended in good order gives its try back: only bugs and killed processes use tries up. */
function endOf(result: JobResult, { attempts: claimed, deferrals: before }: JobRow, now: number): EndOfRun {
  const attempts = claimed - 1
  const deferrals = before + 1
  switch (result.kind) {
    case 'done':
      return { state: 'done' }
    case 'failed':
      return { state: 'failed', fault: result.fault }
    case 'retry':
      if (deferrals > maxDeferrals) return { state: 'failed', fault: result.fault }
      return { state: 'queued', runAfter: result.after, fault: result.fault, attempts, deferrals }
    case 'changeLane':
      return { state: 'queued', runAfter: now, fault: null, attempts, deferrals: before, lane: result.lane }
    case 'waiting': {
      const runAfter = result.for === 'network' ? result.after : farFuture
      return { state: 'waiting', runAfter, fault: result.fault, attempts, deferrals: before }
    }
    default:
      return assertNever(result)
  }
}
