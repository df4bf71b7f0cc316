import type { CheckName, Finding } from '../contract/doctorCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { checkBackups } from './checkBackups.ts'
import {
  checkBooks,
  checkChanges,
  checkDatabase,
  checkDuplicates,
  checkImports,
  checkRows,
  checkSearch,
} from './checks.ts'
import { checkLog } from './lostLog.ts'

const words = { missing: 'is not on disk', altered: 'was altered on disk' } as const

async function checkFiles(db: Db, table: 'document' | 'image', store: ContentStore): Promise<string[]> {
  const problems: string[] = []
  for (const sha256 of db.$client.prepare(`SELECT sha256 FROM ${table}`).pluck().all().map(String)) {
    const state = await store.check(sha256)
    if (state !== 'sound') problems.push(`${table} ${sha256} ${words[state]}`)
  }
  return problems
}

/** A check that a damaged library does not let be done is a finding of its own. */
async function orUndone(check: CheckName, look: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ check, problems: [`this could not be looked at: ${reason}`] }]
  }
}

/** Examines the library without changing it. Never rejects: what cannot be examined is named. */
export async function examine(
  db: Db,
  documents: ContentStore,
  images: ContentStore,
  dataDir: string,
): Promise<Finding[]> {
  const files = async (): Promise<Finding[]> => [
    {
      check: 'files',
      problems: [...(await checkFiles(db, 'document', documents)), ...(await checkFiles(db, 'image', images))],
    },
  ]
  return [
    ...(await orUndone('database', () => checkDatabase(db.$client))),
    ...(await orUndone('rows', () => checkRows(db.$client))),
    ...(await orUndone('search', () => checkSearch(db.$client))),
    ...(await orUndone('duplicates', () => checkDuplicates(db))),
    ...(await orUndone('imports', () => checkImports(db.$client))),
    ...(await orUndone('changes', () => checkChanges(db.$client))),
    ...(await orUndone('books', () => checkBooks(db))),
    ...(await orUndone('files', files)),
    ...(await orUndone('backups', () => checkBackups(db, dataDir))),
    ...(await orUndone('log', () => checkLog(db, dataDir))),
  ]
}
