import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { whenWritable } from '../db/writtenElsewhere.ts'
import { addStepTx, extendLease, hasStep, type JobRow, noteProgressTx, reportProgress } from './jobs.ts'

/** The job was cancelled or taken over: whatever was being done must be left without a trace. */
export class LeaseLost extends Error {
  constructor() {
    super('this process no longer holds the job')
    this.name = 'LeaseLost'
  }
}

type Holder = { db: Db; owner: string; now: () => number; changed: () => void }

/** What a job's work is given: its row, a signal that ends it, and the only way to leave results. */
export class JobContext {
  readonly job: JobRow
  readonly signal: AbortSignal
  readonly #holder: Holder

  constructor(job: JobRow, signal: AbortSignal, holder: Holder) {
    this.job = job
    this.signal = signal
    this.#holder = holder
  }

  /**
   * Does a step unless an earlier run finished it. `work` may take its time and touches no database; `commitTx` keeps
   * its result in the transaction that marks the step done. Throws LeaseLost, with nothing kept, if the job is no
   * longer this process's. `progress` moves the job in the same transaction.
   */
  async step<Result>(
    name: { step: string; part?: number; output?: (result: Result) => Buffer },
    work: () => Promise<Result> | Result,
    commitTx: (tx: Tx, result: Result) => void,
    progress: Partial<Pick<JobRow, 'done' | 'total'>> = {},
  ): Promise<void> {
    const { db, owner, now, changed } = this.#holder
    const { step, part = 0 } = name
    if (hasStep(db, this.job.id, step, part)) return
    const result = await work()
    await whenWritable(db)
    inTransaction(db, (tx) => {
      if (this.signal.aborted || !extendLease(tx, this.job.id, owner, now())) throw new LeaseLost()
      commitTx(tx, result)
      noteProgressTx(tx, this.job.id)
      addStepTx(tx, { jobId: this.job.id, step, part, output: name.output?.(result) }, now())
      if (Object.keys(progress).length > 0) reportProgress(tx, this.job.id, owner, progress)
    })
    changed()
  }

  /** Shows where the job is. */
  async report(at: Partial<Pick<JobRow, 'stage' | 'done' | 'total'>>): Promise<void> {
    const { db, owner, changed } = this.#holder
    await whenWritable(db)
    if (!reportProgress(db, this.job.id, owner, at)) throw new LeaseLost()
    changed()
  }
}
