import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../files/makeFolder.ts'
import { syncFolder } from '../files/writeDurably.ts'

/** undefined for a file that is not there or cannot be read. */
export async function hashOfFile(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  } catch {
    return undefined
  }
  return hash.digest('hex')
}

/**
 * Copies a file beside its place and renames it: what stands there is whole, on disk and what it should be. Returns false, with
 * nothing changed, if the bytes read back do not have the hash. Where the disk can, nothing is written until one of both changes.
 */
export async function copyWithHash(from: string, to: string, sha256: string): Promise<boolean> {
  await makeFolder(dirname(to))
  const part = `${to}.${randomUUID()}.part`
  try {
    await copyFile(from, part, constants.COPYFILE_FICLONE)
    const handle = await open(part, 'r+')
    await handle.sync().finally(() => handle.close())
    if ((await hashOfFile(part)) !== sha256) return false
    await rename(part, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  } finally {
    await rm(part, { force: true })
  }
}

/** Makes sure that a folder has the file with this hash, by a copy from another one if need be. Returns its size; undefined if neither has it. */
export async function bringFile(from: string, to: string, sha256: string): Promise<number | undefined> {
  const file = join(to, sha256)
  const isThere = (await hashOfFile(file)) === sha256
  if (!isThere && !(await copyWithHash(join(from, sha256), file, sha256))) return undefined
  return (await stat(file)).size
}

export async function syncIfThere(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) await syncFolder(folder)
}

export const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
