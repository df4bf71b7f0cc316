import { cleanText } from '../lineBuilder.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from './decodeText.ts'

export const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)

/** One block a line, blank lines included. */
export function extractTxt({ text, notes }: DecodedText, name: string): SourceDocument {
  const blocks: Block[] = splitLines(text).map((line, index) => ({
    kind: 'paragraph',
    text: cleanText(line).trimEnd(),
    anchor: { kind: 'line', line: index },
  }))
  return { name, format: 'txt', blocks, images: {}, notes }
}
