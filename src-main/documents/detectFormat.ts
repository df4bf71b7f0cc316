import { AppError } from '../contract/faults.ts'
import { detectContainer } from './detectContainer.ts'
import { detectTextFormat } from './detectTextFormat.ts'
import type { DocumentFormat } from './SourceDocument.ts'
import { type DecodedText, decodeText } from './text/decodeText.ts'

export type TextFormat = Extract<
  DocumentFormat,
  'txt' | 'md' | 'html' | 'csv' | 'tsv' | 'json' | 'gift' | 'aiken' | 'moodleXml'
>
export type BinaryFormat = Exclude<DocumentFormat, TextFormat>

/** What the bytes are; text formats come with their text decoded. */
export type DetectedText = { format: TextFormat; decoded: DecodedText }
export type Detected = { format: BinaryFormat } | DetectedText

const headOf = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('latin1')

/**
 * Decides by content; the name only breaks ties between kinds of text. Throws FORMAT_UNSUPPORTED for what is no document,
 * DOCUMENT_ENCRYPTED and DOCUMENT_DAMAGED where the container already shows it.
 */
export function detectFormat(bytes: Uint8Array, name: string): Detected {
  const head = headOf(bytes, 1024)
  if (
    head.startsWith('PK\x03\x04') ||
    head.startsWith('PK\x05\x06') ||
    head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')
  )
    return { format: detectContainer(bytes, name) }
  if (head.includes('%PDF-')) return { format: 'pdf' }
  if (/^\s*\{\\rtf/.test(head)) return { format: 'rtf' }
  const picture = pictureKind(head)
  if (picture)
    throw new AppError('NEEDS_OCR', `${name} is a picture; run text recognition (OCR) on it and drop the text.`)
  const decoded = decodeText(bytes)
  if (/^\s*<\?xml[^>]*>[\s\S]{0,400}<(?:\w+:)?Workbook\b/.test(decoded.text.slice(0, 2000))) return { format: 'xls' }
  if (isBinary(decoded.text))
    throw new AppError(
      'FORMAT_UNSUPPORTED',
      `${name} is no document that can be read; save it as DOCX, PDF, XLSX or text.`,
    )
  return { format: detectTextFormat(decoded.text, name), decoded }
}

const pictureKind = (head: string): boolean =>
  /^(?:\x89PNG|\xFF\xD8\xFF|GIF8[79]a|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP)/.test(head)

/** Control characters and signs that could not be decoded are rare in text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const controls = sample.match(/[[\p{Cc}--[\t\n\v\f\r\x85]]\uFFFD]/gv)?.length ?? 0
  return controls > sample.length / 50
}
