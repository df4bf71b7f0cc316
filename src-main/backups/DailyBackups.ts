import { sql } from 'drizzle-orm'
import type { Db } from '../db/openDatabase.ts'
import type { Clock, Log } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { addBackupJob, findBackupJob } from './backupJob.ts'

const dayMs = 86_400_000
/** What was just started has more urgent things to do; and as long as nothing was backed up, the first bank may come any minute. */
const lookSoonMs = 60_000
const lookEveryMs = 15 * 60_000

/** Whether a day has passed since there was last one, or since nothing was found to have changed; also if the clock was set back. */
export const isDue = (last: number | undefined, now: number): boolean =>
  last === undefined || Math.abs(now - last) >= dayMs

type DailyPorts = { db: Db; backups: Backups; now: Clock; log: Log; wake: () => void }

/** Asks for a backup once a day as long as the program runs. That nothing was changed, the work itself finds. */
export class DailyBackups {
  readonly #ports: DailyPorts
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(ports: DailyPorts) {
    this.#ports = ports
  }

  start(): void {
    this.#timer ??= this.#lookIn(lookSoonMs)
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  #lookIn(ms: number): NodeJS.Timeout {
    const { log } = this.#ports
    const look = async () => {
      const isKept = await this.look().catch((error) => {
        log.error('backups could not be looked at', error)
        return true
      })
      if (!this.#stopped) this.#timer = this.#lookIn(isKept ? lookEveryMs : lookSoonMs)
    }
    return setTimeout(() => void look(), ms).unref()
  }

  /** Returns whether there is anything to keep yet. */
  async look(): Promise<boolean> {
    const { db, backups, now, wake } = this.#ports
    if (!db.get<{ found: number }>(sql`SELECT EXISTS (SELECT 1 FROM bank) AS found`).found) return false
    const made = (await backups.list()).find(({ view }) => view.place === 'own' && view.problems === 0)?.view.madeAt
    const looked = findBackupJob(db)?.finishedAt ?? undefined
    const last = Math.max(made ?? 0, looked ?? 0)
    if (!isDue(last === 0 ? undefined : last, now()) && !(await backups.hasCopies())) return true
    addBackupJob(db, 'daily', now())
    wake()
    return true
  }
}
