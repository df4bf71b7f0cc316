import { and, eq, gt, ne } from 'drizzle-orm'
import { continueChangeTx } from '../changes/jobChanges.ts'
import { AppError, type Fault } from '../contract/faults.ts'
import { isToldByName } from '../contract/formats.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { document, extraction, image } from '../db/schema/library.ts'
import { bankImport } from '../db/schema/question.ts'
import type { JobContext } from '../queue/JobContext.ts'
import type { JobResult } from '../queue/JobResult.ts'
import type { ImportJobPorts } from './importJobPorts.ts'
import { pagesToRead } from './importPayload.ts'
import { changeOf, type ImportRow } from './imports.ts'
import { laneOf, scanLane } from './lanes.ts'
import { pagesNeeded } from './reader/pagesNeeded.ts'
import { type Extracted, extractionVersion } from './reader/readerMessages.ts'
import { chosenPages, pagesLeft, readScannedPages } from './scanned/readScannedPages.ts'
import { failedPages, findPlan, planStep, type ScanPlan } from './scanned/scanSteps.ts'
import { paceOfPages, storedPageNumbers, storedPages } from './scanned/storedPages.ts'
import { unreadIn } from './unreadIn.ts'

/**
 * Reads the document into blocks, its pages that are pictures from their pixels. Returns how the run is to end where it cannot go
 * on here: the person is to say which pages, or the pages are read in a lane of their own.
 */
export async function extractDocument(
  ports: ImportJobPorts,
  context: JobContext,
  row: ImportRow,
): Promise<JobResult | undefined> {
  const plan = (await knownPlan(ports.db, row)) ?? (await lookForPages(ports, context, row))
  const pages = chosenPages(plan.pages, pagesToRead(context.job))
  if (!pages) return askForPages(ports, plan)
  if (context.job.lane === scanLane) {
    await readScannedPages(ports, context, row, pages, contentOf(ports, row))
    return { kind: 'changeLane', lane: laneOf(row.bankId) }
  }
  if (pagesLeft(ports, context, row, pages).length > 0) return { kind: 'changeLane', lane: scanLane }
  if (plan.pages.length > 0 || storedPageNumbers(ports.db, row.documentId).size > 0)
    await extractWithPages(ports, context, row, plan)
  return undefined
}

/** What was read of the document before, by this version of the readers: which pages it lacks. */
async function knownPlan(db: Db, row: ImportRow): Promise<ScanPlan | undefined> {
  const known = db.select().from(extraction).where(eq(extraction.documentId, row.documentId)).get()
  if (known?.version !== extractionVersion || mayReadOtherwise(db, row, known.format)) return undefined
  return { pages: await unreadIn(known.source), hasText: true, isKnown: true }
}

/**
 * The same text under another name may be another kind of document. It is read anew as long as no import has questions from
 * the reading before, whose places in it they name.
 */
function mayReadOtherwise(db: Db, row: ImportRow, format: string): boolean {
  if (!isToldByName(format)) return false
  const holds = and(eq(bankImport.documentId, row.documentId), ne(bankImport.id, row.id), gt(bankImport.recognised, 0))
  return db.select({ id: bankImport.id }).from(bankImport).where(holds).get() === undefined
}

function sourceOf({ db }: ImportJobPorts, { documentId }: ImportRow) {
  const source = db.select().from(document).where(eq(document.id, documentId)).get()
  if (!source) throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.')
  return source
}

function contentOf(ports: ImportJobPorts, row: ImportRow) {
  const { sha256 } = sourceOf(ports, row)
  return { file: ports.documents.fileOf(sha256), sha256 }
}

async function extractNow(ports: ImportJobPorts, context: JobContext, row: ImportRow): Promise<Extracted> {
  const { db, readers, images } = ports
  const { size } = sourceOf(ports, row)
  const scanned = storedPages(db, row.documentId)
  const extracted = await readers.extract(row.name, contentOf(ports, row), size, context.signal, scanned)
  for (const { bytes } of extracted.images) await images.add(bytes)
  return extracted
}

