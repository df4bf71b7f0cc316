import type { Block } from '../../documents/SourceDocument.ts'
import { areJudged, judgedRows } from './judgedRows.ts'
import { signedRows } from './signedRows.ts'

const delimiters = ['|||', '||', '\t', '|', '##', '@@', '$$', ';;']

/** Among the first lines there is one with a sign twice or two signs; all else need not be looked at. */
const mayBeCut = /\t.*\t|[#$@%^~|&].*[#$@%^~|&]/
const looksDelimited = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 40).some(({ text }) => mayBeCut.test(text))

/**
 * Lines such as "1|||stem|||C" are rows of a table without saying so. If nearly all lines have one delimiter equally
 * often, several signs in the same order, or a verdict beside a statement, they are given as rows; otherwise the blocks come back as they are.
 */
export function asRows(blocks: readonly Block[]): readonly Block[] {
  const isCut = looksDelimited(blocks)
  if (!isCut && !areJudged(blocks.slice(0, 20).map(({ text }) => text))) return blocks
  const filled = blocks.filter((block) => block.text.trim() !== '')
  if (filled.length < 5 || filled.some((block) => block.kind !== 'paragraph')) return blocks
  const texts = filled.map(({ text }) => text)
  const cells = (isCut ? (evenRows(texts) ?? signedRows(texts)) : null) ?? judgedRows(texts)
  if (!cells) return blocks
  let at = 0
  return blocks.map((block) =>
    block.text.trim() === ''
      ? block
      : {
          ...block,
          kind: 'tableRow' as const,
          cells: cells[at++] ?? [],
          anchor: { kind: 'cell' as const, sheet: '', row: rowOf(block), column: 0 },
        },
  )
}

/** The cells between one delimiter that stands equally often in nearly all lines; null if there is none. */
function evenRows(texts: readonly string[]): string[][] | null {
  for (const delimiter of delimiters) {
    const counts = texts.map((text) => text.split(delimiter).length)
    const usual = counts[Math.floor(counts.length / 2)] ?? 1
    if (usual < 3 || counts.filter((count) => count === usual).length < texts.length * 0.9) continue
    return texts.map((text) => text.split(delimiter))
  }
  return null
}

const rowOf = (block: Block): number =>
  block.anchor.kind === 'line' ? block.anchor.line : block.anchor.kind === 'paragraph' ? block.anchor.paragraph : 0
