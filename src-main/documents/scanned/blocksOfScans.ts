import { layPage } from '../pdf/layPage.ts'
import { pagesToBlocks } from '../pdf/pagesToBlocks.ts'
import { dropRunningHeads } from '../pdf/runningHeads.ts'
import type { Block } from '../SourceDocument.ts'
import { anchorsOnPicture } from './anchorsOnPicture.ts'
import { closeBrackets } from './closeBrackets.ts'
import { contentOfScan } from './contentOfScan.ts'
import type { ScannedPages } from './ScannedPage.ts'

/** The blocks of pages that are pictures and nothing else, in the order of the pages; each block tells its page. */
export function blocksOfScans(scanned: ScannedPages): Block[] {
  const pages = [...scanned]
    .sort(([a], [b]) => a - b)
    .map(([index, page]) => layPage(contentOfScan(page, index), ({ id }) => id))
  dropRunningHeads(pages)
  return anchorsOnPicture(closeBrackets(pagesToBlocks(pages), scanned), scanned)
}
