import type Database from 'better-sqlite3'
import { unmarkLog } from './logMark.ts'
import type { Db } from './openDatabase.ts'
import { isWrittenElsewhere } from './writtenElsewhere.ts'
import { writtenSoFar } from './writtenSoFar.ts'

const idleMs = 1000
/** While something is being written, it is soon much. */
const busyMs = 100
/** After so long what was written is brought over although writing goes on. */
const mostMs = 5000
/** Pages, of which a thousand hold the thread for some 10 to 20 ms: so many are brought over at once while writing goes on. */
const mostPages = 1000

type Brought = { log: number; checkpointed: number }

/** Pages that the log has and the file lacks. */
function pagesInLog(sqlite: Database.Database): number {
  const [now] = sqlite.pragma('wal_checkpoint(NOOP)') as Brought[]
  return now === undefined ? 0 : now.log - now.checkpointed
}

/** Brings over what can be without waiting; returns whether the file has all of it. */
export function bringOver(sqlite: Database.Database): boolean {
  const [brought] = sqlite.pragma('wal_checkpoint(PASSIVE)') as Brought[]
  return brought !== undefined && brought.log >= 0 && brought.log === brought.checkpointed
}

/**
 * Brings what was written from the log beside the library's file into the file itself, as soon as nothing is being written, and
 * at least every five seconds: whoever copies the file alone has nearly everything. Much is brought over in parts, between what is
 * written: at once it would hold the thread.
 */
export class Checkpoints {
  readonly #db: Db
  readonly #failed: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #brought: string
  #seen: string
  #waitedMs = 0

  constructor(db: Db, failed: (error: unknown) => void) {
    this.#db = db
    this.#failed = failed
    this.#brought = this.#seen = writtenSoFar(db.$client)
  }

  start(): void {
    if (!this.#timer) this.#lookAfter(idleMs)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #lookAfter(ms: number): void {
    this.#timer = setTimeout(() => this.#lookAfter(this.#look(ms)), ms).unref()
  }

  /** Returns after how long to look again. `after`: how long ago it looked last. */
  #look(after: number): number {
    // the process that writes brings it over, too
    if (isWrittenElsewhere(this.#db)) return idleMs
    const written = writtenSoFar(this.#db.$client)
    const isNews = written !== this.#seen
    const isQuiet = !isNews && after === idleMs
    this.#seen = written
    if (written === this.#brought) return idleMs
    this.#waitedMs += after
    try {
      if (isQuiet || this.#waitedMs >= mostMs || pagesInLog(this.#db.$client) >= mostPages) this.#bringOver(written)
    } catch (error) {
      this.#failed(error)
      this.#brought = written
    }
    return isNews ? busyMs : idleMs
  }

  #bringOver(written: string): void {
    this.#waitedMs = 0
    // what another process is bringing over, or somebody still reads from the log, is looked at again
    if (!bringOver(this.#db.$client)) return
    unmarkLog(this.#db.$client)
    this.#brought = written
  }
}
