import { join } from 'node:path'
import { listKept } from '../backups/manifest.ts'
import { readRestored } from '../backups/putInPlace.ts'
import type { Finding } from '../contract/doctorCalls.ts'
import { readLastAnswer } from '../db/copies/readContent.ts'
import type { Db } from '../db/openDatabase.ts'

/**
 * Compares the library with its backups since it was last replaced: the numbers of answers never fall, so a backup that has a later one
 * tells that the end of the library was lost, as when its log was taken away.
 */
export async function checkBackups(db: Db, dataDir: string): Promise<Finding[]> {
  const { at: since } = readRestored(dataDir)
  const last = readLastAnswer(db.$client)
  const ahead = (await listKept(join(dataDir, 'backups'))).find(
    ({ madeAt, problems, lastAnswer }) => madeAt > since && problems === 0 && lastAnswer > last,
  )
  const problems = ahead
    ? [
        `answers ${last + 1} to ${ahead.lastAnswer} were given, and are only in the backup ${ahead.name}: restore it to have them`,
      ]
    : []
  return [{ check: 'backups', problems }]
}
