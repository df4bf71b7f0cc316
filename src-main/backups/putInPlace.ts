import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { logMarkEnding } from '../db/logMark.ts'
import { makeFolder } from '../files/makeFolder.ts'
import { moveFile } from '../files/moveFile.ts'
import { syncFolder, writeDurably } from '../files/writeDurably.ts'

/** Where the database that is to take the library's place lies until then, whole and on disk. */
export const stagedFile = (dataDir: string): string => join(dataDir, 'backups', 'restoring', 'library.sqlite')

/** Where what could be saved of a damaged library waits to be chosen. */
export const salvagedFile = (dataDir: string): string => join(dataDir, 'backups', 'salvaged', 'library.sqlite')

const orderFile = (dataDir: string) => join(dataDir, 'backups', 'restoring', 'ready.json')

/** `id`: the backup that took the library's place; null: none did, or never. */
type Restored = { at: number; id: string | null }

const restoredFile = (dataDir: string) => join(dataDir, 'backups', 'restored.json')

/** `setAside`: the folder to which what stands there now is moved; null: it is in a backup. */
const order = z.object({
  setAside: z.string().nullable(),
  at: z.int().default(0),
  id: z.string().nullable().default(null),
})

/** Empties the place in which a database is made ready. */
export async function clearStaged(dataDir: string): Promise<void> {
  await rm(orderFile(dataDir), { force: true })
  await rm(join(dataDir, 'backups', 'restoring'), { recursive: true, force: true })
  await makeFolder(join(dataDir, 'backups', 'restoring'))
}

/** From when this returns, the database that was made ready is the library: a kill only delays it to the next start. */
export async function orderRestore(dataDir: string, setAside: string | null, restored: Restored): Promise<void> {
  const file = orderFile(dataDir)
  await writeDurably(`${file}.part`, JSON.stringify({ setAside, ...restored }))
  await rename(`${file}.part`, file)
  await syncFolder(join(dataDir, 'backups', 'restoring'))
}

/** What is known of the last time that the library was replaced: backups of before then may hold what it lacks. */
export function readRestored(dataDir: string): Restored {
  try {
    return order.parse(JSON.parse(readFileSync(restoredFile(dataDir), 'utf8')))
  } catch {
    return { at: 0, id: null }
  }
}

/** Returns undefined if nothing waits to take the library's place. */
function readOrder(dataDir: string): z.infer<typeof order> | undefined {
  try {
    return order.parse(JSON.parse(readFileSync(orderFile(dataDir), 'utf8')))
  } catch {
    return undefined // it is written whole or not at all
  }
}

/**
 * Puts a database that was made ready in the library's place, if one was. To be called before the library is opened; killed in
 * between, the next call ends it.
 */
export function endRestore(dataDir: string): void {
  const found = readOrder(dataDir)
  if (!found) return
  const library = join(dataDir, 'library.sqlite')
  if (existsSync(stagedFile(dataDir))) {
    // a log beside the file would be read into the new one
    for (const ending of ['-wal', '-shm', '']) setAside(library + ending, found.setAside, `library.sqlite${ending}`)
    rmSync(library + logMarkEnding, { force: true }) // it says something of the one before
    moveFile(stagedFile(dataDir), library)
  }
  renameSync(orderFile(dataDir), restoredFile(dataDir))
  for (const name of ['restoring', 'salvaged']) rmSync(join(dataDir, 'backups', name), { recursive: true, force: true })
}

function setAside(file: string, folder: string | null, name: string): void {
  if (!existsSync(file)) return
  // on another disk, a kill may leave both
  if (folder === null || existsSync(join(folder, name))) {
    // the file itself stays until the other one is renamed over it
    if (name !== 'library.sqlite') rmSync(file)
    return
  }
  mkdirSync(folder, { recursive: true })
  moveFile(file, join(folder, name))
}
