import { cleanText } from '../lineBuilder.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from './decodeText.ts'
import { joinSplitBrackets } from './splitBrackets.ts'
import { unwrapLines } from './unwrapLines.ts'

export const splitLines = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)

/** Signs that programs put before each of their records. */
const recordSigns = /^[@#$%^~|&]/
const fewestRecords = 10

/** A text that runs on without lines, in which the sign that opens it opens many records ("@stem#a#b@stem#a#b"): a line each. */
function linesOfRecords(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '')
  const sign = filled.length <= 3 ? recordSigns.exec(filled[0] ?? '')?.[0] : undefined
  const records = sign === undefined ? [] : filled.flatMap((line) => line.split(sign).slice(1))
  return records.length >= fewestRecords ? records : lines
}

/** One block a line, blank lines included; lines that were wrapped at a width are one. */
export function extractTxt({ text, notes }: DecodedText, name: string): SourceDocument {
  const lines = linesOfRecords(splitLines(text)).map((line) => cleanText(line).trimEnd())
  const whole = joinSplitBrackets(lines).flatMap((text, line) => (text === null ? [] : [{ text, line }]))
  const blocks = unwrapLines(whole.map(({ text }) => text)).flatMap((text, at): Block[] =>
    text === null ? [] : [{ kind: 'paragraph', text, anchor: { kind: 'line', line: whole[at]?.line ?? at } }],
  )
  return { name, format: 'txt', blocks, images: {}, notes }
}
