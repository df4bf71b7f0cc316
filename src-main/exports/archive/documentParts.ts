import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import { unpack } from '../../db/packed.ts'
import { job } from '../../db/schema/job.ts'
import { bank, document, extraction, image, scannedPage } from '../../db/schema/library.ts'
import { bankImport } from '../../db/schema/question.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import type { ScannedPage } from '../../documents/scanned/ScannedPage.ts'
import type { ArchivedScan } from './archivedScan.ts'
import type { ArchivedDocument, ArchivedImage, ArchivedImport } from './archiveSchema.ts'

export type FoundImport = { id: number; documentId: number; part: ArchivedImport }

/** The imports into these banks that ended, in their order. */
export function findImports(db: Reader, bankIds: readonly number[]): FoundImport[] {
  const rows = db
    .select({ row: bankImport, job, bank: bank.uid, sha256: document.sha256 })
    .from(bankImport)
    .innerJoin(job, eq(job.id, bankImport.jobId))
    .innerJoin(bank, eq(bank.id, bankImport.bankId))
    .innerJoin(document, eq(document.id, bankImport.documentId))
    .where(and(inArray(bankImport.bankId, [...bankIds]), inArray(job.state, ['done', 'failed', 'cancelled'])))
    .orderBy(asc(bankImport.id))
    .all()
  return rows.map(({ row, job, bank, sha256 }) => {
    const { id, bankId: _, intoBankId: __, documentId, jobId: ___, removed: ____, ...own } = row
    const { state, stage, done, total, attempts, fault, createdAt, startedAt, finishedAt } = job
    const ended = state === 'done' || state === 'failed' ? state : 'cancelled'
    const told = fault ? { code: fault.code, message: fault.message } : null
    return {
      id,
      documentId,
      part: {
        ...own,
        bank,
        document: sha256,
        unresolved: own.unresolved.map(([first, last]) => [first, last]),
        ignored: { ...own.ignored },
        columns: own.columns ? own.columns.map((mapping) => ({ ...mapping, columns: [...mapping.columns] })) : null,
        rules: own.rules && [...own.rules],
        scan: own.scan && { ...own.scan, failed: [...own.scan.failed], left: [...own.scan.left] },
        layout: own.layout && [...own.layout],
        tables: own.tables.map((table) => ({ ...table, columns: [...table.columns], titles: [...table.titles] })),
        job: { state: ended, stage, done, total, attempts, fault: told, createdAt, startedAt, finishedAt },
      },
    }
  })
}

export type FoundDocument = { id: number; part: ArchivedDocument; source: SourceDocument | undefined }

export function* eachDocument(db: Reader, documentIds: readonly number[]): Generator<FoundDocument> {
  const rows = db
    .select()
    .from(document)
    .where(inArray(document.id, [...documentIds]))
    .orderBy(asc(document.id))
    .all()
  for (const { id, ...own } of rows) {
    const read = db.select().from(extraction).where(eq(extraction.documentId, id)).get()
    const told = read && { version: read.version, format: read.format, blocks: read.blocks, createdAt: read.createdAt }
    yield {
      id,
      part: { ...own, extraction: told ?? null },
      source: read && unpack<SourceDocument>(read.source),
    }
  }
}

/** A page is some hundred kilobytes. */
const pagesAtOnce = 20

/** What was read of the pages of a document from their pixels, some pages at a time. */
export function* eachScan(db: Reader, documentId: number): Generator<ArchivedScan[]> {
  for (let last = -1; ; ) {
    const rows = db
      .select()
      .from(scannedPage)
      .where(and(eq(scannedPage.documentId, documentId), gt(scannedPage.page, last)))
      .orderBy(asc(scannedPage.page))
      .limit(pagesAtOnce)
      .all()
    if (rows.length === 0) return
    yield rows.map(({ documentId: _, content, ...own }) => ({ ...own, content: unpack<ScannedPage>(content) }))
    last = rows.at(-1)?.page ?? last
  }
}

export function findImages(db: Reader, hashes: readonly string[]): ArchivedImage[] {
  const found: ArchivedImage[] = []
  for (let from = 0; from < hashes.length; from += 5000)
    found.push(
      ...db
        .select()
        .from(image)
        .where(inArray(image.sha256, hashes.slice(from, from + 5000)))
        .all(),
    )
  return found.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}
