import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../contract/faults.ts'
import { maxFileBytes } from '../contract/limits.ts'
import { storageFault } from '../contract/storageFault.ts'

const maxBodyBytes = maxFileBytes + 1024 * 1024

/** Larger bodies wait on disk until they are whole: one that is refused, or never ends, takes no memory. */
const mostInMemory = 1024 * 1024

const tooLarge = () => new AppError('FILE_TOO_LARGE', `A file may have ${maxFileBytes / 1024 / 1024} MB at most.`)

/** Counted as it comes: a body need not say its length. The connection stays, so that the fault can be told over it. */
async function* bounded(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBodyBytes) throw tooLarge()
    yield chunk
  }
}

async function gatheredOnDisk(chunks: AsyncGenerator<Buffer>, folder: string): Promise<Buffer> {
  const file = join(folder, `${randomUUID()}${ending}`)
  try {
    await pipeline(chunks, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
    return await readFile(file)
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw storageFault(cause) ?? cause
  } finally {
    await rm(file, { force: true })
  }
}

async function* from(first: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield* first
  yield* rest
}

const ending = '.upload'

/** Removes what a program that was killed has left of uploads. */
export async function removeOldUploads(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (name.endsWith(ending)) await rm(join(folder, name), { force: true })
}

/** Returns the body of a request. Throws FILE_TOO_LARGE as soon as more has come than may. `folder`: where a large one gathers. */
export async function requestBody(request: IncomingMessage, folder: string): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) throw tooLarge()
  const chunks = bounded(request)
  const gathered: Buffer[] = []
  let size = 0
  for (;;) {
    const { value, done } = await chunks.next()
    if (done) return Buffer.concat(gathered)
    gathered.push(value)
    size += value.length
    if (size > mostInMemory) return gatheredOnDisk(from(gathered, chunks), folder)
  }
}
