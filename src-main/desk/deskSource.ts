import { open } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import type { DeskLook, DeskSource } from '../contract/deskCalls.ts'
import { AppError } from '../contract/faults.ts'
import { isPicture, isSheet } from '../contract/formats.ts'
import type { PictureView } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { document, extraction } from '../db/schema/library.ts'
import type { Block } from '../documents/SourceDocument.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { getImportRow } from '../imports/imports.ts'
import { papersOf } from '../imports/scanned/papersOf.ts'
import { type ImageStore, readImage } from '../questions/readPicture.ts'
import type { DeskPorts } from './mendGroup.ts'

/** The page, sheet or stretch that a block stands in. */
const partOf = ({ anchor }: Block): string => {
  if (anchor.kind === 'page') return String(anchor.page)
  return anchor.kind === 'cell' ? anchor.sheet : ''
}

/** Every part with its first and last block, in the order of the document. */
function partsOf(blocks: readonly Block[]): DeskSource['parts'] {
  const parts = new Map<string, { name: string; first: number; last: number }>()
  blocks.forEach((block, at) => {
    const name = partOf(block)
    const part = parts.get(name)
    if (part) part.last = at
    else parts.set(name, { name, first: at, last: at })
  })
  return [...parts.values()]
}

function kindOf(format: string, blocks: readonly Block[]): DeskSource['kind'] {
  if (format === 'pdf') return 'pages'
  if (isPicture(format)) return 'pictures'
  if (isSheet(format)) return 'grid'
  const isPlain = blocks.every(({ kind, anchor }) => kind === 'paragraph' && anchor.kind === 'line')
  return isPlain ? 'text' : 'document'
}

/** Says how a document is to be shown, and what it consists of. */
export function deskSource(db: Reader, importId: number, blocks: readonly Block[]): DeskSource {
  const { documentId } = getImportRow(db, importId)
  const read = db.select({ format: extraction.format }).from(extraction).where(eq(extraction.documentId, documentId))
  const kept = db.select({ size: document.size }).from(document).where(eq(document.id, documentId))
  const told = kindOf(read.get()?.format ?? '', blocks)
  const papers = told === 'pictures' || told === 'pages' ? papersOf(db, documentId) : []
  return {
    // what an archive brought has its text without what was read of the pixels
    kind: told === 'pictures' && papers.length === 0 ? 'document' : told,
    size: kept.get()?.size ?? 0,
    parts: partsOf(blocks),
    ...(papers.length > 0 && { papers }),
  }
}

/** What a block looks like, as far as it was read; nothing of it is markup. */
export function lookOf({ kind, text, label, level, cells, marks, images, anchor }: Block): DeskLook {
  return {
    kind,
    text,
    ...(label !== undefined && { label }),
    ...(level !== undefined && { level }),
    ...(cells && { cells }),
    ...(marks && { marks }),
    ...(images && { images: images.map(({ image }) => image) }),
    ...(anchor.kind === 'page' && { page: anchor.page, box: anchor.box }),
    ...(anchor.kind === 'cell' && { row: anchor.row, column: anchor.column }),
  }
}

/** Reads a stretch of a stored document, to be drawn. Throws NOT_FOUND, DOCUMENT_MISSING. */
export async function readStretch(
  db: Reader,
  documents: ContentStore,
  { id, from, to }: { id: number; from: number; to: number },
): Promise<{ base64: string }> {
  const { documentId } = getImportRow(db, id)
  const row = db.select().from(document).where(eq(document.id, documentId)).get()
  const file = await open(documents.fileOf(row?.sha256 ?? ''), 'r').catch((cause) => {
    throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.', { cause })
  })
  try {
    const bytes = Buffer.alloc(Math.max(0, to - from))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
    return { base64: bytes.toString('base64', 0, bytesRead) }
  } finally {
    await file.close()
  }
}

/** Reads a picture of the document of an import. Throws NOT_FOUND for any other. */
export async function deskPicture(
  { db, readings }: DeskPorts,
  images: ImageStore,
  id: number,
  sha256: string,
): Promise<PictureView> {
  const { blocks } = await readings.of(db, id)
  if (!blocks.some((block) => block.images?.some(({ image }) => image === sha256)))
    throw new AppError('NOT_FOUND', `The document of import ${id} has no picture ${sha256}.`)
  return readImage(db, images, sha256)
}
