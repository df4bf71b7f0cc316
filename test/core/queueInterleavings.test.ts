import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../src-main/contract/faults.ts'
import { type Db, inTransaction, openDatabase, type Tx } from '../../src-main/db/openDatabase.ts'
import { JobContext, LeaseLost } from '../../src-main/queue/JobContext.ts'
import {
  addJobTx,
  cancelJobTx,
  claimNext,
  endRunTx,
  type JobRow,
  leaseMs,
  maxAttempts,
  releaseLost,
  removeStepsTx,
  retryJobTx,
} from '../../src-main/queue/jobs.ts'
import { rounds } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

const steps = 3
const jobs = 3

type Move =
  | { kind: 'claim' | 'step' | 'crash' | 'stop'; who: 0 | 1 }
  | { kind: 'cancel' | 'retry'; job: number }
  | { kind: 'wait'; ms: number }

const who = fc.constantFrom<0 | 1>(0, 1)
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('claim' as const), who }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('step' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('crash' as const, 'stop' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('cancel' as const, 'retry' as const), job: fc.nat(jobs - 1) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1000, leaseMs + 1) }) },
)

/** A process: its own connection, and the job it works on, step by step, as the test moves it. */
class Process {
  readonly db: Db
  readonly name: string
  readonly clock: { now: number }
  #owner = ''
  #work: { job: JobRow; context: JobContext; next: number } | undefined
  #lives = 0

  constructor(dir: string, name: string, clock: { now: number }) {
    this.name = name
    this.clock = clock
    const backupsDir = join(dir, 'backups')
    this.db = openDatabase({ file: join(dir, 'q.sqlite'), migrationsDir: join(root, 'drizzle'), backupsDir, now: 0 })
    this.crash()
  }

  get isBusy() {
    return this.#work !== undefined
  }

  /** Forgets everything; what it held stays leased, as after a power cut. */
  crash() {
    this.#owner = `elsewhere/${this.name}/${this.#lives++}`
    this.#work = undefined
  }

  claim() {
    releaseLost(this.db, this.clock.now)
    if (this.#work) return
    const job = claimNext(this.db, this.#owner, ['work'], this.clock.now)
    if (!job) return
    const holder = { db: this.db, owner: this.#owner, now: () => this.clock.now, changed: () => {} }
    this.#work = { job, context: new JobContext(job, new AbortController().signal, holder), next: 0 }
  }

  /** Does the next step of its job, or ends it after the last. */
  async step() {
    if (!this.#work) return
    const { job, context, next } = this.#work
    if (job.attempts > maxAttempts) return this.#end({ state: 'failed', fault: { code: 'INTERRUPTED', message: '' } })
    if (next === steps) return this.#end({ state: 'done' })
    try {
      await context.step(
        { step: 'work', part: next },
        () => {},
        (tx) => addEffect(tx, job.id, next),
      )
      this.#work.next += 1
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
      this.#work = undefined
    }
  }

  /** Closes in good order: the job goes back with its try. */
  stop() {
    if (!this.#work) return
    const { job } = this.#work
    this.#end({ state: 'queued', runAfter: this.clock.now, fault: null, attempts: job.attempts - 1 })
  }

  #end(end: Parameters<typeof endRunTx>[3]) {
    const { job } = this.#work ?? {}
    this.#work = undefined
    if (!job) return
    inTransaction(this.db, (tx) => {
      if (endRunTx(tx, job.id, this.#owner, end, this.clock.now) && end.state === 'failed') undoTx(tx, job.id)
    })
  }
}

const addEffect = (tx: Tx, job: number, part: number) => {
  tx.run(sql`INSERT INTO effect (job, part) VALUES (${job}, ${part})`)
}

/** What a kind of job does when it is failed or cancelled: its saved steps are taken back. */
function undoTx(tx: Tx, job: number) {
  tx.run(sql`DELETE FROM effect WHERE job = ${job}`)
  removeStepsTx(tx, job, 'work')
}

/** What a person does from outside; too late is no error. */
function interfere(db: Db, kind: 'cancel' | 'retry', id: number, now: number) {
  try {
    inTransaction(db, (tx) => {
      if (kind === 'retry') return retryJobTx(tx, id, now)
      cancelJobTx(tx, id, now)
      undoTx(tx, id)
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error
  }
}

async function play(moves: readonly Move[]) {
  const dir = mkdtempSync(join(tmpdir(), 'qquiz-moves-'))
  const clock = { now: 1_000_000 }
  const processes = [new Process(dir, 'a', clock), new Process(dir, 'b', clock)] as const
  const { db } = processes[0]
  try {
    // UNIQUE: a step done twice is an error at once.
    db.$client.exec('CREATE TABLE effect (job INTEGER, part INTEGER, UNIQUE (job, part))')
    const ids = Array.from({ length: jobs }, (_, index) => {
      const fresh = { kind: 'work', payload: {}, stage: 'staged', ...(index > 0 && { lane: 'one' }) }
      return inTransaction(db, (tx) => addJobTx(tx, fresh, clock.now)).id
    })
    for (const one of moves) {
      if (one.kind === 'wait') clock.now += one.ms
      else if ('job' in one) interfere(db, one.kind, ids[one.job] ?? 0, clock.now)
      else await processes[one.who][one.kind]()
    }
    await drain(processes, clock)
    expectSettled(db)
  } finally {
    for (const process of processes) process.db.$client.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Lets both work on for as long as it can possibly take. */
async function drain(processes: readonly Process[], clock: { now: number }) {
  for (let round = 0; round < jobs * (maxAttempts + 2) * (steps + 3); round++) {
    for (const process of processes) process.isBusy ? await process.step() : process.claim()
    if (round % (steps + 2) === 0 && !processes.some(({ isBusy }) => isBusy)) clock.now += leaseMs + 1
  }
}

function expectSettled(db: Db) {
  const rows = db.$client
    .prepare(
      `SELECT state, lease_owner AS owner, (SELECT count(*) FROM effect WHERE job = job.id) AS effects,
         (SELECT count(*) FROM job_step WHERE job_id = job.id) AS steps FROM job`,
    )
    .all() as { state: string; owner: string | null; effects: number; steps: number }[]
  for (const row of rows) {
    expect(['done', 'failed', 'cancelled']).toContain(row.state)
    const expected = row.state === 'done' ? steps : 0
    expect(row).toMatchObject({ owner: null, effects: expected, steps: expected })
  }
}

test('whatever two processes do, and whenever they crash: no step is done twice, no job is stuck, all or nothing is left', async () => {
  const numRuns = rounds(40, 1000)
  await fc.assert(fc.asyncProperty(fc.array(move, { maxLength: 60 }), play), { numRuns })
}, 600_000)
