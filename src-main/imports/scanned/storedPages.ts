import { and, desc, eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from '../../db/openDatabase.ts'
import { pack, unpack } from '../../db/packed.ts'
import { scannedPage } from '../../db/schema/library.ts'
import type { ScannedPage, ScannedPages } from '../../documents/scanned/ScannedPage.ts'

/** Raised when the reading of pixels changes what it makes of the same page: older readings are then made anew. */
const scanVersion = 1

const ofDocument = (documentId: number) =>
  and(eq(scannedPage.documentId, documentId), eq(scannedPage.version, scanVersion))

/** Returns the numbers of the pages of a document that were read from their pixels, 0-based. */
export const storedPageNumbers = (db: Reader, documentId: number): ReadonlySet<number> =>
  new Set(
    db
      .select({ page: scannedPage.page })
      .from(scannedPage)
      .where(ofDocument(documentId))
      .all()
      .map(({ page }) => page),
  )

/** Returns what was read of the pages of a document. */
export const storedPages = (db: Reader, documentId: number): ScannedPages =>
  new Map(
    db
      .select()
      .from(scannedPage)
      .where(ofDocument(documentId))
      .orderBy(scannedPage.page)
      .all()
      .map(({ page, content }) => [page, unpack<ScannedPage>(content)]),
  )

/** Returns what was read of one page; undefined where it was not. */
export function findStoredPage(db: Reader, documentId: number, page: number): ScannedPage | undefined {
  const found = db
    .select({ content: scannedPage.content })
    .from(scannedPage)
    .where(and(ofDocument(documentId), eq(scannedPage.page, page)))
    .get()
  return found && unpack<ScannedPage>(found.content)
}

export type ReadPage = { page: number; content: ScannedPage; tookMs: number }

export function storePageTx(tx: Tx, documentId: number, { page, content, tookMs }: ReadPage, now: number): void {
  const made = { version: scanVersion, content: Buffer.from(pack(content)), tookMs, createdAt: now }
  tx.insert(scannedPage)
    .values({ documentId, page, ...made })
    .onConflictDoUpdate({ target: [scannedPage.documentId, scannedPage.page], set: made })
    .run()
}

/** What a page takes on a machine that has read none yet. */
const usualMs = 8000
const latest = 30

/** Returns how long a page takes on this machine, in milliseconds: the mean of the latest. */
export function paceOfPages(db: Reader): number {
  const rows = db.select({ tookMs: scannedPage.tookMs }).from(scannedPage).orderBy(desc(scannedPage.createdAt))
  const some = rows.limit(latest).as('some')
  return (
    db
      .select({ mean: sql<number | null>`avg(${some.tookMs})` })
      .from(some)
      .get()?.mean ?? usualMs
  )
}
