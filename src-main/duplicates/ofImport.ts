import { sql } from 'drizzle-orm'
import type { DuplicatesOfImport } from '../contract/duplicateCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Db } from '../db/openDatabase.ts'
import { findClustersOfImport } from './findClusters.ts'

/** Counts the questions of an import that the library had already from elsewhere, without those that a person decided to leave. Throws NOT_FOUND. */
export async function countOfImport(db: Db, importId: number): Promise<DuplicatesOfImport> {
  const found = db.get<{ bankId: number } | undefined>(
    sql`SELECT bank_id AS bankId FROM bank_import WHERE id = ${importId}`,
  )
  if (!found) throw new AppError('NOT_FOUND', `There is no import ${importId}.`)
  const read = db.values<[number]>(sql`SELECT DISTINCT question_id FROM origin WHERE import_id = ${importId}`)
  const own = new Set(read.map(([id]) => id))
  const clusters = (await findClustersOfImport(db, importId)).map(({ answers, ids }) => {
    // ids are in the order in which the questions came into the library
    const isThere = ids.filter((id) => !own.has(id))
    return { answers, questions: ids.filter((id) => own.has(id) && isThere.some((other) => other < id)).length }
  })
  const shared = clusters.filter(({ questions }) => questions > 0)
  return {
    questions: shared.reduce((sum, { questions }) => sum + questions, 0),
    different: shared.filter(({ answers }) => answers === 'different').length,
  }
}
