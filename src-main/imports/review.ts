import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { recordChange } from '../changes/recordChange.ts'
import type { ImportView, UnresolvedSpan } from '../contract/importCalls.ts'
import type { QuestionView } from '../contract/questionCalls.ts'
import type { Db, Reader, Tx } from '../db/openDatabase.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { isDoubtful } from '../questions/conditions.ts'
import { findQuestions } from '../questions/questions.ts'
import { getImport, getImportRow } from './imports.ts'

const q = alias(question, 'q')

const ofImport = (importId: number) => and(eq(origin.importId, importId), isDoubtful)

/** Lists the doubtful questions of an import that nobody has settled, in document order, the first `limit`. */
export function listDoubtful(db: Reader, importId: number, limit: number): QuestionView[] {
  const ids = db
    .select({ id: origin.questionId })
    .from(origin)
    .innerJoin(q, eq(q.id, origin.questionId))
    .where(ofImport(importId))
    .groupBy(origin.questionId)
    .orderBy(asc(sql`min(${origin.ordinal})`))
    .limit(limit)
    .all()
    .map(({ id }) => id)
  const views = new Map(findQuestions(db, ids).map((view) => [view.id, view]))
  return ids.flatMap((id) => views.get(id) ?? [])
}

/** Counts again what is left to review in an import. */
export function recountDoubtfulTx(tx: Tx, importId: number): void {
  const left = tx
    .select({ count: sql<number>`count(DISTINCT ${origin.questionId})` })
    .from(origin)
    .innerJoin(q, eq(q.id, origin.questionId))
    .where(ofImport(importId))
    .get()
  tx.update(bankImport)
    .set({ doubtful: left?.count ?? 0 })
    .where(eq(bankImport.id, importId))
    .run()
}

/** How many of these questions are to be reviewed, by import. */
function doubtfulAmong(tx: Tx, questionIds: readonly number[]): Map<number, number> {
  return new Map(
    tx
      .select({ id: origin.importId, count: sql<number>`count(DISTINCT ${origin.questionId})` })
      .from(origin)
      .innerJoin(q, eq(q.id, origin.questionId))
      .where(and(inArray(origin.questionId, [...questionIds]), isDoubtful))
      .groupBy(origin.importId)
      .all()
      .map(({ id, count }): [number, number] => [id, count]),
  )
}

/**
 * Does work on a few of the questions of imports that are done, and mends by the difference what is left to review in them: to count all
 * of a large one again takes as long as the work.
 */
export function countingReviewsTx(tx: Tx, questionIds: readonly number[], work: () => void): void {
  const before = doubtfulAmong(tx, questionIds)
  work()
  const after = doubtfulAmong(tx, questionIds)
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(id) ?? 0) - (before.get(id) ?? 0)
    if (more === 0) continue
    tx.update(bankImport)
      .set({ doubtful: sql`max(0, ${bankImport.doubtful} + ${more})` })
      .where(eq(bankImport.id, id))
      .run()
  }
}

/**
 * Counts what is left to review again. To be called in every transaction that changes the issues or the confidence of questions.
 */
export function recountReviewsTx(tx: Tx, questionIds: readonly number[]): void {
  const imports = tx
    .selectDistinct({ id: origin.importId })
    .from(origin)
    .where(sql`${origin.questionId} IN (SELECT value FROM json_each(${JSON.stringify(questionIds)}))`)
    .all()
  for (const { id } of imports) recountDoubtfulTx(tx, id)
}

/** Takes a stretch that is read off those that nothing could read: what is left around it stays open. */
export function removeUnresolvedTx(tx: Tx, importId: number, [from, to]: UnresolvedSpan): void {
  const unresolved = getImportRow(tx, importId).unresolved.flatMap(([first, last]): UnresolvedSpan[] => {
    if (to < first || from > last) return [[first, last]]
    const before: UnresolvedSpan[] = first < from ? [[first, from - 1]] : []
    const after: UnresolvedSpan[] = to < last ? [[to + 1, last]] : []
    return [...before, ...after]
  })
  tx.update(bankImport).set({ unresolved }).where(eq(bankImport.id, importId)).run()
}

type Settled = { questionIds: readonly number[]; spans: readonly UnresolvedSpan[] }

/** Stores that a person found the questions right as they stand, and that the stretches hold none. Others are left alone. */
export function settleReview(db: Db, importId: number, { questionIds, spans }: Settled, now: number): ImportView {
  recordChange(db, { kind: 'acceptQuestions', detail: { count: questionIds.length } }, now, (tx) => {
    const mine = tx.select({ id: origin.questionId }).from(origin).where(eq(origin.importId, importId))
    const issues = sql`CASE WHEN ${question.issues} LIKE '%"hasImage"%' THEN '["hasImage"]' ELSE '[]' END`
    tx.update(question)
      .set({ confidence: 1, issues, updatedAt: now })
      .where(
        and(
          sql`${question.id} IN (SELECT value FROM json_each(${JSON.stringify(questionIds)}))`,
          inArray(question.id, mine),
        ),
      )
      .run()
    recountReviewsTx(tx, questionIds)
    for (const span of spans) removeUnresolvedTx(tx, importId, span)
  })
  return getImport(db, importId)
}
