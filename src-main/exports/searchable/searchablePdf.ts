import type { Block } from '../../documents/SourceDocument.ts'
import type { ScannedPages } from '../../documents/scanned/ScannedPage.ts'
import type { Readers } from '../../imports/reader/Readers.ts'
import type { FileContent } from '../../imports/reader/readerMessages.ts'
import { lettersOfBlocks, lettersOfScan } from './lettersOfPage.ts'
import { type SearchablePage, writeSearchablePdf } from './writeSearchablePdf.ts'

/** Pixels across: 200 to the inch of A4, as pages are read. */
const across = 1654

/** `blocks`: of the pages that had their own text; without them only those that were read from pixels are there. */
export type ReadDocument = {
  name: string
  content: FileContent
  size: number
  scanned: ScannedPages
  blocks?: readonly Block[]
}

/** Writes a document of which pages were read from their pixels as a PDF that can be searched. */
export const searchablePdf = (readers: Readers, document: ReadDocument): Promise<Uint8Array> =>
  writeSearchablePdf(pagesOf(readers, document))

async function* pagesOf(readers: Readers, document: ReadDocument): AsyncGenerator<SearchablePage> {
  const { name, content, size, scanned, blocks = [] } = document
  for (const page of pageNumbers(scanned, blocks)) {
    const read = scanned.get(page)
    const { jpeg, width, height, points } = await readers.read(
      { kind: 'draw', name, page, turned: read?.turned ?? 0, width: across, ...content },
      { extent: size },
    )
    const letters = read ? lettersOfScan(read) : lettersOfBlocks(blocks, page)
    yield { points: read?.points ?? points ?? width, jpeg, width, height, letters }
  }
}

/** All pages up to the last of a document with pages of its own, empty ones too. */
function pageNumbers(scanned: ScannedPages, blocks: readonly Block[]): number[] {
  const own = blocks.flatMap(({ anchor }) => (anchor.kind === 'page' ? [anchor.page] : []))
  if (own.length === 0) return [...scanned.keys()].sort((a, b) => a - b)
  const last = [...own, ...scanned.keys()].reduce((most, page) => Math.max(most, page), 0)
  return Array.from({ length: last + 1 }, (_, page) => page)
}
