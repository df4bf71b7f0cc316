import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { AppError } from '../contract/faults.ts'
import { libraryParts } from './folderFiles.ts'

/** What systems put into folders by themselves, and what a check or a move that was killed left. */
const ignorable = /^(?:\.DS_Store|desktop\.ini|Thumbs\.db|\.qquiz-[0-9a-f-]+|qquiz-moving\.json(?:\.part)?)$/

/**
 * Returns the folder that a person names, as an absolute path. Throws INVALID_INPUT for one that depends on where the program was
 * started.
 */
export function folderOf(typed: string): string {
  const path = typed.trim().replace(/^~(?=$|[/\\])/, homedir())
  if (isAbsolute(path)) return resolve(path)
  throw new AppError('INVALID_INPUT', 'to: the whole path of the folder is needed', { details: { field: 'to' } })
}

const isInside = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

async function sizeOf(path: string): Promise<number> {
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isDirectory()) return stats?.size ?? 0
  const sizes = await Promise.all((await readdir(path)).map((name) => sizeOf(join(path, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function checkWritable(to: string): Promise<void> {
  const probe = join(to, `.qquiz-${randomUUID()}`)
  try {
    await mkdir(to, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    throw new AppError('FOLDER_UNWRITABLE', `${to} cannot be written.`, { cause })
  }
}

/**
 * Checks that the library can go from one folder to another. Throws FOLDER_NOT_EMPTY (the usual folder may hold what is no
 * library), FOLDER_UNWRITABLE, DISK_FULL, or INVALID_INPUT for a folder in the library itself. Makes the folder if it is missing.
 */
export async function checkTarget({ from, to, usual }: { from: string; to: string; usual: string }): Promise<void> {
  if (isInside(to, from) || (to !== usual && isInside(from, to)))
    throw new AppError('INVALID_INPUT', 'to: this folder and the present one lie in each other', {
      details: { field: 'to' },
    })
  const isMade = !existsSync(to)
  await checkWritable(to)
  const held = (await readdir(to)).filter((name) =>
    to === usual ? libraryParts.some((part) => name.startsWith(part)) : !ignorable.test(name),
  )
  if (held.length > 0) throw new AppError('FOLDER_NOT_EMPTY', `${to} is not empty.`)
  const { bavail, bsize } = await statfs(to)
  const sizes = await Promise.all(libraryParts.map((part) => sizeOf(join(from, part))))
  const needed = sizes.reduce((sum, size) => sum + size, 0)
  if (bavail * bsize >= needed * 1.05) return
  if (isMade) await rmdir(to)
  throw new AppError('DISK_FULL', `${to} has too little space: ${needed} bytes are needed.`)
}
