import { codeRuns } from '../../contract/codeLines.ts'
import { type InlinePart, splitInline } from '../../contract/splitInline.ts'
import type { PrintedBlock } from './PrintedDocument.ts'

/** Text as paragraphs and programs, one paragraph a line; the label stands before the first. */
export function layText(text: string, depth: number, more: { label?: string; isSmall?: boolean } = {}): PrintedBlock[] {
  const lines = text.split('\n')
  const runs = codeRuns(lines)
  const blocks: PrintedBlock[] = []
  for (let at = 0; at < lines.length; at++) {
    const run = runs.find(([first]) => first === at)
    if (run) {
      blocks.push({ kind: 'code', lines: lines.slice(run[0], run[1] + 1), depth })
      at = run[1]
    } else blocks.push(paragraph(lines[at] ?? '', depth, more.isSmall))
  }
  return more.label === undefined ? blocks : withLabel(blocks, more.label, depth)
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
