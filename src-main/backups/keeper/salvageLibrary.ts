import { copyFile, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { salvageDatabase } from '../../db/copies/salvageDatabase.ts'
import { makeFolder } from '../../files/makeFolder.ts'
import { listKept, parts } from '../manifest.ts'
import { salvagedFile } from '../putInPlace.ts'
import type { Salvaged, SalvageRequest } from './keeperMessages.ts'

const emptyPage = 100

/**
 * Saves what can be read of a damaged library into a new one (putInPlace.ts). The library itself is only read.
 * Where its first page is gone, which says where the tables are, that of a backup is tried. Returns null if nothing can be read.
 */
export async function salvageLibrary({ dataDir, migrationsDir, folders }: SalvageRequest): Promise<Salvaged | null> {
  const saved = salvagedFile(dataDir)
  const work = join(dirname(saved), 'damaged.sqlite')
  await rm(dirname(saved), { recursive: true, force: true })
  for (const tried of [undefined, ...(await firstPages(folders))]) {
    if (!(await takeCopy(dataDir, work))) return null
    if (!(await hasLog(work)) || tried) await fitFirstPage(work, tried)
    await rm(saved, { force: true })
    const salvaged = salvageDatabase(work, saved, migrationsDir)
    await removeCopy(work)
    if (salvaged) return salvaged
  }
  await rm(dirname(saved), { recursive: true, force: true })
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
  await makeFolder(dirname(work))
  await copyFile(library, work)
  await copyFile(`${library}-wal`, `${work}-wal`).catch(() => {}) // there need not be one
  return true
}

const hasLog = async (work: string) => ((await stat(`${work}-wal`).catch(() => undefined))?.size ?? 0) > 0

const pageSizeIn = (header: Buffer): number => (header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16))

/** The first pages of the newest backups: a copy has its tables where the library has them. */
async function firstPages(folders: readonly string[]): Promise<Buffer[]> {
  const pages: Buffer[] = []
  for (const folder of folders)
    for (const { name } of (await listKept(folder)).slice(0, 2)) {
      const bytes = await readFile(join(folder, name, parts.database))
      pages.push(bytes.subarray(0, pageSizeIn(bytes)))
    }
  return pages
}

/** SQLite reads nothing of a file that is shorter than its first page says. `page`: in place of the file's own. */
async function fitFirstPage(work: string, page: Buffer | undefined): Promise<void> {
  const handle = await open(work, 'r+')
  try {
    const fitted = Buffer.from(page ?? (await handle.read(Buffer.alloc(100), 0, 100, 0)).buffer)
    const size = pageSizeIn(fitted)
    if (size < 512) return // no header of a database: there is nothing to be fitted
    fitted.writeUInt32BE(Math.ceil((await stat(work)).size / size), 28)
    fitted.copy(fitted, 92, 24, 28) // the number of pages is valid for this state of the file
    await handle.write(fitted, 0, fitted.length, 0)
  } finally {
    await handle.close()
  }
}
