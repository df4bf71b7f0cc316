import { libraryClosed } from '../../contract/closedFault.ts'
import { AppError } from '../../contract/faults.ts'
import type { ScannedPage, ScannedPages } from '../../documents/scanned/ScannedPage.ts'
import type { StartReader } from '../../ports.ts'
import { OneReader } from './OneReader.ts'
import { limitsFor, type ReaderLimits, startOfReader } from './readerLimits.ts'
import type { Extracted, FileContent, ReadReply, ReadRequest, ResultOf, Scanned } from './readerMessages.ts'
import { Scanner } from './Scanner.ts'

/** Two documents are read at once, and a third one is told what it is. */
const most = 3
/** As many as jobs run at once. */
const mostIdle = 2

type Options = { signal?: AbortSignal; limits?: ReaderLimits; extent: number }

/** The processes that read documents: begun before they are needed, used again, and replaced at will. */
export class Readers {
  readonly #start: StartReader
  readonly #all = new Set<OneReader>()
  readonly #idle: OneReader[] = []
  readonly #waiting: (() => void)[] = []
  readonly #scanner: Scanner
  #isClosed = false

  constructor(start: StartReader) {
    this.#start = start
    this.#scanner = new Scanner(start)
  }

  /** Starts one, if there is none, so that the first document need not wait for it. */
  warm(): void {
    if (!this.#isClosed && this.#all.size === 0) this.#idle.push(this.#begin())
  }

  /**
   * Reads with a cap on memory and time. Rejects with what the reader throws, EXTRACTION_TIMEOUT, EXTRACTION_MEMORY, or the
   * signal's reason. `extent`: how many bytes there are to read.
   */
  async read<Request extends ReadRequest>(request: Request, options: Options): Promise<ResultOf<Request>> {
    const reader = await this.#take(options.signal)
    try {
      const limits = options.limits ?? limitsFor(options.extent)
      return resultIn(await reader.ask(request, limits, options.signal)) as ResultOf<Request>
    } finally {
      this.#giveBack(reader)
    }
  }

  /**
   * Extracts a document, in the time that what it holds allows; `scanned` are its pages that were read from their pixels. Throws as
   * `extract` does, and as `read`.
   */
  async extract(
    name: string,
    content: FileContent,
    size: number,
    signal?: AbortSignal,
    scanned?: ScannedPages,
  ): Promise<Extracted> {
    const known = signal ? { signal } : {}
    const { extent } = await this.read({ kind: 'detect', name, ...content }, { extent: size, ...known })
    const read = scanned ? { scanned } : {}
    return this.read({ kind: 'extract', name, ...content, ...read }, { extent, ...known })
  }

  /**
   * Reads a page (from 0) from its pixels, one at a time, whoever asks. Throws as `readScan` does, and as `read`; a page that shows a bug
   * is DOCUMENT_DAMAGED with it as its cause, so that the others are read.
   */
  async scan(name: string, content: FileContent, page: number, signal?: AbortSignal): Promise<ScannedPage> {
    const reply = await this.#scanner.ask({ kind: 'scan', name, page, ...content }, signal)
    if (!reply.ok && reply.fault.code === 'INTERNAL')
      throw new AppError('DOCUMENT_DAMAGED', `Page ${page + 1} could not be read.`, { cause: bugIn(reply) })
    return (resultIn(reply) as Scanned).page
  }

  close(): void {
    this.#isClosed = true
    for (const reader of this.#all) reader.kill()
    this.#scanner.close()
  }

  #begin(): OneReader {
    const reader = new OneReader(this.#start(startOfReader), (ended) => {
      this.#all.delete(ended)
      if (this.#idle.includes(ended)) this.#idle.splice(this.#idle.indexOf(ended), 1)
      this.#wake()
    })
    this.#all.add(reader)
    return reader
  }

  async #take(signal: AbortSignal | undefined): Promise<OneReader> {
    for (;;) {
      signal?.throwIfAborted()
      if (this.#isClosed) throw libraryClosed()
      const idle = this.#idle.pop()
      if (idle?.isFresh) return idle
      idle?.kill()
      if (this.#all.size < most) return this.#begin()
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  #wake(): void {
    for (const go of this.#waiting.splice(0)) go()
  }

  #giveBack(reader: OneReader): void {
    if (reader.isFresh && this.#idle.length < mostIdle) {
      this.#idle.push(reader)
      this.#wake()
    } else reader.kill()
  }
}

const bugIn = ({ stack }: { stack?: string }) => Object.assign(new Error('the reader failed'), { stack })

function resultIn(reply: ReadReply) {
  if (reply.ok) return reply.result
  const { code, message, details } = reply.fault
  if (code === 'INTERNAL') throw bugIn(reply)
  throw new AppError(code, message, { details })
}
