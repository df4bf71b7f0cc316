import { randomUUID } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { damageFault } from '../../contract/damageFault.ts'
import { AppError } from '../../contract/faults.ts'
import { copyDatabase } from '../../db/copies/copyDatabase.ts'
import { type ExaminedFile, examineFile } from '../../db/copies/examineFile.ts'
import { makeFolder } from '../../files/makeFolder.ts'
import { syncFolder, writeDurably } from '../../files/writeDurably.ts'
import { type Kept, type Manifest, nameOf, parts, type Store, stores } from '../manifest.ts'
import { bringFile, hashOfFile, syncIfThere } from '../storedFiles.ts'
import type { MakeRequest } from './keeperMessages.ts'

/** Folders that are being written begin with this; what a kill leaves of them is removed later (tidyFolder.ts). */
export const partPrefix = '.part-'

/**
 * Writes a backup beside the others and renames it when all of it was read back: one that is seen is whole. Returns null if nothing
 * was changed. Throws DATABASE_DAMAGED, with nothing kept, if the library itself is not sound.
 */
export async function makeBackup(request: MakeRequest, begun: () => void): Promise<Kept | null> {
  const { dataDir, folder, why, now, program, unless } = request
  const part = join(folder, `${partPrefix}${randomUUID()}`)
  await makeFolder(part)
  try {
    const database = join(part, parts.database)
    await copyDatabase(join(dataDir, 'library.sqlite'), database, begun)
    const examined = examineFile(database)
    if (examined.problems.length > 0)
      throw new AppError('DATABASE_DAMAGED', `The library is damaged: ${examined.problems[0]}`)
    if (examined.content === unless) return null
    return await finishBackup({ part, folder, dataDir, examined }, { why, madeAt: now, program, checkedAt: now })
  } catch (error) {
    throw damageFault(error) ?? error
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

type Begun = { part: string; folder: string; dataDir: string; examined: ExaminedFile }

/** Brings the files that a copied database refers to, describes the whole, and gives it its name. */
export async function finishBackup(
  { part, folder, dataDir, examined }: Begun,
  known: Pick<Manifest, 'why' | 'madeAt' | 'program' | 'checkedAt'>,
): Promise<Kept> {
  const database = join(part, parts.database)
  const { kept, size, missing } = await bringFiles(examined.files, dataDir, folder)
  await writeDurably(join(part, parts.files), kept.join('\n'))
  const written = { size: (await stat(database)).size, sha256: (await hashOfFile(database)) ?? '' }
  const manifest: Manifest = {
    version: 1,
    ...known,
    size: written.size + size,
    database: written,
    content: examined.content,
    counts: examined.counts,
    missing,
    lastAnswer: examined.lastAnswer,
    number: examined.number,
    problems: 0,
  }
  return { ...manifest, name: await publish(part, folder, manifest) }
}

/** The last of its files is written, and its name is on disk. Two of one moment have names of their own. */
export async function publish(part: string, folder: string, manifest: Manifest, known?: string): Promise<string> {
  await writeDurably(join(part, parts.manifest), JSON.stringify(manifest, undefined, 2))
  await syncFolder(part)
  for (const store of stores) await syncIfThere(join(folder, store))
  for (let later = 0; ; later++) {
    const name = known ?? nameOf(manifest.madeAt + later, manifest.why)
    try {
      await rename(part, join(folder, name))
      await syncFolder(folder)
      return name
    } catch (error) {
      const isTaken = /^(?:ENOTEMPTY|EEXIST|EPERM)$/.test(String((error as NodeJS.ErrnoException).code))
      if (!isTaken || known !== undefined || later > 100) throw error
    }
  }
}

async function bringFiles(files: ExaminedFile['files'], from: string, to: string) {
  const kept: string[] = []
  let size = 0
  let missing = 0
  const bring = async (store: Store, sha256: string) => {
    const bytes = await bringFile(join(from, store), join(to, store), sha256)
    if (bytes === undefined) missing++
    else kept.push(`${store}/${sha256}`)
    size += bytes ?? 0
  }
  for (const store of stores) {
    await makeFolder(join(to, store))
    for (const sha256 of files[store]) await bring(store, sha256)
  }
  return { kept, size, missing }
}
