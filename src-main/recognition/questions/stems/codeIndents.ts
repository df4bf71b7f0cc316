import { codeRuns } from '../../../contract/codeLines.ts'
import type { Lexed } from '../../lexed.ts'
import type { Stretch } from '../Draft.ts'

type Source = { text: string; indent: string; isCode: boolean }

function sourcesOf(lines: readonly Lexed[], stretches: readonly Stretch[]): Source[] {
  return stretches.flatMap(({ at, from, to }) => {
    const line = lines[at]?.line
    if (!line || from > 0) return []
    return [{ text: line.text.slice(from, to).trim(), indent: line.indent, isCode: line.kind === 'code' }]
  })
}

/**
 * Gives the lines of a program their indents back, which mean something there; elsewhere indents are the document's layout. The
 * first line of a text has none.
 */
export function withCodeIndents(text: string, lines: readonly Lexed[], stretches: readonly Stretch[]): string {
  if (!text.includes('\n')) return text
  const sources = sourcesOf(lines, stretches)
  if (sources.every(({ indent }) => indent === '')) return text
  const printed = text.split('\n')
  const inCode = new Set(codeRuns(printed).flatMap(([first, last]) => range(first, last)))
  let next = 0
  return printed
    .map((shown, index) => {
      const at = sources.findIndex((source, place) => place >= next && source.text === shown.trim())
      const source = sources[at]
      if (!source) return shown
      next = at + 1
      return index > 0 && (source.isCode || inCode.has(index)) ? source.indent + shown.trimStart() : shown
    })
    .join('\n')
}

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, step) => first + step)
