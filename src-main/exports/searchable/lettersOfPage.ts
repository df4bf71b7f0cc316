import type { Block } from '../../documents/SourceDocument.ts'
import type { ScannedPage } from '../../documents/scanned/ScannedPage.ts'
import type { PlacedLetter } from './writeSearchablePdf.ts'

/** What was read of a page from its pixels, in points, a line after the other from the top. */
export function lettersOfScan({ lines, points, width }: ScannedPage): PlacedLetter[] {
  const scale = points / width
  const top = (line: (typeof lines)[number]) => line.letters[0]?.y0 ?? 0
  return lines
    .toSorted((a, b) => top(a) - top(b))
    .flatMap(({ letters }) =>
      letters.map(({ text, x0, y0, x1, y1 }) => ({
        text,
        x0: x0 * scale,
        y0: y0 * scale,
        x1: x1 * scale,
        y1: y1 * scale,
      })),
    )
}

/** The text of a page that had its own: each block over the width of its box. */
export const lettersOfBlocks = (blocks: readonly Block[], page: number): PlacedLetter[] =>
  blocks.flatMap(({ text, anchor }) => {
    if (anchor.kind !== 'page' || anchor.page !== page) return []
    const [x, y, width, height] = anchor.box
    const letters = [...text]
    const step = width / Math.max(1, letters.length)
    return letters.map((letter, at) => ({
      text: letter,
      x0: x + at * step,
      y0: y,
      x1: x + (at + 1) * step,
      y1: y + height,
    }))
  })
