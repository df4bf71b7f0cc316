import { pathToFileURL } from 'node:url'
import { AppError } from '../../src-main/contract/faults.ts'
import { memoryOf } from '../../src-main/imports/reader/memoryOf.ts'
import { Readers } from '../../src-main/imports/reader/Readers.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { forkReader } from '../../src-main/plainNode/forkReader.ts'

/** How a document was read: `end` is `read`, the code of a fault, or what must not be. */
export type Ending = { end: string; why: string; isBad: boolean; ms: number; bytes: number }

const limits = { memoryMb: 1400, cpuMs: 10_000, idleMs: 10_000, timeoutMs: 120_000 }

/** Reads one document at a time in a process of its own, as an import does. */
export class MutantReader {
  #pid: number | undefined
  readonly #readers = new Readers((how) => {
    const child = forkReader(pathToFileURL(headlessProgram('readerProcess')), how)
    this.#pid = child.pid
    return child
  })

  async read(name: string, bytes: Uint8Array): Promise<Ending> {
    let most = 0
    const watch = setInterval(() => {
      most = Math.max(most, memoryOf(this.#pid) ?? 0)
    }, 100)
    const startedAt = performance.now()
    const ended = await this.#readOrFault(name, bytes)
    clearInterval(watch)
    return { ...ended, ms: performance.now() - startedAt, bytes: most }
  }

  async #readOrFault(name: string, bytes: Uint8Array): Promise<Omit<Ending, 'ms' | 'bytes'>> {
    try {
      const options = { extent: bytes.length, limits }
      await this.#readers.read({ kind: 'detect', name, bytes }, options)
      const { source, blocks } = await this.#readers.read({ kind: 'extract', name, bytes }, options)
      const { ledger } = await this.#readers.read({ kind: 'recognise', source }, options)
      const sum = Object.values(ledger).reduce((all, count) => all + count, 0)
      if (sum !== blocks) return { end: 'LEDGER', why: `${sum} of ${blocks} blocks`, isBad: true }
      return { end: 'read', why: '', isBad: false }
    } catch (error) {
      if (!(error instanceof AppError)) return { end: 'CRASH', why: describe(error), isBad: true }
      if (error.code === 'EXTRACTION_TIMEOUT') return { end: 'HANG', why: error.message, isBad: true }
      const isCrash = error.cause instanceof Error && error.cause.message.startsWith('the reader ended')
      return isCrash
        ? { end: 'CRASH', why: describe(error.cause), isBad: true }
        : { end: error.code, why: error.message, isBad: false }
    }
  }

  close(): void {
    this.#readers.close()
  }
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
