import { unmarkLog } from './logMark.ts'
import type { Db } from './openDatabase.ts'
import { writtenSoFar } from './writtenSoFar.ts'

const lookEveryMs = 1000
/** Looks after which what was written is brought over although writing goes on. */
const mostLooks = 20

/**
 * Brings what was written from the log beside the library's file into the file itself, as soon as nothing is being written, and
 * at least every 20 seconds: whoever copies the file alone has nearly everything.
 */
export class Checkpoints {
  readonly #sqlite: Db['$client']
  readonly #failed: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #brought: string
  #seen: string
  #looks = 0

  constructor(db: Db, failed: (error: unknown) => void) {
    this.#sqlite = db.$client
    this.#failed = failed
    this.#brought = this.#seen = writtenSoFar(this.#sqlite)
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#look(), lookEveryMs).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const written = writtenSoFar(this.#sqlite)
    const isQuiet = written === this.#seen
    this.#seen = written
    if (written === this.#brought || (!isQuiet && ++this.#looks < mostLooks)) return
    this.#looks = 0
    this.#brought = written
    try {
      const [brought] = this.#sqlite.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]
      if (brought && brought.log >= 0 && brought.log === brought.checkpointed) unmarkLog(this.#sqlite)
    } catch (error) {
      this.#failed(error)
    }
  }
}
