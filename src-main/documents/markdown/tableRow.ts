import { joinCells } from '../joinCells.ts'
import { type Line, LineBuilder } from '../lineBuilder.ts'
import type { Anchor, Block } from '../SourceDocument.ts'
import { type AddImage, addInlineMarkdown } from './inlineMarkdown.ts'

/** A line `| a | b |`; a bar within a code span or after a backslash does not part cells. */
export function readTableRow(line: string, addImage: AddImage, anchor: Anchor): Block {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  const sources =
    inner.match(/(?:`[^`]*`|\\[\s\S]?|[^|\\])*(?:\||$)/g)?.map((cell) => cell.replace(/\|$/, '').trim()) ?? []
  if (!inner.endsWith('|') && sources.length > 1) sources.pop()
  const cells: Line[][] = sources.map((source) => {
    const out = new LineBuilder()
    addInlineMarkdown(source, out, addImage)
    return out.take()
  })
  return { kind: 'tableRow', ...joinCells(cells), anchor }
}
