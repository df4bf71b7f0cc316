import type { SheetPart } from './Sheet.ts'

const limit = 76

/** Breaks long lines, as text copied from a narrow page is broken. Automatic labels and headings stay whole. */
export const wrapLines = (parts: readonly SheetPart[]): SheetPart[] =>
  parts.flatMap((part): SheetPart[] => {
    if (part.kind !== 'line' || part.auto || part.heading) return [part]
    if (part.runs.some(({ text, ...look }) => Object.keys(look).length > 0 || text.includes('\t'))) return [part]
    return wrapText(part.runs.map(({ text }) => text).join('')).map((text) => ({ ...part, runs: [{ text }] }))
  })

const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0)

function wrapText(text: string): string[] {
  const pieces = text.match(/[\x21-\x7e\u00a0-\u2e7f]+\s*|\s+|[^\x21-\x7e\u00a0-\u2e7f\s]/g) ?? []
  const lines: string[] = ['']
  for (const piece of pieces) {
    const current = lines.at(-1) ?? ''
    // no line begins with a closing mark
    if (widthOf(current + piece.trimEnd()) > limit && !/^[。，；：？）」』.,;:?!)]/.test(piece)) lines.push(piece)
    else lines[lines.length - 1] = current + piece
  }
  return lines.map((each) => each.trimEnd())
}
