import { splitInline } from '../../contract/splitInline.ts'

/** Signs that Markdown would take for its own. Runs of underscores too: they are blanks to fill in. */
const signs = /[\\`*_[\]<>#~&$|]/g
const atLineStart = /^(\s*)([-+=>]|\d+(?=[.)]))/

function escapedLine(line: string): string {
  const parts = splitInline(line).map(({ kind, text }) => {
    if (kind === 'code') return `\`${text}\``
    if (kind === 'text') return text.replace(signs, '\\$&')
    return kind === 'display' ? `$$${text}$$` : `$${text}$`
  })
  return parts
    .join('')
    .replace(atLineStart, (_, indent: string, sign: string) =>
      /\d/.test(sign) ? `${indent}${sign}\\` : `${indent}\\${sign}`,
    )
}

/** The lines of a text, escaped; each to be put where the caller wants it. */
export const markdownLines = (text: string): string[] => text.split('\n').map(escapedLine)
