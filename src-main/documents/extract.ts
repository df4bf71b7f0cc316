import { AppError } from '../contract/faults.ts'
import { type Detected, type DetectedText, detectFormat } from './detectFormat.ts'
import { withoutStrayRejections } from './pdf/withoutStrayRejections.ts'
import type { SourceDocument } from './SourceDocument.ts'
import { extractTxt } from './text/extractTxt.ts'

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
    return await extractAs(detectFormat(bytes, name), bytes, name)
  } catch (error) {
    if (error instanceof AppError) throw error
    const advice = 'open it in the program it was made with and save it again.'
    throw new AppError('DOCUMENT_DAMAGED', `${name} cannot be read: ${advice}`, { cause: error })
  }
}

/** Parsers are loaded on first use: a text file does not wait for the PDF reader. */
async function extractAs(detected: Detected, bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if ('decoded' in detected) return extractText(detected, name)
  switch (detected.format) {
    case 'docx':
      return (await import('./docx/extractDocx.ts')).extractDocx(bytes, name)
    case 'xlsx':
    case 'xls':
    case 'ods':
      return (await import('./tables/extractWorkbook.ts')).extractWorkbook(bytes, name, detected.format)
    case 'doc':
      return (await import('./word97/extractDoc.ts')).extractDoc(bytes, name)
    case 'pdf': {
      const { extractPdf } = await import('./pdf/extractPdf.ts')
      return withoutStrayRejections(() => extractPdf(bytes, name))
    }
    case 'odt':
      return (await import('./odt/extractOdt.ts')).extractOdt(bytes, name)
    case 'rtf':
      return (await import('./rtf/extractRtf.ts')).extractRtf(bytes, name)
  }
}

async function extractText({ format, decoded }: DetectedText, name: string): Promise<SourceDocument> {
  if ((format === 'txt' || format === 'tsv') && decoded.text.includes('\t')) {
    const stated = (await import('./teaching/extractTabbed.ts')).extractTabbed(decoded, name)
    if (stated) return stated
  }
  switch (format) {
    case 'md':
      return (await import('./markdown/extractMarkdown.ts')).extractMarkdown(decoded, name)
    case 'csv':
    case 'tsv':
      return (await import('./tables/extractDelimited.ts')).extractDelimited(decoded, name, format)
    case 'gift':
      return (await import('./teaching/extractGift.ts')).extractGift(decoded, name)
    case 'json':
      return (await import('./json/extractJson.ts')).extractJson(decoded, name)
    case 'moodleXml':
      return (await import('./teaching/extractMoodleXml.ts')).extractMoodleXml(decoded, name)
    case 'html':
      return (await import('./html/extractHtml.ts')).extractHtml(decoded, name)
    case 'aiken':
      return { ...extractTxt(decoded, name), format }
    case 'txt':
      return extractTxt(decoded, name)
  }
}
