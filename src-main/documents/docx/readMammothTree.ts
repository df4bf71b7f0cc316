import { joinCells } from '../joinCells.ts'
import { type Line, LineBuilder, type Look, plain } from '../lineBuilder.ts'
import type { Block } from '../SourceDocument.ts'
import type { ParagraphFacts } from './BodyWriter.ts'

/** The parts of mammoth's document tree that a simplified body leads to. */
export type MammothNode = {
  type: string
  children?: readonly MammothNode[]
  value?: string
  alignment?: string | null
  font?: string | null
  altText?: string | null
}

type Facts = { paragraphs: readonly ParagraphFacts[]; looks: readonly Look[]; chunk: (path: string) => Block[] }

/** A cell with more lines is a box for layout: its lines are paragraphs. */
const mostLinesOfCell = 12

export function readMammothTree(document: MammothNode, facts: Facts): Block[] {
  return (document.children ?? []).flatMap((node) => readNode(node, facts))
}

function readNode(node: MammothNode, facts: Facts): Block[] {
  if (node.type === 'paragraph') return readParagraph(node, facts)
  if (node.type === 'table') return (node.children ?? []).flatMap((row) => readRow(row, facts))
  return []
}

function readParagraph(node: MammothNode, facts: Facts): Block[] {
  const paragraph = Number(node.alignment ?? -1)
  const fact = facts.paragraphs[paragraph]
  if (fact?.chunk !== undefined) return facts.chunk(fact.chunk)
  return linesOf(node, facts).map((line, index) => ({
    kind: kindOf(line, fact),
    ...line,
    ...(fact?.label !== undefined && index === 0 && { label: fact.label }),
    ...(fact?.level !== undefined && { level: fact.level }),
    ...(fact?.part && { part: fact.part }),
    anchor: { kind: 'paragraph', paragraph: Math.max(0, paragraph) },
  }))
}

function kindOf(line: Line, fact: ParagraphFacts | undefined): Block['kind'] {
  if (fact?.isHeading && line.text !== '') return 'heading'
  if (line.text === '' && line.images) return 'image'
  return /^\s*\$[^$]+\$$/.test(line.text) ? 'formula' : 'paragraph'
}

function linesOf(paragraph: MammothNode, facts: Facts): Line[] {
  const out = new LineBuilder()
  const visit = (node: MammothNode, look: Look) => {
    if (node.type === 'text') out.add(node.value ?? '', look)
    else if (node.type === 'tab') out.add('\t', look)
    else if (node.type === 'image') out.addImage(node.altText ?? '')
    const own = node.type === 'run' && node.font ? (facts.looks[Number(node.font)] ?? look) : look
    for (const inner of node.children ?? []) visit(inner, own)
  }
  visit(paragraph, plain)
  return out.take()
}

function readRow(row: MammothNode, facts: Facts): Block[] {
  const cells = (row.children ?? []).map((cell) => (cell.children ?? []).flatMap((node) => readNode(node, facts)))
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
