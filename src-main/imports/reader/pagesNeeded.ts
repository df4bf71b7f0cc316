import { AppError } from '../../contract/faults.ts'

/** Returns the pages (from 0) that a document says nothing without, of the fault NEEDS_OCR; undefined for whatever else went wrong. */
export function pagesNeeded(error: unknown): readonly number[] | undefined {
  const pages = error instanceof AppError && error.code === 'NEEDS_OCR' ? error.details?.pages : undefined
  return Array.isArray(pages) && pages.length > 0 ? pages : undefined
}
