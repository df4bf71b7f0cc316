import { buildPdf } from '../documents/buildPdf.ts'

const linesAPage = 48

/** Prints a paper as a PDF, a line of it as a line, in a Chinese font. */
export function paperAsPdf(text: string): Uint8Array {
  const lines = text.trimEnd().split('\n')
  const pages = Array.from({ length: Math.ceil(lines.length / linesAPage) }, (_, page) =>
    lines
      .slice(page * linesAPage, (page + 1) * linesAPage)
      .map((text, at) => ({ x: 40, y: 40 + at * 15, text, font: 'chinese' as const })),
  )
  return buildPdf(pages)
}
