import type { SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { type Delimiter, guessDelimiter, parseDelimited } from './parseDelimited.ts'
import { tableRowBlock } from './tableRowBlock.ts'

/** An apostrophe before what a spreadsheet would run as a formula is how such a cell is made safe: it is no part of the text. */
const asWritten = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '')

/** One block a row that is not blank. The anchor's row is the source line, since a quoted cell may hold several. */
export function extractDelimited({ text, notes }: DecodedText, name: string, format: 'csv' | 'tsv'): SourceDocument {
  const stated = /^sep=([,;|\t])\r?\n/i.exec(text)
  const body = stated ? text.slice(stated[0].length) : text
  const delimiter = (stated?.[1] as Delimiter | undefined) ?? guessDelimiter(body)?.delimiter ?? ','
  const blocks = parseDelimited(body, delimiter)
    .map(({ cells, line }) => tableRowBlock(cells.map(asWritten), { sheet: '', row: line + (stated ? 1 : 0) }))
    .filter((block) => block !== undefined)
  return { name, format, blocks, images: {}, notes }
}
