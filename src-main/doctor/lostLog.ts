import { join } from 'node:path'
import { listKept } from '../backups/manifest.ts'
import { readRestored } from '../backups/putInPlace.ts'
import type { Finding, LostLog } from '../contract/doctorCalls.ts'
import { readCounts } from '../db/copies/readContent.ts'
import { findLostLog } from '../db/logMark.ts'
import type { Db } from '../db/openDatabase.ts'

/** Returns what a person needs to find out what a missing log took with it; null: none was missing, or they know. */
export async function viewLostLog({ $client }: Db, dataDir: string): Promise<LostLog | null> {
  const since = findLostLog($client)
  if (since === undefined) return null
  const sound = (await listKept(join(dataDir, 'backups'))).filter(({ problems }) => problems === 0)
  // those before a restore are of what was replaced by it
  const { at, id } = readRestored(dataDir)
  const newest = sound.find(({ madeAt }) => madeAt > at) ?? sound.find(({ name }) => name === id)
  return {
    since,
    now: readCounts($client),
    newest: newest ? { madeAt: newest.madeAt, counts: newest.counts } : null,
  }
}

const inWords = ({ banks, questions, answers }: LostLog['now']) =>
  `${banks} banks, ${questions} questions and ${answers} answers`
const dayAndTime = (at: number) => new Date(at).toISOString()

export async function checkLog(db: Db, dataDir: string): Promise<Finding[]> {
  const lost = await viewLostLog(db, dataDir)
  if (!lost) return [{ check: 'log', problems: [] }]
  const backup = lost.newest
    ? `The newest backup, of ${dayAndTime(lost.newest.madeAt)}, holds ${inWords(lost.newest.counts)}: restore it if it holds more`
    : 'There is no backup'
  return [
    {
      check: 'log',
      problems: [
        `library.sqlite-wal was missing when the library was opened: what was written after ${dayAndTime(lost.since)} may be gone. The library holds ${inWords(lost.now)}. ${backup}`,
      ],
    },
  ]
}
