import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { AppError } from '../contract/faults.ts'
import type { ImportStage, ImportView } from '../contract/importCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { job } from '../db/schema/job.ts'
import { bank, document, extraction } from '../db/schema/library.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { bankNameOf } from './bankNameOf.ts'

export type ImportRow = typeof bankImport.$inferSelect

/** Where its questions are; `bank` is where they are or are to go. */
const home = alias(bank, 'home')
const older = alias(bankImport, 'older')
const paper = alias(bankImport, 'paper')

/** Questions that a key would answer otherwise than they are. */
const different = sql<number>`(SELECT count(DISTINCT o.question_id) FROM ${origin} AS o JOIN ${question} AS q ON q.id = o.question_id
  WHERE o.import_id = ${bankImport.id} AND o.key <> q.key)`

const selectViews = (db: Reader) =>
  db
    .select({
      row: bankImport,
      job,
      bank: { id: bank.id, name: bank.name },
      held: home.held,
      older: { importId: older.id, name: older.name },
      paper: { importId: paper.id, name: paper.name },
      different: sql<number>`CASE WHEN ${paper.id} IS NULL THEN 0 ELSE ${different} END`,
      size: document.size,
      format: extraction.format,
    })
    .from(bankImport)
    .innerJoin(job, eq(job.id, bankImport.jobId))
    .innerJoin(home, eq(home.id, bankImport.bankId))
    .innerJoin(bank, eq(bank.id, sql`coalesce(${bankImport.intoBankId}, ${bankImport.bankId})`))
    .innerJoin(document, eq(document.id, bankImport.documentId))
    .leftJoin(extraction, eq(extraction.documentId, document.id))
    .leftJoin(older, eq(older.id, bankImport.renewsImportId))
    .leftJoin(paper, eq(paper.id, sql`json_extract(${job.payload}, '$.paper')`))

type Selected = ReturnType<ReturnType<typeof selectViews>['all']>[number]

const view = ({ row, job, bank, held, older, paper, different, size, format }: Selected): ImportView => ({
  id: row.id,
  bank: held && row.intoBankId === null ? { ...bank, name: bankNameOf(row.name) } : bank,
  held,
  renews: older,
  answers: paper && { ...paper, different },
  document: { name: row.name, format: format ?? '', size },
  state: job.state,
  stage: job.stage as ImportStage,
  done: job.done,
  total: job.total,
  recognised: row.recognised,
  byType: row.byType,
  added: row.added,
  repeated: row.repeated,
  completed: row.completed,
  doubtful: row.doubtful,
  ledger: row.ledger,
  ignored: row.ignored,
  unresolved: row.unresolved,
  tables: row.tables,
  scan: row.scan,
  fault: job.fault,
  attempts: job.attempts,
  createdAt: row.createdAt,
  startedAt: job.startedAt,
  finishedAt: job.finishedAt,
})

/** Newest first, without those taken off the list. */
export function listImports(db: Reader, bankId?: number): ImportView[] {
  const ofBank = bankId === undefined ? undefined : or(eq(bankImport.bankId, bankId), eq(bankImport.intoBankId, bankId))
  return selectViews(db)
    .where(and(isNull(bankImport.dismissedAt), ofBank))
    .orderBy(desc(bankImport.id))
    .all()
    .map(view)
}

export function getImport(db: Reader, id: number): ImportView {
  const found = selectViews(db).where(eq(bankImport.id, id)).get()
  if (!found) throw new AppError('NOT_FOUND', `There is no import ${id}.`)
  return view(found)
}

/** Returns the bank that these bytes went into or are on their way to: the latest that has a question of them, if any. */
export function findKnownBank(db: Reader, sha256: string): { id: number; name: string } | undefined {
  const isThere = sql`(${job.state} IN ('queued', 'running', 'waiting')
    OR EXISTS (SELECT 1 FROM ${origin} WHERE ${origin.importId} = ${bankImport.id}))`
  const found = selectViews(db)
    .where(and(eq(document.sha256, sha256), isThere))
    .orderBy(desc(bankImport.id))
    .limit(1)
    .get()
  return found && view(found).bank
}

export function getImportRow(db: Reader, id: number): ImportRow {
  const found = db.select().from(bankImport).where(eq(bankImport.id, id)).get()
  if (!found) throw new AppError('NOT_FOUND', `There is no import ${id}.`)
  return found
}

/** undefined once the bank was removed with its imports. */
export function findImportOfJob(db: Reader, jobId: number): ImportRow | undefined {
  return db.select().from(bankImport).where(eq(bankImport.jobId, jobId)).get()
}

export function getImportOfJob(db: Reader, jobId: number): ImportRow {
  const found = findImportOfJob(db, jobId)
  if (!found) throw new AppError('NOT_FOUND', `Job ${jobId} has no import.`)
  return found
}

/** Returns a query for the ids of the questions that no other import holds. */
export const selectHeldOnlyBy = (db: Reader, importId: number) =>
  db
    .select({ id: origin.questionId })
    .from(origin)
    .groupBy(origin.questionId)
    .having(sql`min(${origin.importId}) = ${importId} AND max(${origin.importId}) = ${importId}`)

/** What an import changes step by step is one change. */
export const changeOf = ({ id, jobId, name }: ImportRow) =>
  ({ jobId, importId: id, kind: 'import', madeBy: 'document', detail: { name } }) as const

/** What a person said of how the document is to be read. */
export const wordOn = ({ columns, rules }: Pick<ImportRow, 'columns' | 'rules'>) => ({
  ...(columns && { columns }),
  ...(rules && { rules }),
})
