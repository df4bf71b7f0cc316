import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../src-main/contract/faults.ts'
import { type Db, inTransaction, openDatabase } from '../../src-main/db/openDatabase.ts'
import { setting } from '../../src-main/db/schema/library.ts'
import { JobContext, LeaseLost } from '../../src-main/queue/JobContext.ts'
import type { JobResult } from '../../src-main/queue/JobResult.ts'
import {
  addJobTx,
  cancelJobTx,
  claimNext,
  endRunTx,
  extendLease,
  getJob,
  hasStep,
  type JobRow,
  leaseMs,
  maxAttempts,
  releaseLost,
  retryJobTx,
} from '../../src-main/queue/jobs.ts'
import { QueueRunner } from '../../src-main/queue/QueueRunner.ts'
import { root } from '../support/run/runCommand.ts'
import { silentLog } from '../support/silentLog.ts'

let dir: string
let db: Db
let now = 1_000_000
const runners: QueueRunner[] = []

const openLibrary = () =>
  openDatabase({ file: join(dir, 'library.sqlite'), migrationsDir: join(root, 'drizzle'), backupsDir: dir, now })

beforeEach(() => {
  now = 1_000_000
  dir = mkdtempSync(join(tmpdir(), 'qquiz-queue-'))
  db = openLibrary()
})
afterEach(async () => {
  for (const runner of runners.splice(0)) await runner.stop()
  db.$client.close()
  rmSync(dir, { recursive: true, force: true })
})

const add = (lane?: string): JobRow =>
  inTransaction(db, (tx) => addJobTx(tx, { kind: 'work', payload: {}, stage: 'staged', ...(lane && { lane }) }, now))
const claim = (owner: string, from = db) => claimNext(from, owner, ['work'], now)
const otherLive = () => `${hostname()}/${process.pid}/other`

/** The id of a process that has just ended. */
const endedPid = () =>
  Number(spawnSync(process.execPath, ['--eval', 'console.log(process.pid)'], { encoding: 'utf8' }).stdout)

/** A runner with one kind of work, run until the job is in one of the states. */
async function runUntil(
  jobId: number,
  states: string[],
  run: (context: JobContext) => Promise<JobResult>,
  ended = () => {},
) {
  const kinds = [{ kind: 'work', run, endedTx: ended, changed: () => {} }]
  const runner = new QueueRunner({ db, now: () => now, log: silentLog, kinds, pollMs: 5 })
  runners.push(runner)
  runner.start()
  while (!states.includes(getJob(db, jobId).state)) {
    await setTimeout(5)
    now += 1000 // so that a job that waits for another try gets it
  }
  return getJob(db, jobId)
}

test('a claim counts the attempt before the work starts, and nobody else gets the job', () => {
  const { id } = add()
  expect(claim(otherLive())).toMatchObject({ id, state: 'running', attempts: 1 })
  expect(claim('b')).toBeUndefined()
})

test('two connections claiming at once share out the jobs, each to one of them', () => {
  const ids = Array.from({ length: 20 }, () => add().id)
  const second = openLibrary()
  const claimed = ids.map((_, index) => (index % 2 === 0 ? claim('a') : claim('b', second))?.id)
  expect([...claimed].sort()).toEqual([...ids].sort())
  expect(claim('a')).toBeUndefined()
  second.$client.close()
})

test('jobs of one lane run one after the other, oldest first; other lanes do not wait', () => {
  const [first, second, other] = [add('bank 1'), add('bank 1'), add('bank 2')]
  expect(claim('a')?.id).toBe(first.id)
  expect(claim('a')?.id).toBe(other.id)
  expect(claim('a')).toBeUndefined()
  inTransaction(db, (tx) => endRunTx(tx, first.id, 'a', { state: 'done' }, now))
  expect(claim('a')?.id).toBe(second.id)
})

test('the job of a process that has ended is free at once; that of a live one only when its lease runs out', () => {
  const { id } = add()
  claim(`${hostname()}/${endedPid()}/gone`)
  releaseLost(db, now)
  expect(getJob(db, id)).toMatchObject({ state: 'queued', attempts: 1 })
  claim(otherLive())
  releaseLost(db, now + leaseMs - 1)
  expect(getJob(db, id).state).toBe('running')
  releaseLost(db, now + leaseMs)
  expect(getJob(db, id)).toMatchObject({ state: 'queued', attempts: 2 })
})

