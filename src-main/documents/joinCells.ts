import type { Line } from './lineBuilder.ts'
import type { Block, ImageAt, Mark } from './SourceDocument.ts'

/**
 * A table row from the lines of its cells: `cells` keep their line feeds, `text` has a space for each line feed and a tab
 * between cells, and marks and images are moved along.
 */
export function joinCells(rows: readonly (readonly Line[])[]): Pick<Block, 'text' | 'cells' | 'marks' | 'images'> {
  let text = ''
  const marks: Mark[] = []
  const images: ImageAt[] = []
  rows.forEach((lines, column) => {
    if (column > 0) text += '\t'
    lines.forEach((line, index) => {
      if (index > 0) text += ' '
      const shift = text.length
      for (const mark of line.marks ?? []) marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift })
      for (const image of line.images ?? []) images.push({ ...image, at: image.at + shift })
      text += line.text.replaceAll('\t', ' ')
    })
  })
  const cells = rows.map((lines) =>
    lines
      .map((line) => line.text)
      .join('\n')
      .trim(),
  )
  return { text: text.trimEnd(), cells, ...(marks.length > 0 && { marks }), ...(images.length > 0 && { images }) }
}
