import { isMarked } from '../db/logMark.ts'
import type { Db } from '../db/openDatabase.ts'
import { listKept } from './manifest.ts'

/** Whether the newest sound backup has what the library has. Told from the library: a session that crashed told nobody. */
export async function isKept({ $client: sqlite }: Db, folder: string): Promise<boolean> {
  const newest = (await listKept(folder)).find(({ problems }) => problems === 0)
  if (!newest) return sqlite.prepare('SELECT 1 FROM bank LIMIT 1').get() === undefined
  return !isMarked(sqlite) && newest.number === Number(sqlite.pragma('user_version', { simple: true }))
}
