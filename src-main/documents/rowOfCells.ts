import { joinCells } from './joinCells.ts'
import type { Line } from './lineBuilder.ts'
import type { Block } from './SourceDocument.ts'

/** A cell with more lines is a box for layout: its lines are paragraphs. */
const mostLinesOfCell = 12

/** A row from the blocks of its cells. Where only one cell holds something, the row is a frame and its blocks stay as they are. */
export function rowOfCells(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((blocks) => blocks.some(hasContent))
  const isLayout = filled.length === 1 || cells.some((blocks) => blocks.length > mostLinesOfCell)
  if (isLayout) return filled.flat()
  const first = cells.flat().find((block) => block.anchor.kind === 'paragraph' && block.anchor.paragraph > 0)
  const part = first?.part
  const anchor = first?.anchor ?? { kind: 'paragraph', paragraph: 0 }
  return [{ kind: 'tableRow', ...joinCells(cells.map(cellLines)), ...(part && { part }), anchor }]
}

const hasContent = (block: Block): boolean =>
  block.text !== '' || block.images !== undefined || block.label !== undefined

/** List labels are part of what a cell shows. Blank lines at its ends are not. */
function cellLines(blocks: readonly Block[]): Line[] {
  const first = blocks.findIndex(hasContent)
  const last = blocks.findLastIndex(hasContent)
  return blocks.slice(Math.max(0, first), last + 1).map((block) => {
    if (block.label === undefined || block.label === '•') return block
    const label = `${block.label} `
    return {
      text: label + block.text,
      ...(block.marks && {
        marks: block.marks.map((mark) => ({ ...mark, from: mark.from + label.length, to: mark.to + label.length })),
      }),
      ...(block.images && { images: block.images.map((image) => ({ ...image, at: image.at + label.length })) }),
    }
  })
}
