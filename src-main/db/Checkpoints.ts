import { unmarkLog } from './logMark.ts'
import type { Db } from './openDatabase.ts'
import { isWrittenElsewhere } from './writtenElsewhere.ts'
import { writtenSoFar } from './writtenSoFar.ts'

const lookEveryMs = 1000
/** Looks after which what was written is brought over although writing goes on. */
const mostLooks = 5

/** Brings over what can be without waiting; returns whether the file has all of it. */
export function bringOver(sqlite: Db['$client']): boolean {
  const [brought] = sqlite.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]
  return brought !== undefined && brought.log >= 0 && brought.log === brought.checkpointed
}

/**
 * Brings what was written from the log beside the library's file into the file itself, as soon as nothing is being written, and
 * at least every five seconds: whoever copies the file alone has nearly everything.
 */
export class Checkpoints {
  readonly #db: Db
  readonly #failed: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #brought: string
  #seen: string
  #looks = 0

  constructor(db: Db, failed: (error: unknown) => void) {
    this.#db = db
    this.#failed = failed
    this.#brought = this.#seen = writtenSoFar(db.$client)
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#look(), lookEveryMs).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    // the process that writes brings it over, too
    if (isWrittenElsewhere(this.#db)) return
    const written = writtenSoFar(this.#db.$client)
    const isQuiet = written === this.#seen
    this.#seen = written
    if (written === this.#brought || (!isQuiet && ++this.#looks < mostLooks)) return
    this.#looks = 0
    try {
      // what another process is bringing over, or somebody still reads from the log, is looked at again
      if (!bringOver(this.#db.$client)) return
      unmarkLog(this.#db.$client)
    } catch (error) {
      this.#failed(error)
    }
    this.#brought = written
  }
}
