import { splitInline } from '../../contract/splitInline.ts'
import { escapeXml } from '../../documents/xml/parseXml.ts'
import { mathMl } from '../math/mathMl.ts'

/** Text as XHTML: escaped, line feeds as breaks, formulas as MathML, those that cannot be read as their source. */
export const xhtml = (source: string): string => source.split('\n').map(lineXhtml).join('<br/>')

const lineXhtml = (line: string): string =>
  splitInline(line.replace(/^ +/, (spaces) => '\u00A0'.repeat(spaces.length)))
    .map(({ kind, text }) => {
      if (kind === 'text') return escapeXml(text)
      if (kind === 'code') return `<code>${escapeXml(text)}</code>`
      return mathMl(text, kind === 'display') ?? `<code>${escapeXml(text)}</code>`
    })
    .join('')
