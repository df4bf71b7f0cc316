import { libraryClosed } from '../../contract/closedFault.ts'
import type { StartReader } from '../../ports.ts'
import { OneReader } from './OneReader.ts'
import { limitsOfScan, startOfScanner } from './readerLimits.ts'
import type { ReadReply, ReadRequest } from './readerMessages.ts'

/** The model stays loaded for the next page; a process that keeps more than this beside it is begun anew. */
const mostLeftMb = 800
/** Who has not asked for so long has read all pages. */
const idleMs = 60_000

/** The process that reads pages from their pixels: one, for one page at a time, and gone when nobody asks any more. */
export class Scanner {
  readonly #start: StartReader
  #reader: OneReader | undefined
  #last: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(start: StartReader) {
    this.#start = start
  }

  /** Rejects as `OneReader.ask` does; a page that waits for its turn leaves the row when its signal says so. */
  ask(request: ReadRequest, signal?: AbortSignal): Promise<ReadReply> {
    const turn = this.#last.then(() => this.#ask(request, signal))
    this.#last = turn.catch(() => undefined)
    return untilAborted(turn, signal)
  }

  close(): void {
    this.#isClosed = true
    this.#end()
  }

  async #ask(request: ReadRequest, signal: AbortSignal | undefined): Promise<ReadReply> {
    clearTimeout(this.#idle)
    if (this.#isClosed) throw libraryClosed()
    if (!this.#reader?.isFresh) {
      this.#end()
      this.#reader = new OneReader(this.#start(startOfScanner), () => undefined, mostLeftMb)
    }
    try {
      return await this.#reader.ask(request, limitsOfScan, signal)
    } finally {
      this.#idle = setTimeout(() => this.#end(), idleMs).unref()
    }
  }

  #end(): void {
    clearTimeout(this.#idle)
    this.#reader?.kill()
    this.#reader = undefined
  }
}

async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return work
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  signal.addEventListener('abort', onAbort)
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}
