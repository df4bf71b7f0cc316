import { AppError, type Fault, toFault } from '../../contract/faults.ts'
import type { PageChoice } from '../../contract/importCalls.ts'
import { storageFault } from '../../contract/storageFault.ts'
import type { JobContext } from '../../queue/JobContext.ts'
import type { ImportJobPorts } from '../importJobPorts.ts'
import type { ImportRow } from '../imports.ts'
import type { FileContent } from '../reader/readerMessages.ts'
import { failedPages, pageStep } from './scanSteps.ts'
import { type ReadPage, storedPageNumbers, storePageTx } from './storedPages.ts'

/** So many pages are read without asking. */
const mostUnasked = 100

/** Returns which of the pages are to be read, as far as the person said it; undefined: they are to be asked. */
export function chosenPages(pages: readonly number[], choice: PageChoice | undefined): readonly number[] | undefined {
  if (choice === undefined) return pages.length > mostUnasked ? undefined : pages
  if (choice === 'all') return pages
  const chosen = new Set(choice)
  return pages.filter((page) => chosen.has(page))
}

/** Returns those of the pages that are still to be read. */
export function pagesLeft({ db }: ImportJobPorts, { job }: JobContext, row: ImportRow, pages: readonly number[]) {
  const [stored, failed] = [storedPageNumbers(db, row.documentId), failedPages(db, job.id)]
  return pages.filter((page) => !stored.has(page) && !failed.has(page))
}

/**
 * Reads the pages one after the other; each is kept as soon as it is read, so that no end of the program costs more than the one
 * in hand. What a page cannot be read for is kept in its place.
 */
export async function readScannedPages(
  ports: ImportJobPorts,
  context: JobContext,
  row: ImportRow,
  pages: readonly number[],
  content: FileContent,
): Promise<void> {
  const left = pagesLeft(ports, context, row, pages)
  let done = pages.length - left.length
  await context.report({ stage: 'reading', done, total: pages.length })
  for (const page of left) {
    done++
    await context.step(
      pageStep(page),
      () => readOne(ports, context, row, page, content),
      (tx, { read }) => read && storePageTx(tx, row.documentId, read, ports.now()),
      { done },
    )
  }
}

type Outcome = { read?: ReadPage; fault?: Fault }

async function readOne(
  { readers, log }: ImportJobPorts,
  { signal, job }: JobContext,
  { name }: ImportRow,
  page: number,
  content: FileContent,
): Promise<Outcome> {
  const startedAt = performance.now()
  try {
    const read = await readers.scan(name, content, page, signal)
    return { read: { page, content: read, tookMs: Math.round(performance.now() - startedAt) } }
  } catch (error) {
    if (signal.aborted || storageFault(error) || !(error instanceof AppError)) throw error
    log.error('a page could not be read', error, { job: job.id, page })
    return { fault: toFault(error) }
  }
}
