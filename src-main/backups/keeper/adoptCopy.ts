import { randomUUID } from 'node:crypto'
import { copyFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../contract/faults.ts'
import { settleCopy } from '../../db/copies/copyDatabase.ts'
import { examineFile } from '../../db/copies/examineFile.ts'
import { makeFolder } from '../../files/makeFolder.ts'
import { type Kept, parts } from '../manifest.ts'
import type { AdoptRequest } from './keeperMessages.ts'
import { finishBackup, partPrefix } from './makeBackup.ts'

/**
 * Makes a backup of a copy that lies in the folder, which then goes. Throws DATABASE_DAMAGED if it is not sound: it stays, under a
 * name by which it is not tried again.
 */
export async function adoptCopy({ dataDir, folder, copy, now, program }: AdoptRequest): Promise<Kept> {
  const from = join(folder, copy)
  const part = join(folder, `${partPrefix}${randomUUID()}`)
  await makeFolder(part)
  try {
    const database = join(part, parts.database)
    await copyFile(from, database)
    const examined = readOr(database)
    if (!examined || examined.problems.length > 0) {
      await rename(from, join(folder, `damaged-${copy}`))
      throw new AppError('DATABASE_DAMAGED', `The copy made before a migration is damaged: ${copy}`)
    }
    const madeAt = Math.round((await stat(from)).mtimeMs)
    const known = { why: 'beforeMigration', madeAt, program, checkedAt: now } as const
    const kept = await finishBackup({ part, folder, dataDir, examined }, known)
    await rm(from, { force: true })
    return kept
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

function readOr(database: string): ReturnType<typeof examineFile> | undefined {
  try {
    settleCopy(database)
    return examineFile(database)
  } catch {
    return undefined
  }
}
