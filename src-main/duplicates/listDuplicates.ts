import { sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { DuplicateCluster, DuplicatesView, DuplicateView } from '../contract/duplicateCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { findQuestions } from '../questions/questions.ts'
import { Breath } from './Breath.ts'
import { type Cluster, findClusters } from './findClusters.ts'

const shownAtOnce = 100

/** One that went in the meantime is left out. */
function shown(db: Db, ids: readonly number[], bankNames: ReadonlyMap<number, string>): DuplicateView[] {
  const views: DuplicateView[] = []
  for (let at = 0; at < ids.length; at += shownAtOnce)
    for (const question of findQuestions(db, ids.slice(at, at + shownAtOnce))) {
      const { id, uid, bankId, number, type, stem, options, key } = question
      views.push({ id, uid, bankId, bankName: bankNames.get(bankId) ?? '', number, type, stem, options, key })
    }
  return views.sort((one, other) => one.id - other.id)
}

async function pageOf(db: Db, clusters: readonly Cluster[]): Promise<DuplicateCluster[]> {
  const breath = new Breath()
  const bankNames = new Map(db.values<[number, string]>(sql`SELECT id, name FROM bank`))
  const page: DuplicateCluster[] = []
  for (const { answers, ids } of clusters) {
    const questions = shown(db, ids, bankNames)
    if (questions.length > 1) page.push({ answers, questions })
    await breath.take()
  }
  return page
}

/** Lists a page of the clusters, those whose answers differ first. */
export async function listDuplicates(
  db: Db,
  { bankIds, offset, limit }: CheckedInput<'duplicates.list'>,
): Promise<DuplicatesView> {
  const clusters = await findClusters(db, bankIds)
  return {
    total: clusters.length,
    different: clusters.filter(({ answers }) => answers === 'different').length,
    clusters: await pageOf(db, clusters.slice(offset, offset + limit)),
  }
}
