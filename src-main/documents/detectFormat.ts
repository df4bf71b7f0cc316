import { AppError } from '../contract/faults.ts'
import type { DocumentFormat } from '../contract/formats.ts'
import { type FormatReader, formatReaders } from './formatReaders.ts'
import { isHeic } from './pictures/pictureKind.ts'
import { type Container, UnknownFile } from './UnknownFile.ts'

export type Detected = { format: DocumentFormat; reader: FormatReader; file: UnknownFile }

/**
 * Decides by content; the name only breaks ties between kinds of text. Throws FORMAT_UNSUPPORTED and HEIC_UNSUPPORTED for what is not read,
 * DOCUMENT_ENCRYPTED and DOCUMENT_DAMAGED where the container already shows it.
 */
export function detectFormat(bytes: Uint8Array, name: string): Detected {
  const file = new UnknownFile(bytes, name)
  if (file.isZip || file.isOle) {
    const detected = firstThatFits(file, file.isZip ? 'zip' : 'ole')
    if (detected) return detected
    throw unsupported(`${name} holds no document that can be read; unpack it, or save it as DOCX or PDF.`)
  }
  const signed = firstThatFits(file, 'signed')
  if (signed) return signed
  if (isHeic(file.signature)) throw new AppError('HEIC_UNSUPPORTED', `${name} is a HEIC picture; save it as JPEG.`)
  const text = isBinary(file.head) ? undefined : firstThatFits(file, 'text')
  if (text) return text
  throw unsupported(`${name} is no document that can be read; save it as DOCX, PDF, XLSX or text.`)
}

function firstThatFits(file: UnknownFile, container: Container): Detected | undefined {
  for (const [format, reader] of formatReaders) if (reader[container]?.(file)) return { format, reader, file }
  return undefined
}

const unsupported = (message: string) => new AppError('FORMAT_UNSUPPORTED', message)

/** Control characters and signs that could not be decoded are rare in text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const controls = sample.match(/[[\p{Cc}--[\t\n\v\f\r\x85]]\uFFFD]/gv)?.length ?? 0
  return controls > sample.length / 50
}
