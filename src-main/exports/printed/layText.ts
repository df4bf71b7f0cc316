import { type RichBlock, splitBlocks } from '../../contract/splitBlocks.ts'
import { type InlinePart, splitInline } from '../../contract/splitInline.ts'
import type { PrintedBlock } from './PrintedDocument.ts'

type Look = { label?: string; isSmall?: boolean }

/** Text as paragraphs, tables and programs, as the page shows it, one paragraph a line; the label stands before the first. */
export function layText(text: string, depth: number, { label, isSmall }: Look = {}): PrintedBlock[] {
  const blocks = splitBlocks(text).flatMap((block) => layBlock(block, depth, isSmall))
  return label === undefined ? blocks : withLabel(blocks, label, depth)
}

function layBlock(block: RichBlock, depth: number, isSmall?: boolean): PrintedBlock[] {
  switch (block.kind) {
    case 'text':
      return block.text.split('\n').map((line) => paragraph(line, depth, isSmall))
    case 'code':
      return [{ kind: 'code', lines: block.text.split('\n'), depth }]
    case 'table': {
      const [first = [], ...rest] = block.rows
      return [
        block.hasHead ? { kind: 'table', head: first, rows: rest } : { kind: 'table', head: [], rows: block.rows },
      ]
    }
  }
}

const paragraph = (line: string, depth: number, isSmall?: boolean): PrintedBlock & { kind: 'paragraph' } => ({
  kind: 'paragraph',
  parts: splitInline(line),
  depth,
  ...(isSmall && { isSmall }),
})

function withLabel(blocks: readonly PrintedBlock[], label: string, depth: number): PrintedBlock[] {
  const [first, ...rest] = blocks
  if (first?.kind === 'paragraph') return [{ ...first, label }, ...rest]
  const none: InlinePart[] = []
  return [{ kind: 'paragraph', label, parts: none, depth }, ...blocks]
}
