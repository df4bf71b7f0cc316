import type { Block } from '../SourceDocument.ts'
import type { ScannedPages } from './ScannedPage.ts'

/** A bracket that closes after a wide blank at the end of a text is what is lost most often when a page is read. */
export const closeBrackets = (blocks: readonly Block[], scanned: ScannedPages): Block[] =>
  blocks.map((block) => {
    const { anchor, text } = block
    if (block.cells || anchor.kind !== 'page' || !scanned.has(anchor.page)) return block
    const closed = text.replace(/[（(]\s*$/, (bracket) => `${bracket.trim()}  ${bracket.startsWith('(') ? ')' : '）'}`)
    return closed === text ? block : { ...block, text: closed }
  })
