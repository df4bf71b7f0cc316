import { AppError } from '../contract/faults.ts'
import { detectFormat } from './detectFormat.ts'
import type { SourceDocument } from './SourceDocument.ts'
import { withShortRuns } from './shortRuns.ts'

/**
 * Turns the bytes of a file into its blocks. Throws AppError with the codes of a dropped file, and nothing else: what a
 * parser throws is DOCUMENT_DAMAGED. A document without text is never a success: NEEDS_OCR with pictures, else FILE_EMPTY.
 */
export async function extract(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', `${name} is empty; choose a file with text in it.`)
  const document = await extractOrFault(bytes, name)
  const pictures = document.blocks.filter((block) => block.images).length
  const letters = document.blocks.reduce((sum, { text }) => sum + text.trim().length, 0)
  if (letters > 0 && letters >= (pictures >= 3 ? pictures * lettersOfCaption : 0)) return document
  if (pictures > 0)
    throw new AppError('NEEDS_OCR', `${name} holds only pictures; run text recognition (OCR) on it and drop it again.`)
  throw new AppError('FILE_EMPTY', `${name} has no text in it; choose a file with text.`)
}

/** Pictures with no more text than this to each are a scan with page numbers or captions. */
const lettersOfCaption = 8

async function extractOrFault(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  try {
    const { reader, file } = detectFormat(bytes, name)
    return withShortRuns(await reader.extract(file))
  } catch (error) {
    if (error instanceof AppError) throw error
    const advice = 'open it in the program it was made with and save it again.'
    throw new AppError('DOCUMENT_DAMAGED', `${name} cannot be read: ${advice}`, { cause: error })
  }
}
