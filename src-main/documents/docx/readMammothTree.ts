import { type Line, LineBuilder, type Look, plain } from '../lineBuilder.ts'
import { rowOfCells } from '../rowOfCells.ts'
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
  return rowOfCells(cells)
}
