import { sql } from 'drizzle-orm'
import type { Db } from '../db/openDatabase.ts'
import { writtenSoFar } from '../db/writtenSoFar.ts'
import type { Clock, Log } from '../ports.ts'
import type { Backups } from './Backups.ts'
import { noteIfDamaged } from './backupJob.ts'
import { isKept } from './isKept.ts'
import { listKept } from './manifest.ts'

const hourMs = 3_600_000
/** What was just started has more urgent things to do; and as long as nothing was backed up, the first bank may come any minute. */
const lookSoonMs = 60_000
const lookEveryMs = 5 * 60_000
/** A larger library has as many hours between two: those of a day take no more than 24 times this. */
const bytesAnHour = 100 * 2 ** 20

/**
 * Whether it is time for one after the last, of so many bytes: an hour, or more for a large library. Also if the clock was set back.
 */
export const isDue = (last: number | undefined, now: number, bytes = 0): boolean =>
  last === undefined || Math.abs(now - last) >= hourMs * Math.max(1, bytes / bytesAnHour)

type HourlyPorts = { db: Db; backups: Backups; now: Clock; log: Log; changed: () => void }

/**
 * Makes a backup every hour in which something was changed, as long as the program runs: as no job, since what a job writes of itself
 * would be a change. To look costs one question to the library.
 */
export class HourlyBackups {
  readonly #ports: HourlyPorts
  #timer: NodeJS.Timeout | undefined
  readonly #ending = new AbortController()
  #looking: Promise<unknown> | undefined
  /** What had been written when all of it was in a backup. */
  #kept: string | undefined
  /** When one was last made or tried by this program. */
  #tried: number | undefined

  constructor(ports: HourlyPorts) {
    this.#ports = ports
  }

  start(): void {
    this.#timer ??= this.#lookIn(lookSoonMs)
  }

  /** Gives up what is under way. */
  async stop(): Promise<void> {
    this.#ending.abort()
    clearTimeout(this.#timer)
    await this.#looking
  }

  #lookIn(ms: number): NodeJS.Timeout {
    const look = () => {
      this.#looking = this.#lookAndGoOn()
    }
    return setTimeout(look, ms).unref()
  }

  async #lookAndGoOn(): Promise<void> {
    let isThere = true
    try {
      isThere = await this.look()
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#ports.log.error('backups could not be looked at', error)
    }
    if (!this.#ending.signal.aborted) this.#timer = this.#lookIn(isThere ? lookEveryMs : lookSoonMs)
  }

  /** Returns whether there is anything to keep yet. */
  async look(): Promise<boolean> {
    const { db, backups, now } = this.#ports
    if (!db.get<{ found: number }>(sql`SELECT EXISTS (SELECT 1 FROM bank) AS found`).found) return false
    if (this.#kept === this.#written()) return true
    if (this.#tried !== undefined && !isDue(this.#tried, now())) return true
    const newest = (await listKept(backups.folder)).find(({ problems }) => problems === 0)
    const hasCopies = await backups.hasCopies()
    if (!hasCopies && !isDue(newest?.madeAt, now(), newest?.database.size)) return true
    const before = this.#written()
    if (!hasCopies && this.#tried === undefined && (await isKept(db, backups.folder))) this.#kept = before
    else await this.#make()
    return true
  }

  readonly #written = (): string => writtenSoFar(this.#ports.db.$client)

  async #make(): Promise<void> {
    const { db, backups, now, log, changed } = this.#ports
    this.#tried = now()
    const asked = this.#written()
    let begun: string | undefined
    const { signal } = this.#ending
    try {
      const hasBegun = () => {
        begun = this.#written()
      }
      await backups.make('hourly', { signal, begun: hasBegun })
      // what was written while the copy began may be in it or not
      this.#kept = begun === asked ? asked : undefined
    } catch (error) {
      if (signal.aborted) return
      log.error('the backup of this hour could not be made', error)
      noteIfDamaged({ db, now, log }, 'hourly', error)
    }
    changed()
  }
}
