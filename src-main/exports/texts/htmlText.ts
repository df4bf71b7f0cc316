import { splitInline } from '../../contract/splitInline.ts'
import { escapeXml } from '../../documents/xml/parseXml.ts'

/** Spaces at the beginning of a line are the indents of a program. */
const indented = (line: string) => line.replace(/^ +/, (spaces) => '\u00A0'.repeat(spaces.length))

/** Text as HTML: escaped, line feeds kept, code marked, formulas in the signs of MathJax. */
export const htmlText = (source: string): string =>
  source
    .split('\n')
    .map((line) => splitInline(indented(line)).map(partHtml).join(''))
    .join('<br>')

function partHtml({ kind, text }: ReturnType<typeof splitInline>[number]): string {
  const safe = escapeXml(text)
  if (kind === 'text') return safe
  if (kind === 'code') return `<code>${safe}</code>`
  return kind === 'display' ? `\\[${safe}\\]` : `\\(${safe}\\)`
}
