import { AppError } from '../../contract/faults.ts'

/** The fault of a document that says nothing until these pages (from 0) are read from their pixels. */
export const needsOcr = (name: string, pages: readonly number[], of: number): AppError =>
  new AppError('NEEDS_OCR', `${name} holds pictures of text; they have to be read first.`, { details: { pages, of } })
