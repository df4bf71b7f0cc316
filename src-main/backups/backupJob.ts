import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { BackupReason } from '../contract/backupCalls.ts'
import { backupReasons } from '../contract/choices.ts'
import { type Db, inTransaction, type Reader } from '../db/openDatabase.ts'
import { job } from '../db/schema/job.ts'
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

/** Unless one waits for its turn already. */
export function addBackupJob(db: Db, why: BackupReason, now: number): void {
  inTransaction(db, (tx) => {
    if (isBackupAwaited(tx)) return
    addJobTx(tx, { kind: backupJobKind, payload: { why }, stage: 'queued', lane: backupJobKind }, now)
  })
}

type BackupJobPorts = { backups: Backups; changed: () => void }

export const backupJob = ({ backups, changed }: BackupJobPorts): JobKind => ({
  kind: backupJobKind,
  run: async ({ job: { payload: wanted }, signal }) => {
    const { why } = payload.parse(wanted)
    await backups.make(why, { signal, evenIfSame: why === 'byHand' })
    return { kind: 'done' }
  },
  endedTx: (tx, { id }) => {
    const isOver = inArray(job.state, ['done', 'failed', 'cancelled'])
    tx.delete(job)
      .where(and(eq(job.kind, backupJobKind), ne(job.id, id), isOver))
      .run()
  },
  changed,
})
