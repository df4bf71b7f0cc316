import { copyFile, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { salvageDatabase } from '../../db/copies/salvageDatabase.ts'
import { listKept, parts } from '../manifest.ts'
import { clearStaged, stagedFile } from '../putInPlace.ts'
import type { Salvaged, SalvageRequest } from './keeperMessages.ts'

const emptyPage = 100

/**
 * Saves what can be read of a damaged library into a new one that is ready to take its place. The library itself is only read.
 * Where its first page is gone, which says where the tables are, that of a backup is tried. Returns null if nothing can be read.
 */
export async function salvageLibrary({ dataDir, migrationsDir, folders }: SalvageRequest): Promise<Salvaged | null> {
  await clearStaged(dataDir)
  const work = join(dirname(stagedFile(dataDir)), 'damaged.sqlite')
  for (const tried of [undefined, ...(await firstPages(folders))]) {
    if (!(await takeCopy(dataDir, work))) return null
    if (tried) await putFirstPage(work, tried)
    await rm(stagedFile(dataDir), { force: true })
    const salvaged = salvageDatabase(work, stagedFile(dataDir), migrationsDir)
    await removeCopy(work)
    if (salvaged) return salvaged
  }
  await clearStaged(dataDir)
  return null
}

const removeCopy = async (work: string) => {
  for (const ending of ['', '-wal', '-shm']) await rm(work + ending, { force: true })
}

/** With the log beside it: the newest is in there. Returns false if there is nothing to copy. */
async function takeCopy(dataDir: string, work: string): Promise<boolean> {
  const library = join(dataDir, 'library.sqlite')
  await removeCopy(work)
  if (((await stat(library).catch(() => undefined))?.size ?? 0) <= emptyPage) return false
  await mkdir(dirname(work), { recursive: true })
  await copyFile(library, work)
  await copyFile(`${library}-wal`, `${work}-wal`).catch(() => {}) // there need not be one
  return true
}

/** The first pages of the newest backups: a copy has its tables where the library has them. */
async function firstPages(folders: readonly string[]): Promise<Buffer[]> {
  const pages: Buffer[] = []
  for (const folder of folders)
    for (const { name } of (await listKept(folder)).slice(0, 2)) {
      const bytes = await readFile(join(folder, name, parts.database))
      const size = bytes.readUInt16BE(16)
      pages.push(bytes.subarray(0, size === 1 ? 65_536 : size))
    }
  return pages
}

async function putFirstPage(work: string, page: Buffer): Promise<void> {
  const fitted = Buffer.from(page)
  fitted.writeUInt32BE(Math.ceil((await stat(work)).size / page.length), 28)
  fitted.copy(fitted, 92, 24, 28) // the number of pages is valid for this state of the file
  const handle = await open(work, 'r+')
  try {
    await handle.write(fitted, 0, fitted.length, 0)
  } finally {
    await handle.close()
  }
}
