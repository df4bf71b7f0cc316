import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/faults.ts'
import { storageFault } from '../contract/storageFault.ts'
import { makeFolder } from './makeFolder.ts'
import { readStored } from './readStored.ts'
import { syncFolder, writeDurably } from './writeDurably.ts'

/** Files named by the SHA-256 of their bytes: written once, never changed, the same bytes never twice. */
export class ContentStore {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Where a file with this hash lies, if it is there. */
  fileOf(sha256: string): string {
    return join(this.#dir, sha256)
  }

  /**
   * Returns the hash once the bytes are safely on disk; a crash before leaves at most a stray `.part` file. `accept` looks at
   * the file before it is kept; what it throws, this throws, and nothing stays.
   */
  async add(bytes: Uint8Array, accept: (file: string) => Promise<unknown> = async () => {}): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = join(this.#dir, sha256)
    try {
      await makeFolder(this.#dir)
      if (await holds(file, sha256)) {
        await accept(file)
        return sha256
      }
      const part = join(this.#dir, `${sha256}.${randomUUID()}.part`)
      try {
        await writeDurably(part, bytes)
        await accept(part)
        await rename(part, file)
        await syncFolder(this.#dir)
      } finally {
        await rm(part, { force: true })
      }
      return sha256
    } catch (cause) {
      if (cause instanceof AppError || !isOfFile(cause)) throw cause
      throw (
        storageFault(cause) ??
        new AppError('LIBRARY_UNWRITABLE', `The folder ${this.#dir} cannot be written.`, { cause })
      )
    }
  }

  /** Throws DOCUMENT_MISSING if the file was taken away, DOCUMENT_ALTERED if its bytes changed. */
  read(sha256: string): Promise<Buffer> {
    return readStored(this.fileOf(sha256), sha256)
  }

  /** Whether a file is there with the bytes that it is named after. */
  async check(sha256: string): Promise<'sound' | 'missing' | 'altered'> {
    const hash = createHash('sha256')
    try {
      for await (const chunk of createReadStream(this.fileOf(sha256))) hash.update(chunk as Buffer)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'altered'
    }
    return hash.digest('hex') === sha256 ? 'sound' : 'altered'
  }
}

/** What the system refused; what `accept` threw says what it is itself. */
const isOfFile = (error: unknown) => typeof Object(error).syscall === 'string'

/** A file damaged on disk is written anew. */
const holds = (file: string, sha256: string) =>
  readFile(file).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex') === sha256,
    () => false,
  )
