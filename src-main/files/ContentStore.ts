import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../contract/faults.ts'
import { syncFolder, writeDurably } from './writeDurably.ts'

/** Files named by the SHA-256 of their bytes: written once, never changed, the same bytes never twice. */
export class ContentStore {
  readonly #dir: string

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Returns the hash once the bytes are safely on disk; a crash before leaves at most a stray `.part` file. */
  async add(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = join(this.#dir, sha256)
    try {
      await mkdir(this.#dir, { recursive: true })
      if (await holds(file, sha256)) return sha256
      const part = join(this.#dir, `${sha256}.${randomUUID()}.part`)
      try {
        await writeDurably(part, bytes)
        await rename(part, file)
        await syncFolder(this.#dir)
      } finally {
        await rm(part, { force: true })
      }
      return sha256
    } catch (cause) {
      throw new AppError('LIBRARY_UNWRITABLE', `The folder ${this.#dir} cannot be written.`, { cause })
    }
  }

  /** Throws DOCUMENT_MISSING if the file was taken away, DOCUMENT_DAMAGED if its bytes changed. */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(join(this.#dir, sha256)).catch((cause) => {
      throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.', { cause })
    })
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new AppError('DOCUMENT_DAMAGED', 'The stored document was changed on disk. Import the file again.')
    return bytes
  }

  has(sha256: string): Promise<boolean> {
    return exists(join(this.#dir, sha256))
  }
}

/** A file damaged on disk is written anew. */
const holds = (file: string, sha256: string) =>
  readFile(file).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex') === sha256,
    () => false,
  )

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
