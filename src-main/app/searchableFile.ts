import { AppError } from '../contract/faults.ts'
import { unpack } from '../db/packed.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import type { ScannedPage } from '../documents/scanned/ScannedPage.ts'
import { searchablePdf } from '../exports/searchable/searchablePdf.ts'
import { Readers } from '../imports/reader/Readers.ts'
import type { StartReader } from '../ports.ts'
import { extractWithScans, type ScanWish } from './extractWithScans.ts'

/** Reads the pages of a file that are pictures, and writes it as a PDF with their text. Throws as `extract` does, and NOT_FOUND where none is. */
export async function searchableFile(
  startReader: StartReader,
  name: string,
  bytes: Uint8Array,
  wish: Omit<ScanWish, 'keep'>,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const readers = new Readers(startReader)
  try {
    const scanned = new Map<number, ScannedPage>()
    const keep = (page: number, read: ScannedPage) => void scanned.set(page, read)
    const { format, source } = await extractWithScans(readers, name, bytes, { ...wish, keep })
    if (scanned.size === 0) throw new AppError('NOT_FOUND', `No page of ${name} is a picture that was to be read.`)
    const blocks = format === 'pdf' ? unpack<SourceDocument>(source).blocks : []
    const document = { name, content: { bytes }, size: bytes.length, scanned, blocks }
    return { bytes: await searchablePdf(readers, document), pages: scanned.size }
  } finally {
    readers.close()
  }
}
