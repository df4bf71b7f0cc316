import { join } from 'node:path'
import { mendOutcomesTx } from '../attempts/mendOutcomes.ts'
import { findWrongOutcomes } from '../attempts/outcomes.ts'
import { findStoredFile } from '../backups/findStoredFile.ts'
import { listKept, parts } from '../backups/manifest.ts'
import { mendRows } from '../db/checksums/mendRows.ts'
import { mendDatabase } from '../db/copies/mendDatabase.ts'
import { findLostLog, forgetLostLog } from '../db/logMark.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import { countWrongTerms, rebuildSearchIndex } from '../db/searchIndex/keepSearchIndex.ts'
import { findWrongForms, forgetFormsTx } from '../duplicates/forms.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { followReviewsTx } from '../memory/cards.ts'
import { rateMissingTx } from '../memory/reviews.ts'
import { findWrongCards } from '../memory/wrongCards.ts'
import { findWrongMistakes, updateMistakeTx } from '../mistakes/mistakeBook.ts'
import { mendTopicsTx } from '../statistics/mendTopics.ts'
import { findWrongTopics } from '../statistics/wrongTopics.ts'
import { countBanksTx, findWrongBankCounts } from './mendBankCounts.ts'
import { mendImportsTx } from './mendImports.ts'

type MendPorts = {
  db: Db
  documents: ContentStore
  images: ContentStore
  /** Folders of backups, to take files from. */
  folders: readonly string[]
  now: number
}

/**
 * Mends what follows from something else, or lies in a backup, and returns in English what it did. What cannot be mended stays as it
 * is, for the doctor to name.
 */
export async function mend(ports: MendPorts): Promise<string[]> {
  const { db, documents, images, folders, now } = ports
  return [
    ...mendLog(db),
    ...mendDatabase(db.$client.name),
    ...mendRows(db.$client.name, await databasesIn(folders)),
    ...inTransaction(db, (tx) => mendImportsTx(tx)),
    ...mendBooks(db, now),
    ...mendSearch(db),
    ...mendForms(db),
    ...(await mendFiles(db, 'document', documents, folders)),
    ...(await mendFiles(db, 'image', images, folders)),
  ]
}

/** The databases of the backups in these folders, the newest first. */
async function databasesIn(folders: readonly string[]): Promise<string[]> {
  const all = await Promise.all(
    folders.map(async (folder) => (await listKept(folder)).map(({ name, madeAt }) => ({ folder, name, madeAt }))),
  )
  return all
    .flat()
    .sort((a, b) => b.madeAt - a.madeAt)
    .map(({ folder, name }) => join(folder, name, parts.database))
}

/** Nothing brings it back; it was named, and is in the report of what was done. */
function mendLog({ $client }: Db): string[] {
  const since = findLostLog($client)
  if (since === undefined) return []
  forgetLostLog($client)
  return [
    `the log that was missing is known now: what was written after ${new Date(since).toISOString()} is only in a backup, if at all`,
  ]
}

function mendSearch({ $client }: Db): string[] {
  const wrong = countWrongTerms($client)
  if (wrong > 0) rebuildSearchIndex($client)
  return told(wrong, 'words of the search index made anew from the questions')
}

function mendForms(db: Db): string[] {
  const wrong = findWrongForms(db)
  if (wrong.length > 0) inTransaction(db, (tx) => forgetFormsTx(tx, wrong))
  return told(wrong.length, 'questions are known anew by what they ask')
}

const told = (count: number, words: string) => (count > 0 ? [`${count} ${words}`] : [])

/** In the order in which one follows from the other. */
function mendBooks(db: Db, now: number): string[] {
  const outcomes = findWrongOutcomes(db)
  inTransaction(db, (tx) => mendOutcomesTx(tx, outcomes))
  const progress = findWrongOutcomes(db)
  inTransaction(db, (tx) => mendOutcomesTx(tx, progress))
  const topics = findWrongTopics(db).length
  if (topics > 0) inTransaction(db, mendTopicsTx)
  const mistakes = findWrongMistakes(db)
  inTransaction(db, (tx) => {
    for (const id of mistakes) updateMistakeTx(tx, id)
  })
  const bankCounts = findWrongBankCounts(db).length
  if (bankCounts > 0) inTransaction(db, countBanksTx)
  const cards = findWrongCards(db)
  inTransaction(db, (tx) => {
    for (const id of cards.attempts) rateMissingTx(tx, id, id + 1, now)
    for (const id of cards.questions) followReviewsTx(tx, id)
  })
  return [
    ...told(outcomes.attempts.length, 'outcomes of answers made anew from their grades'),
    ...told(new Set([...outcomes.questions, ...progress.questions]).size, 'questions counted anew from their answers'),
    ...told(topics, 'counts of statistics made anew from the answers'),
    ...told(bankCounts, 'counts of banks made anew'),
    ...told(mistakes.length, 'questions decided anew for the mistake book'),
    ...told(cards.attempts.length, 'answers rated'),
    ...told(cards.questions.length, 'cards made anew from their reviews'),
  ]
}

async function mendFiles(db: Db, table: 'document' | 'image', store: ContentStore, folders: readonly string[]) {
  const done: string[] = []
  for (const sha256 of db.$client.prepare(`SELECT sha256 FROM ${table}`).pluck().all().map(String)) {
    if ((await store.check(sha256)) === 'sound') continue
    const found = await findStoredFile(folders, table === 'document' ? 'documents' : 'images', sha256)
    if (!found) continue
    await store.add(found)
    done.push(`${table} ${sha256} brought back from a backup`)
  }
  return done
}
