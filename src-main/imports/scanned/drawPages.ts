import { eq } from 'drizzle-orm'
import { AppError } from '../../contract/faults.ts'
import type { PageCrop, PagePicture } from '../../contract/importCalls.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { unpack } from '../../db/packed.ts'
import { document, extraction } from '../../db/schema/library.ts'
import { bankImport, origin } from '../../db/schema/question.ts'
import type { Block, SourceDocument } from '../../documents/SourceDocument.ts'
import type { ScannedPage } from '../../documents/scanned/ScannedPage.ts'
import type { ContentStore } from '../../files/ContentStore.ts'
import type { PagePart } from '../../scans/drawScan.ts'
import { getImportRow, type ImportRow } from '../imports.ts'
import type { Readers } from '../reader/Readers.ts'
import { findStoredPage } from './storedPages.ts'

type DrawPorts = { db: Reader; documents: ContentStore; readers: Readers }

/** Pixels across: of a whole page, and of what stands beside a question. */
const acrossPage = 1600
const acrossCrop = 1100
/** A question seldom stands on more pages than this. */
const mostCrops = 4
/** Around a question, in points. */
const margin = 8

async function draw(
  { db, documents, readers }: DrawPorts,
  { documentId, name }: Pick<ImportRow, 'documentId' | 'name'>,
  page: number,
  how: { read: ScannedPage; part?: PagePart; width: number },
): Promise<PagePicture> {
  const stored = db.select().from(document).where(eq(document.id, documentId)).get()
  if (!stored) throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.')
  const { sha256, size } = stored
  const { read, ...drawn } = how
  const { jpeg, width, height } = await readers.read(
    { kind: 'draw', name, page, turned: read.turned, ...drawn, file: documents.fileOf(sha256), sha256 },
    { extent: size },
  )
  return { dataUrl: `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`, width, height }
}

/** Draws a page that was read from its pixels, upright. Throws NOT_FOUND for any other page. */
export async function drawPage(ports: DrawPorts, importId: number, page: number): Promise<PagePicture> {
  const row = getImportRow(ports.db, importId)
  const read = findStoredPage(ports.db, row.documentId, page)
  if (!read) throw new AppError('NOT_FOUND', `Page ${page + 1} was not read from a picture.`)
  return draw(ports, row, page, { read, width: acrossPage })
}

/** Draws what the pages show where a question was read: nothing for one that was not read from pictures. */
export async function drawCrops(ports: DrawPorts, questionId: number): Promise<PageCrop[]> {
  const { db } = ports
  const places = db
    .select({ origin, row: bankImport, source: extraction.source })
    .from(origin)
    .innerJoin(bankImport, eq(bankImport.id, origin.importId))
    .innerJoin(extraction, eq(extraction.documentId, bankImport.documentId))
    .where(eq(origin.questionId, questionId))
    .orderBy(origin.importId, origin.ordinal)
    .limit(mostCrops)
    .all()
  const crops: PageCrop[] = []
  for (const { origin: place, row, source } of places) {
    if (!row.scan || row.scan.read === 0) continue
    const { blocks } = unpack<SourceDocument>(source)
    for (const [page, box] of boxesOf(blocks.slice(place.firstBlock, place.lastBlock + 1))) {
      const read = findStoredPage(db, row.documentId, page)
      if (!read || crops.length >= mostCrops) continue
      const drawn = await draw(ports, row, page, { read, part: partOf(box, read), width: acrossCrop })
      crops.push({ importId: row.id, page, ...drawn })
    }
  }
  return crops
}

type Box = { x0: number; y0: number; x1: number; y1: number }

/** What the blocks cover of each page, in points. */
function boxesOf(blocks: readonly Block[]): Map<number, Box> {
  const boxes = new Map<number, Box>()
  for (const { anchor } of blocks) {
    if (anchor.kind !== 'page') continue
    const [x, y, width, height] = anchor.box
    const { x0, y0, x1, y1 } = boxes.get(anchor.page) ?? { x0: x, y0: y, x1: x, y1: y }
    boxes.set(anchor.page, {
      x0: Math.min(x0, x),
      y0: Math.min(y0, y),
      x1: Math.max(x1, x + width),
      y1: Math.max(y1, y + height),
    })
  }
  return boxes
}

function partOf({ x0, y0, x1, y1 }: Box, { points, width, height }: ScannedPage): PagePart {
  const high = (points * height) / width
  return [(x0 - margin) / points, (y0 - margin) / high, (x1 + margin) / points, (y1 + margin) / high]
}
