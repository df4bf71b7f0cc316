import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { BackupReason } from '../contract/backupCalls.ts'
import { backupReasons } from '../contract/choices.ts'
import { damageFault } from '../contract/damageFault.ts'
import { toFault } from '../contract/faults.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { job } from '../db/schema/job.ts'
import type { Clock, Log } from '../ports.ts'
import { addJobTx, type JobRow } from '../queue/jobs.ts'
import type { JobKind } from '../queue/QueueRunner.ts'
import type { Backups } from './Backups.ts'

const backupJobKind = 'backup'
const payload = z.object({ why: z.enum(backupReasons) })

/** The last job of this kind; the earlier ones are not kept. */
export const findBackupJob = (db: Reader): JobRow | undefined =>
  db.select().from(job).where(eq(job.kind, backupJobKind)).orderBy(desc(job.id)).limit(1).get()

const isAwaited = ({ state }: JobRow) => state === 'queued' || state === 'running' || state === 'waiting'

export const isBackupAwaited = (db: Reader): boolean => {
  const last = findBackupJob(db)
  return last !== undefined && isAwaited(last)
}

const newJob = (why: BackupReason) => ({
  kind: backupJobKind,
  payload: { why },
  stage: 'queued',
  lane: backupJobKind,
})

/** Unless one waits for its turn already. */
export function addBackupJob(db: Db, why: BackupReason, now: number): void {
  inTransaction(db, (tx) => {
    if (isBackupAwaited(tx)) return
    addJobTx(tx, newJob(why), now)
  })
}

type NotePorts = { db: Db; now: Clock; log: Log }

/** A backup that no job makes found the library damaged: that is told as the end of a job, at the next start, too. */
export function noteIfDamaged({ db, now, log }: NotePorts, why: BackupReason, error: unknown): void {
  const damage = damageFault(error)
  if (!damage) return
  try {
    inTransaction(db, (tx) => {
      if (isBackupAwaited(tx)) return
      const { id } = addJobTx(tx, newJob(why), now())
      tx.update(job)
        .set({ state: 'failed', fault: toFault(damage), finishedAt: now() })
        .where(eq(job.id, id))
        .run()
      forgetEarlierTx(tx, id)
    })
  } catch (refused) {
    log.error('that the library is damaged could not be noted', refused)
  }
}

function forgetEarlierTx(tx: Tx, id: number): void {
  const isOver = inArray(job.state, ['done', 'failed', 'cancelled'])
  tx.delete(job)
    .where(and(eq(job.kind, backupJobKind), ne(job.id, id), isOver))
    .run()
}

type BackupJobPorts = {
  backups: Backups
  /** When another library last took the place of this one. */
  replacedAt: () => number
  changed: () => void
}

export const backupJob = ({ backups, replacedAt, changed }: BackupJobPorts): JobKind => ({
  kind: backupJobKind,
  run: async ({ job: { payload: wanted, createdAt }, signal }) => {
    // a backup holds the job that made it as one under way: done again, it would stand in the list at a time nobody asked for one
    if (createdAt < replacedAt()) return { kind: 'done' }
    const { why } = payload.parse(wanted)
    await backups.make(why, { signal, evenIfSame: why === 'byHand' })
    return { kind: 'done' }
  },
  endedTx: (tx, { id }) => forgetEarlierTx(tx, id),
  changed,
})
