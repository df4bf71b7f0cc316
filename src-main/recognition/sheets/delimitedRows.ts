import type { Block } from '../../documents/SourceDocument.ts'

const delimiters = ['|||', '||', '\t', '|', '##', '@@', '$$', ';;']

/** Among the first lines there is one with a delimiter twice; all else need not be looked at. */
function looksDelimited(blocks: readonly Block[]): boolean {
  const sample = blocks.slice(0, 40)
  return delimiters.some((delimiter) =>
    sample.some(({ text }) => text.indexOf(delimiter, text.indexOf(delimiter) + 1) > 0),
  )
}

/**
 * Lines such as "1|||stem|||C" are rows of a table without saying so. If nearly all lines have one delimiter equally
 * often, they are given as rows; otherwise the blocks come back as they are.
 */
export function asRows(blocks: readonly Block[]): readonly Block[] {
  if (!looksDelimited(blocks)) return blocks
  const filled = blocks.filter((block) => block.text.trim() !== '')
  if (filled.length < 5 || filled.some((block) => block.kind !== 'paragraph')) return blocks
  for (const delimiter of delimiters) {
    const counts = filled.map((block) => block.text.split(delimiter).length)
    const usual = counts[Math.floor(counts.length / 2)] ?? 1
    if (usual < 3 || counts.filter((count) => count === usual).length < filled.length * 0.9) continue
    return blocks.map((block) =>
      block.text.trim() === ''
        ? block
        : {
            ...block,
            kind: 'tableRow' as const,
            cells: block.text.split(delimiter),
            anchor: { kind: 'cell' as const, sheet: '', row: rowOf(block), column: 0 },
          },
    )
  }
  return blocks
}

const rowOf = (block: Block): number =>
  block.anchor.kind === 'line' ? block.anchor.line : block.anchor.kind === 'paragraph' ? block.anchor.paragraph : 0
