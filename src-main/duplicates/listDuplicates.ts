import { sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { DuplicateCluster, DuplicatesView, DuplicateView } from '../contract/duplicateCalls.ts'
import type { QuestionView } from '../contract/questionCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { findQuestions } from '../questions/questions.ts'
import { Breath } from './Breath.ts'
import { type Cluster, checked, findClusters } from './findClusters.ts'
import { attemptsOf, pickKept } from './pickKept.ts'

const shownAtOnce = 100

type Beside = Pick<DuplicateView, 'attempts' | 'documents'>

function besideOf(db: Db, ids: readonly number[]): (id: number) => Beside {
  const among = JSON.stringify(ids)
  const attempts = attemptsOf(db, ids)
  const names = db.values<[number, string]>(sql`
    SELECT DISTINCT o.question_id, i.name FROM origin o JOIN bank_import i ON i.id = o.import_id
    WHERE o.question_id IN (SELECT value FROM json_each(${among})) ORDER BY i.id`)
  const documents = Map.groupBy(names, ([id]) => id)
  return (id) => ({ attempts: attempts.get(id) ?? 0, documents: (documents.get(id) ?? []).map(([, name]) => name) })
}

/** One that went in the meantime is left out. */
function shown(db: Db, ids: readonly number[], bankNames: ReadonlyMap<number, string>): DuplicateView[] {
  const views: QuestionView[] = []
  for (let at = 0; at < ids.length; at += shownAtOnce) views.push(...findQuestions(db, ids.slice(at, at + shownAtOnce)))
  const beside = besideOf(db, ids)
  return views
    .map((view) => ({ ...view, ...beside(view.id), bankName: bankNames.get(view.bankId) ?? '' }))
    .sort((one, other) => one.id - other.id)
}

async function pageOf(db: Db, clusters: readonly Cluster[]): Promise<DuplicateCluster[]> {
  const breath = new Breath()
  const bankNames = new Map(db.values<[number, string]>(sql`SELECT id, name FROM bank`))
  const page: DuplicateCluster[] = []
  for (const cluster of clusters) {
    const questions = shown(db, checked(db, cluster.ids), bankNames)
    if (questions.length > 1) page.push({ answers: cluster.answers, keepId: pickKept(questions), questions })
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
  return { ...counted(clusters), clusters: await pageOf(db, clusters.slice(offset, offset + limit)) }
}

function counted(clusters: readonly Cluster[]): Pick<DuplicatesView, 'total' | 'different' | 'alike'> {
  const count = (wanted: Cluster['answers']) => clusters.filter(({ answers }) => answers === wanted).length
  return { total: clusters.length, different: count('different'), alike: count('alike') }
}

export async function countDuplicates(db: Db): Promise<{ total: number; different: number }> {
  const { total, different } = counted(await findClusters(db))
  return { total, different }
}