test('whoever lost the lease can neither extend it, nor end the job, nor commit a step', async () => {
  const job = add()
  const stale = claim('slow') as JobRow
  releaseLost(db, now + leaseMs)
  expect(claim('quick')).toMatchObject({ id: job.id, attempts: 2 })
  expect(extendLease(db, job.id, 'slow', now)).toBe(false)
  expect(inTransaction(db, (tx) => endRunTx(tx, job.id, 'slow', { state: 'done' }, now))).toBe(false)
  const holder = { db, owner: 'slow', now: () => now, changed: () => {} }
  const context = new JobContext(stale, new AbortController().signal, holder)
  const commit = context.step(
    { step: 'write' },
    () => 'dark',
    (tx, value) => {
      tx.insert(setting).values({ key: 'theme', value }).run()
    },
  )
  await expect(commit).rejects.toThrow(LeaseLost)
  expect(db.select().from(setting).all()).toEqual([])
  expect(hasStep(db, job.id, 'write')).toBe(false)
  expect(getJob(db, job.id)).toMatchObject({ state: 'running', leaseOwner: 'quick' })
})

test('a finished step is not done again by the next try', async () => {
  const { id } = add()
  let steps = 0
  let tries = 0
  const job = await runUntil(id, ['done', 'failed'], async (context) => {
    await context.step(
      { step: 'once' },
      () => {
        steps++
      },
      () => {},
    )
    if (++tries < 3) throw new Error('a bug after the step')
    return { kind: 'done' }
  })
  expect(job).toMatchObject({ state: 'done', attempts: 3, fault: null })
  expect({ steps, tries }).toEqual({ steps: 1, tries: 3 })
})

test('a bug fails the job after three tries; an expected failure at once', async () => {
  const buggy = add()
  const throwBug = () => Promise.reject(new Error('a bug'))
  expect(await runUntil(buggy.id, ['failed'], throwBug)).toMatchObject({ attempts: 3, fault: { code: 'INTERNAL' } })
  await runners.pop()?.stop()
  const expected = add()
  const throwFault = () => Promise.reject(new AppError('DOCUMENT_DAMAGED', 'It is damaged.'))
  expect(await runUntil(expected.id, ['failed'], throwFault)).toMatchObject({
    attempts: 1,
    fault: { code: 'DOCUMENT_DAMAGED' },
  })
})

test('a job that kills its process each time is failed as interrupted, and can be retried by hand', async () => {
  const { id } = add()
  for (let kill = 0; kill < maxAttempts; kill++) {
    claim(`${hostname()}/${endedPid()}/killed`)
    releaseLost(db, now)
  }
  let isUndone = false
  const run = async (): Promise<JobResult> => ({ kind: 'done' })
  const failed = await runUntil(id, ['failed', 'done'], run, () => {
    isUndone = true
  })
  expect(failed).toMatchObject({ state: 'failed', fault: { code: 'INTERRUPTED' } })
  expect(isUndone).toBe(true)
  inTransaction(db, (tx) => retryJobTx(tx, id, now))
  expect(await runUntil(id, ['failed', 'done'], run)).toMatchObject({ state: 'done', attempts: 1 })
})

test('work that is under way learns within a second that its job was cancelled elsewhere', async () => {
  const { id } = add()
  const learnt = Promise.withResolvers<string>()
  const running = runUntil(id, ['cancelled'], async ({ signal }) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    learnt.resolve('in time')
    return { kind: 'done' }
  })
  while (getJob(db, id).state !== 'running') await setTimeout(5)
  const other = openLibrary()
  inTransaction(other, (tx) => cancelJobTx(tx, id, now))
  other.$client.close()
  // timers come in their order, however late a busy machine is with both
  expect(await Promise.race([learnt.promise, setTimeout(1000, 'too late')])).toBe('in time')
  await running
  expect(getJob(db, id)).toMatchObject({ state: 'cancelled', leaseOwner: null })
})

test('what waits for something stays visible and starts again when retried', async () => {
  const { id } = add()
  let hasKey = false
  const run = async (): Promise<JobResult> =>
    hasKey
      ? { kind: 'done' }
      : { kind: 'waiting', for: 'key', fault: { code: 'KEYCHAIN_UNAVAILABLE', message: 'No key.' } }
  expect(await runUntil(id, ['waiting'], run)).toMatchObject({ fault: { code: 'KEYCHAIN_UNAVAILABLE' } })
  hasKey = true
  inTransaction(db, (tx) => retryJobTx(tx, id, now))
  expect(await runUntil(id, ['done'], run)).toMatchObject({ state: 'done', fault: null })
})

test('a bug in tidying up ends the job as failed instead of keeping it for ever', async () => {
  const { id } = add()
  const tidyingFails = () => {
    throw new Error('a bug in tidying up')
  }
  const run = async (): Promise<JobResult> => ({ kind: 'done' })
  expect(await runUntil(id, ['failed', 'done'], run, tidyingFails)).toMatchObject({ state: 'failed' })
})
