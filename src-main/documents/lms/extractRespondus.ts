import type { SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { splitLines } from '../text/extractTxt.ts'
import { respondusBlocks } from './respondusBlocks.ts'

/** Questions in the plain text that Respondus imports. */
export function extractRespondus({ text, notes }: DecodedText, name: string): SourceDocument {
  const lines = splitLines(text).map((line, at) => ({ text: line, anchor: { kind: 'line', line: at } as const }))
  return { name, format: 'respondus', blocks: respondusBlocks(lines), images: {}, notes }
}
