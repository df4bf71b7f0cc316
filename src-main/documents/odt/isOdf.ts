import type { UnknownFile } from '../UnknownFile.ts'

/** An OpenDocument text or sheet; presentations and drawings are neither. */
export function isOdf(file: UnknownFile, format: 'odt' | 'ods'): boolean {
  if (!file.hasPart(/^content\.xml$/)) return false
  const mime = file.part('mimetype')
  return !/presentation|graphics/.test(mime) && mime.includes('spreadsheet') === (format === 'ods')
}
