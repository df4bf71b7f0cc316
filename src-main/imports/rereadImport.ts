import { randomUUID } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { openChangeTx } from '../changes/jobChanges.ts'
import type { ColumnMapping } from '../contract/columnMapping.ts'
import { AppError } from '../contract/faults.ts'
import type { ImportView, PageChoice } from '../contract/importCalls.ts'
import type { RuleStep } from '../contract/readingRules.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { annotation, questionEdit, questionTag } from '../db/schema/annotation.ts'
import { job } from '../db/schema/job.ts'
import { attempt } from '../db/schema/practice.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { isOwnEdit } from '../questions/editedFields.ts'
import { addJobTx, getJob, type JobRow, listStepOutputs } from '../queue/jobs.ts'
import { holdsBack, type ImportPayload, paperOf, replacedBy } from './importPayload.ts'
import { getImport, getImportRow, type ImportRow, selectHeldOnlyBy } from './imports.ts'
import { laneOf } from './lanes.ts'
import type { HashedQuestion } from './reader/readerMessages.ts'

/**
 * Queues the document of an import to be read again, its columns as a person says. A reading of its own: the one before
 * stays as it is until this one is done, and for good if it fails. Throws CONFLICT while the import is under way.
 */
export const rereadImport = (db: Db, importId: number, columns: readonly ColumnMapping[], now: number): ImportView =>
  readAnew(db, importId, { columns }, now)

/** The same, with these of its pages read that were not. */
export const rereadWithPages = (db: Db, importId: number, pages: PageChoice, now: number): ImportView =>
  readAnew(db, importId, { pages }, now)

/** The same, its lines as a person taught. */
export const rereadWithRules = (db: Db, importId: number, rules: readonly RuleStep[], now: number): ImportView =>
  readAnew(db, importId, { rules }, now)

function readAnew(
  db: Db,
  importId: number,
  said: { columns?: readonly ColumnMapping[]; rules?: readonly RuleStep[]; pages?: PageChoice },
  now: number,
): ImportView {
  const { id } = inTransaction(db, (tx) => {
    const before = getImportRow(tx, importId)
    const earlier = getJob(tx, before.jobId)
    const { state } = earlier
    if (state !== 'done' && state !== 'failed')
      throw new AppError('CONFLICT', 'This import is under way, or was cancelled.')
    const { bankId, intoBankId, renewsImportId, documentId, name } = before
    const { columns, rules } = { ...before, ...said }
    // what was left unread before is not what the person asks for now
    const pages = said.pages ?? (before.scan ? [] : undefined)
    const paper = paperOf(earlier)
    const payload = {
      ...{ replaces: importId, hold: holdsBack(earlier) },
      ...(pages && { pages }),
      ...(paper !== undefined && { paper }),
    } satisfies ImportPayload
    const jobId = addJobTx(tx, { kind: 'ingest', payload, stage: 'staged', lane: laneOf(bankId) }, now).id
    const own = { uid: randomUUID(), jobId, columns, rules, createdAt: now }
    const values = { ...own, bankId, intoBankId, renewsImportId, documentId, name, scan: before.scan }
    return openChangeTx(tx, { kind: 'reread', madeBy: 'document', detail: { name } }, now, () =>
      tx.insert(bankImport).values(values).returning().get(),
    )
  })
  return getImport(db, id)
}

/** Answered, edited, or written to: the person's by now, and no business of a reading. */
const isPersonal = sql`(EXISTS (SELECT 1 FROM ${attempt} WHERE ${attempt.questionId} = ${question.id})
  OR EXISTS (SELECT 1 FROM ${questionEdit} WHERE ${questionEdit.questionId} = ${question.id} AND ${isOwnEdit})
  OR EXISTS (SELECT 1 FROM ${annotation} WHERE ${annotation.questionId} = ${question.id})
  OR EXISTS (SELECT 1 FROM ${questionTag} WHERE ${questionTag.questionId} = ${question.id}))`

/** What only the earlier reading holds goes. */
function takeBackTx(tx: Tx, before: ImportRow): void {
  const held = selectHeldOnlyBy(tx, before.id)
  tx.delete(question)
    .where(and(eq(question.bankId, before.bankId), inArray(question.id, held), sql`NOT ${isPersonal}`))
    .run()
  tx.delete(origin).where(eq(origin.importId, before.id)).run()
}

/**
 * Stem and options make a question, so one that both readings hold is the earlier's row: it takes over what the columns now
 * say, unless another document holds it too. What a model gave stays where the document has none.
 */
function renewTx(tx: Tx, before: ImportRow, row: ImportRow, now: number): void {
  const others = sql`EXISTS (SELECT 1 FROM ${origin} WHERE ${origin.questionId} = ${question.id}
    AND ${origin.importId} NOT IN (${before.id}, ${row.id}))`
  for (const { output } of listStepOutputs(tx, row.jobId, 'recognised'))
    for (const read of unpack<HashedQuestion[]>(output)) {
      const { number, type, section, confidence, issues, key, explanation } = read
      const isSame = and(eq(question.bankId, row.bankId), eq(question.contentHash, read.contentHash))
      tx.update(question)
        .set({
          ...{ number, type, section, confidence, issues, updatedAt: now },
          ...(key && { key, keyOrigin: 'document' as const }),
          ...(explanation !== null && { explanation, explanationOrigin: 'document' as const }),
        })
        .where(and(isSame, sql`NOT ${others}`, sql`NOT ${isPersonal}`))
        .run()
    }
}

/** Puts the reading that is done in place of the earlier one, in the transaction that marks it so, while its steps are there. */
export function replaceEarlierTx(tx: Tx, reading: JobRow, row: ImportRow, now: number): void {
  const replaces = replacedBy(reading)
  if (replaces === undefined) return
  const before = getImportRow(tx, replaces)
  renewTx(tx, before, row, now)
  takeBackTx(tx, before)
  tx.update(bankImport).set({ renewsImportId: row.id }).where(eq(bankImport.renewsImportId, before.id)).run()
  tx.update(job).set({ state: 'cancelled' }).where(eq(job.id, before.jobId)).run()
  tx.update(bankImport)
    .set({ dismissedAt: now, added: 0, repeated: 0, completed: 0, removed: before.removed })
    .where(eq(bankImport.id, before.id))
    .run()
  const own = sql`(SELECT count(DISTINCT o.question_id) FROM ${origin} AS o WHERE o.import_id = ${row.id}
    AND NOT EXISTS (SELECT 1 FROM ${origin} AS p WHERE p.question_id = o.question_id AND p.import_id < ${row.id}))`
  tx.update(bankImport)
    .set({ added: own, repeated: sql`${bankImport.recognised} - ${own}` })
    .where(eq(bankImport.id, row.id))
    .run()
}