/** What is read at once where no page is a picture, and kept then; else which pages are. */
async function lookForPages(ports: ImportJobPorts, context: JobContext, row: ImportRow): Promise<ScanPlan> {
  const { id: jobId } = context.job
  await context.report({ stage: 'extracting', done: 0, total: 0 })
  await context.step<ScanPlan & { extracted?: Extracted }>(
    planStep,
    async () => {
      try {
        const extracted = await extractNow(ports, context, row)
        return { pages: extracted.unread, hasText: true, extracted }
      } catch (error) {
        const pages = pagesNeeded(error)
        if (!pages) throw error
        return { pages, hasText: false }
      }
    },
    (tx, { pages, extracted }) => {
      if (extracted && pages.length === 0) saveExtractionTx(tx, row.documentId, extracted, ports.now())
    },
  )
  const plan = findPlan(ports.db, jobId)
  if (!plan) throw new Error(`job ${jobId} does not know its pages`)
  return plan
}

function askForPages({ db }: ImportJobPorts, { pages, hasText }: ScanPlan): JobResult {
  const seconds = Math.round((pages.length * paceOfPages(db)) / 1000)
  const advice = `Say which of its ${pages.length} pages that are pictures are to be read.`
  const details = { pages: pages.length, first: pages[0] ?? 0, last: pages.at(-1) ?? 0, hasText, seconds }
  return { kind: 'waiting', for: 'user', fault: { code: 'PAGES_TO_CHOOSE', message: advice, details } }
}

/** Reads the document with all its pages that were read; what is known of it is kept where there is none more. */
async function extractWithPages(ports: ImportJobPorts, context: JobContext, row: ImportRow, plan: ScanPlan) {
  const stored = storedPageNumbers(ports.db, row.documentId)
  const isNews = !plan.isKnown || plan.pages.some((page) => stored.has(page))
  await context.report({ stage: 'recognising', done: 0, total: 0 })
  await context.step(
    { step: 'extract' },
    () => (isNews ? extractNow(ports, context, row).catch(throwWhy(failedPages(ports.db, context.job.id))) : undefined),
    (tx, extracted) => {
      if (extracted) saveExtractionTx(tx, row.documentId, extracted, ports.now())
      noteAccountTx(tx, row, plan, ports.now())
    },
  )
}

/** Where not one page could be read, what kept the first from it is why. */
const throwWhy =
  (failed: ReadonlyMap<number, Fault>) =>
  (error: unknown): never => {
    const [fault] = failed.values()
    if (!pagesNeeded(error) || !fault) throw error
    throw new AppError(fault.code, fault.message, { details: fault.details })
  }

function noteAccountTx(tx: Tx, row: ImportRow, { pages }: Pick<ScanPlan, 'pages'>, now: number): void {
  const stored = storedPageNumbers(tx, row.documentId)
  if (stored.size === 0 && pages.length === 0) return
  const failed = failedPages(tx, row.jobId)
  const unread = pages.filter((page) => !stored.has(page))
  const isFailed = (page: number) => failed.has(page) || row.scan?.failed.includes(page) === true
  const scan = {
    read: stored.size,
    failed: unread.filter(isFailed),
    left: unread.filter((page) => !isFailed(page)),
  }
  continueChangeTx(tx, changeOf(row), now, () =>
    tx.update(bankImport).set({ scan }).where(eq(bankImport.id, row.id)).run(),
  )
}

function saveExtractionTx(tx: Tx, documentId: number, extracted: Extracted, now: number) {
  const made = {
    version: extractionVersion,
    format: extracted.format,
    blocks: extracted.blocks,
    source: Buffer.from(extracted.source),
    createdAt: now,
  }
  tx.insert(extraction)
    .values({ documentId, ...made })
    .onConflictDoUpdate({ target: extraction.documentId, set: made })
    .run()
  for (const { sha256, mime, bytes } of extracted.images)
    tx.insert(image).values({ sha256, mime, size: bytes.length }).onConflictDoNothing().run()
}
