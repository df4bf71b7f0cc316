import { libraryClosed } from '../../contract/closedFault.ts'
import { AppError } from '../../contract/faults.ts'
import type { ReaderProcess } from '../../ports.ts'
import { memoryOf } from './memoryOf.ts'
import type { ReaderLimits } from './readerLimits.ts'
import type { ReadAsked, ReadReply, ReadRequest } from './readerMessages.ts'

const lookEveryMs = 50

type Asked = { answered: (reply: ReadReply) => void; failed: (reason: unknown) => void }

const tooLong = () =>
  new AppError('EXTRACTION_TIMEOUT', 'Reading this file takes too long. Split it, or save it in another format.')
const tooMuch = () =>
  new AppError('EXTRACTION_MEMORY', 'Reading this file takes too much memory. Split it and import the parts.')

/** How V8 ends when its heap is full; the system, and the reader's own watch, kill. */
const outOfMemory: readonly (number | string)[] = ['SIGKILL', 'SIGABRT', 134]

/** How a process ends that did more work than it may; told as a signal, or as its number. */
const outOfWork: readonly (number | string)[] = ['SIGXCPU', 24, 152]

/** One process that reads one document at a time; ended from outside, whatever it does, when it takes too much. */
export class OneReader {
  readonly #process: ReaderProcess
  readonly #ended: (reader: OneReader) => void
  readonly #mostLeftMb: number
  #isReady = false
  #isGone = false
  #asked: Asked | undefined

  /** `mostLeftMb`: what was read may leave so much memory behind; a process with more is better begun anew. */
  constructor(process: ReaderProcess, ended: (reader: OneReader) => void, mostLeftMb = 400) {
    this.#process = process
    this.#mostLeftMb = mostLeftMb
    this.#ended = ended
    process.onMessage((message) => {
      if (message === 'ready') this.#isReady = true
      else this.#asked?.answered(message as ReadReply)
    })
    process.onExit((how) => {
      this.#isGone = true
      this.#asked?.failed(this.#faultOf(how))
      ended(this)
    })
  }

  /** Whether another document may be given to it. */
  get isFresh(): boolean {
    return !this.#isGone && (memoryOf(this.#process.pid) ?? 0) < this.#mostLeftMb * 1024 * 1024
  }

  /** Rejects with EXTRACTION_TIMEOUT, EXTRACTION_MEMORY, DOCUMENT_DAMAGED, LIBRARY_CLOSED or the signal's reason; the process is then gone. */
  async ask(request: ReadRequest, limits: ReaderLimits, signal: AbortSignal | undefined): Promise<ReadReply> {
    signal?.throwIfAborted()
    const { promise, resolve, reject } = Promise.withResolvers<ReadReply>()
    const give = (reason: unknown) => {
      reject(reason)
      this.kill()
    }
    this.#asked = { answered: resolve, failed: reject }
    const onAbort = () => give(signal?.reason)
    signal?.addEventListener('abort', onAbort)
    const timer = setTimeout(() => give(tooLong()), limits.timeoutMs)
    const watch = setInterval(() => {
      if ((memoryOf(this.#process.pid) ?? 0) > limits.memoryMb * 1024 * 1024) give(tooMuch())
    }, lookEveryMs)
    try {
      const asked: ReadAsked = { ...request, cpuMs: limits.cpuMs, idleMs: limits.idleMs }
      this.#process.send(asked)
      return await promise
    } finally {
      this.#asked = undefined
      clearTimeout(timer)
      clearInterval(watch)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  /** Ends it at once; what is being read comes to nothing with LIBRARY_CLOSED, unless it already has. */
  kill(): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#asked?.failed(libraryClosed())
    this.#ended(this)
    this.#process.kill()
  }

  #faultOf(how: number | string): Error {
    if (!this.#isReady) return new Error(`the reader could not be started: ${how}`)
    if (outOfMemory.includes(how)) return tooMuch()
    if (outOfWork.includes(how)) return tooLong()
    return new AppError('DOCUMENT_DAMAGED', 'This file could not be read. Open it in its program and save it again.', {
      cause: new Error(`the reader ended without a result: ${how}`),
    })
  }
}
