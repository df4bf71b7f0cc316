import { copyFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { salvageDatabase } from '../../db/copies/salvageDatabase.ts'
import {
  fitFirstPage,
  fits,
  putPages,
  readSchemaPages,
  type SchemaPages,
  schemaPagesOfNew,
} from '../../db/copies/schemaPages.ts'
import { makeFolder } from '../../files/makeFolder.ts'
import { listKept, parts } from '../manifest.ts'
import { salvagedFile } from '../putInPlace.ts'
import type { Salvage, SalvageRequest } from './keeperMessages.ts'

const emptyPage = 100

/** What stands in for the pages that say where the tables are; without any, the library's own are read. */
type StandIn = { from: string; pages?: SchemaPages; tables?: 'what is left' | 'none' }

/**
 * Saves what can be read of a damaged library into a new one (putInPlace.ts). The library itself is only read. Where that is gone
 * which says where the tables are, that of a backup is tried, that of a new library, what is left of its own, and at last each page
 * is read by itself. `causes` say in English what kept each from being read; `found` is null if nothing can be.
 */
export async function salvageLibrary({ dataDir, migrationsDir, folders }: SalvageRequest): Promise<Salvage> {
  const saved = salvagedFile(dataDir)
  const work = join(dirname(saved), 'damaged.sqlite')
  const causes: string[] = []
  await rm(dirname(saved), { recursive: true, force: true })
  for await (const { from, pages, tables = 'all' } of standIns(
    folders,
    join(dirname(saved), 'new.sqlite'),
    migrationsDir,
    causes,
  )) {
    if (!(await takeCopy(dataDir, work))) return { found: null, causes: ['there is no file, or nothing in it'] }
    if (pages && !fits(pages, work)) {
      causes.push(`${from}: its tables lie elsewhere`)
      continue
    }
    if (pages) putPages(pages, work)
    if (tables !== 'none' && (pages || !(await hasLog(work)))) fitFirstPage(work)
    await rm(saved, { force: true })
    const found = salvageDatabase(work, saved, migrationsDir, {
      tables,
      failed: (why) => causes.push(`${from}: ${why}`),
    })
    await removeCopy(work)
    if (found) return { found, causes }
  }
  await rm(dirname(saved), { recursive: true, force: true })
  return { found: null, causes }
}

async function* standIns(
  folders: readonly string[],
  fresh: string,
  migrationsDir: string,
  causes: string[],
): AsyncGenerator<StandIn> {
  yield { from: 'its own' }
  for (const folder of folders)
    for (const { name } of (await listKept(folder)).slice(0, 2)) {
      try {
        yield { from: name, pages: readSchemaPages(join(folder, name, parts.database)) }
      } catch (error) {
        causes.push(`${name}: ${String(error)}`)
      }
    }
  yield { from: 'a new library', pages: schemaPagesOfNew(fresh, migrationsDir) }
  yield { from: 'what is left of its own', tables: 'what is left' }
  yield { from: 'its pages', tables: 'none' }
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
