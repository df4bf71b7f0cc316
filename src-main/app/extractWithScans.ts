import type { ScannedPage } from '../documents/scanned/ScannedPage.ts'
import { pagesNeeded } from '../imports/reader/pagesNeeded.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { Extracted } from '../imports/reader/readerMessages.ts'

export type ScanWish = {
  /** Whether a page, from 0, is to be read from its pixels. */
  wants: (page: number) => boolean
  /** Called before each page that is read: how many are done, of how many. */
  report: (done: number, of: number) => void
  /** Is given each page as it was read. */
  keep?: (page: number, read: ScannedPage) => void
}

/** Extracts a document, and reads those of its pages from their pixels that want it. Throws as `extract` does. */
export async function extractWithScans(
  readers: Readers,
  name: string,
  bytes: Uint8Array,
  { wants, report, keep }: ScanWish,
): Promise<Extracted> {
  const first = await extractOrNeed(readers, name, bytes)
  const unread = 'pages' in first ? first.pages : first.unread
  const pages = unread.filter(wants)
  if (pages.length === 0 && !('pages' in first)) return first
  const scanned = new Map<number, ScannedPage>()
  for (const [done, page] of pages.entries()) {
    report(done, pages.length)
    const read = await readers.scan(name, { bytes }, page)
    scanned.set(page, read)
    keep?.(page, read)
  }
  return readers.extract(name, { bytes }, bytes.length, undefined, scanned)
}

async function extractOrNeed(
  readers: Readers,
  name: string,
  bytes: Uint8Array,
): Promise<Extracted | { pages: readonly number[] }> {
  try {
    return await readers.extract(name, { bytes }, bytes.length)
  } catch (error) {
    const pages = pagesNeeded(error)
    if (!pages) throw error
    return { pages }
  }
}
