import { sql } from 'drizzle-orm'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Log } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { addBackupJob, findBackupJob } from './backupJob.ts'

const dayMs = 86_400_000
/** What was just started has more urgent things to do. */
const firstLookMs = 60_000
const lookEveryMs = 15 * 60_000

/** Whether a day has passed since there was last one, or since nothing was found to have changed; also if the clock was set back. */
export const isDue = (last: number | undefined, now: number): boolean =>
  last === undefined || Math.abs(now - last) >= dayMs

type DailyPorts = { db: Db; backups: Backups; now: Clock; log: Log; wake: () => void }

/** Asks for a backup once a day as long as the program runs. That nothing was changed, the work itself finds. */
export class DailyBackups {
  readonly #ports: DailyPorts
  #first: NodeJS.Timeout | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(ports: DailyPorts) {
    this.#ports = ports
  }

  start(): void {
    const { log } = this.#ports
    const look = () => void this.look().catch((error) => log.error('backups could not be looked at', error))
    this.#first ??= setTimeout(look, firstLookMs).unref()
    this.#timer ??= setInterval(look, lookEveryMs).unref()
  }

  stop(): void {
    clearTimeout(this.#first)
    clearInterval(this.#timer)
  }

  async look(): Promise<void> {
    const { db, backups, now, wake } = this.#ports
    if (!db.get<{ found: number }>(sql`SELECT EXISTS (SELECT 1 FROM bank) AS found`).found) return
    const made = (await backups.list()).find(({ view }) => view.place === 'own' && view.problems === 0)?.view.madeAt
    const looked = findBackupJob(db)?.finishedAt ?? undefined
    const last = Math.max(made ?? 0, looked ?? 0)
    if (!isDue(last === 0 ? undefined : last, now()) && !(await backups.hasCopies())) return
    addBackupJob(db, 'daily', now())
    wake()
  }
}
