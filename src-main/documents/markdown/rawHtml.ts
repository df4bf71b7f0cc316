import { HtmlReader } from '../html/HtmlReader.ts'
import { parseHtml } from '../html/parseHtml.ts'
import type { Block } from '../SourceDocument.ts'

const opening = /^\s{0,12}<(div|form|fieldset|section|article|ol|ul|table|label)\b/i
/** What only HTML can say: boxes to be ticked, the points of a list, the cells of a table. */
const speaks = /<input\b[^>]*\b(?:radio|checkbox)\b|<li\b|<td\b|<select\b/i
const mostLines = 3000

/** The line behind the element that opens in this line, if HTML says in it what Markdown cannot; else undefined. */
export function endOfHtml(lines: readonly string[], start: number): number | undefined {
  const name = opening.exec(lines[start] ?? '')?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  const tags = new RegExp(`<(/?)${name}\\b`, 'gi')
  let depth = 0
  let isTold = false
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++) {
    const line = lines[at] ?? ''
    if (/^\s*(?:`{3}|~{3})/.test(line)) return undefined
    isTold ||= speaks.test(line)
    for (const [, closing] of line.matchAll(tags)) depth += closing ? -1 : 1
    if (depth <= 0) return isTold ? at + 1 : undefined
  }
  return undefined
}

/** The blocks of HTML that stands in Markdown, all at the line where it begins. */
export function htmlBlocks(html: string, line: number, addImage: (address: string) => string): Block[] {
  const blocks = new HtmlReader(addImage).read(parseHtml(html))
  return blocks.map((block) => ({ ...block, anchor: { kind: 'line', line } }))
}
