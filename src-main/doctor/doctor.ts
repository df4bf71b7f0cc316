import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { checkBooks, checkDatabase, checkImports } from './checks.ts'
import type { Finding } from './Finding.ts'

/** Examines the library without changing it. */
export async function examine(db: Db, documents: ContentStore, images: ContentStore): Promise<Finding[]> {
  const missing = async (table: string, store: ContentStore): Promise<string[]> => {
    const hashes = db.$client.prepare(`SELECT sha256 FROM ${table}`).pluck().all().map(String)
    const found = await Promise.all(hashes.map((sha256) => store.has(sha256)))
    return hashes.filter((_, index) => !found[index]).map((sha256) => `${table} ${sha256} is not on disk`)
  }
  return [
    ...checkDatabase(db.$client),
    ...checkImports(db.$client),
    ...checkBooks(db),
    { check: 'files', problems: [...(await missing('document', documents)), ...(await missing('image', images))] },
  ]
}
