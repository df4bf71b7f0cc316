import { join } from 'node:path'
import { AppError } from '../../contract/faults.ts'
import { makeFolder } from '../../files/makeFolder.ts'
import { parts, readFileList, readManifest } from '../manifest.ts'
import { clearStaged, stagedFile } from '../putInPlace.ts'
import { bringFile, copyWithHash } from '../storedFiles.ts'
import type { StageRequest } from './keeperMessages.ts'
import { problemsOf } from './verifyBackup.ts'

/**
 * Makes a backup ready to take the library's place: the database beside it, the files that the library lacks among its own. Throws
 * BACKUP_DAMAGED if its database is not as it was written; a file of it that is damaged is no reason.
 */
export async function stageBackup({ folder, name, dataDir }: StageRequest): Promise<null> {
  const manifest = readManifest(folder, name)
  await clearStaged(dataDir)
  const from = join(folder, name, parts.database)
  const isWhole = manifest && (await copyWithHash(from, stagedFile(dataDir), manifest.database.sha256))
  if (!isWhole || (await problemsOf(folder, name)).some((problem) => problem.includes('database')))
    throw new AppError('BACKUP_DAMAGED', `The backup ${name} is not as it was written.`)
  for (const { store, sha256 } of readFileList(folder, name)) {
    await makeFolder(join(dataDir, store))
    await bringFile(join(folder, store), join(dataDir, store), sha256)
  }
  return null
}
