import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../contract/faults.ts'
import { LibraryCopier } from '../db/LibraryCopier.ts'
import { syncFolder } from '../files/writeDurably.ts'
import { checkTarget } from './checkTarget.ts'
import { libraryParts, movingMarker, writeMarker, writePointer } from './folderFiles.ts'

export type MoveStep = 'marked' | 'copied' | 'verified' | 'switched'
export type Move = { from: string; to: string; usual: string; reached?: (step: MoveStep) => void }

/** Everything but the database, which is copied by itself. */
const files = libraryParts.filter((part) => part !== 'library.sqlite')

async function listFiles(path: string): Promise<string[]> {
  const stats = await stat(path).catch(() => undefined)
  if (!stats) return []
  if (!stats.isDirectory()) return [path]
  const lists = await Promise.all((await readdir(path)).map((name) => listFiles(join(path, name))))
  return lists.flat()
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Copies a file: the copy is on disk and the same byte for byte, or this throws. */
async function copyVerified(file: string, copy: string): Promise<void> {
  await mkdir(dirname(copy), { recursive: true })
  await copyFile(file, copy)
  const handle = await open(copy, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  if ((await hashOf(file)) !== (await hashOf(copy)))
    throw new AppError('FOLDER_UNWRITABLE', `${copy} is not what was written to it.`)
}

/** Clears what an earlier try left in a folder that was empty before it. */
async function clearOwn(to: string): Promise<void> {
  if (!existsSync(join(to, movingMarker))) return
  for (const part of libraryParts) await rm(join(to, part), { recursive: true, force: true })
  await rm(join(to, 'library.sqlite-journal'), { force: true })
  await rm(join(to, movingMarker), { force: true })
}

async function copyAll({ from, to, reached = () => {} }: Move, database: LibraryCopier): Promise<void> {
  await writeMarker(to, from)
  reached('marked')
  for (const part of files)
    for (const file of await listFiles(join(from, part))) await copyVerified(file, to + file.slice(from.length))
  reached('copied')
  database.copyTo(join(to, 'library.sqlite'))
  for (const folder of [...files.map((part) => join(to, part)), to])
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) await syncFolder(folder)
  reached('verified')
}

/**
 * Copies a library to another folder, verifies the copy and makes it the one in use. Killed at any moment, one complete
 * library is in use: the old one until `place.json` is renamed into place, the new one from then on. Throws LIBRARY_BUSY and
 * what checkTarget throws, with nothing left in the new folder.
 */
export async function moveLibrary(move: Move): Promise<void> {
  const { from, to, usual, reached = () => {} } = move
  await clearOwn(to)
  await checkTarget(move)
  const database = new LibraryCopier(join(from, 'library.sqlite'))
  try {
    await copyAll(move, database)
    await writePointer(usual, { dataDir: to, movedFrom: from })
    reached('switched')
  } catch (error) {
    await clearOwn(to)
    throw asFault(error, to)
  } finally {
    database.close()
  }
}

function asFault(error: unknown, to: string): unknown {
  if (error instanceof AppError) return error
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'SQLITE_FULL') return new AppError('DISK_FULL', `${to} is full.`, { cause: error })
  return new AppError('FOLDER_UNWRITABLE', `${to} could not be written.`, { cause: error })
}
