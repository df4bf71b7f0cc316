import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack, unpackBytes, unpackParts } from '../db/packed.ts'
import { extraction } from '../db/schema/library.ts'
import type { Block, SourceDocument } from '../documents/SourceDocument.ts'
import { getImportRow, type ImportRow, wordOn } from '../imports/imports.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'
import { getJob } from '../queue/jobs.ts'
import type { DocumentLayout } from '../recognition/layout/documentLayout.ts'
import type { BlockFate } from '../recognition/RecognisedQuestion.ts'
import type { SurveyGroup } from '../recognition/survey/SurveyGroup.ts'

/** The document of an import as it was read: its blocks, what became of them, its questions, and what of these is doubtful alike. */
export type DeskReading = Readonly<{
  groups: readonly SurveyGroup[]
  questions: readonly HashedQuestion[]
  fates: readonly BlockFate[]
  blocks: readonly Block[]
  layout: DocumentLayout
}>

/** So many documents are kept as read: one goes back and forth between a few at most. */
const mostKept = 3

/** No questions were found in it: its lines can be taught all the same. */
export const isUnread = (db: Reader, { jobId }: ImportRow): boolean => {
  const { state, fault } = getJob(db, jobId)
  return state === 'failed' && fault?.code === 'NO_QUESTIONS'
}

/** Returns the extracted document of an import that is done, or held no questions. Throws NOT_FOUND, CONFLICT, DOCUMENT_MISSING. */
export function sourceOf(db: Reader, importId: number): { row: ImportRow; source: Uint8Array } {
  const row = getImportRow(db, importId)
  if (getJob(db, row.jobId).state !== 'done' && !isUnread(db, row))
    throw new AppError('CONFLICT', 'This import is not done, so there is nothing to review yet.')
  const stored = db.select().from(extraction).where(eq(extraction.documentId, row.documentId)).get()
  if (!stored) throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.')
  return { row, source: stored.source }
}

/** The same; undefined where it throws. */
export function findSource(db: Reader, importId: number): { row: ImportRow; source: Uint8Array } | undefined {
  try {
    return sourceOf(db, importId)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/** Reads documents of imports again for their review, each once as long as nothing changes how it is read. */
export class DeskReadings {
  readonly #readers: Readers
  readonly #kept = new Map<number, { word: string; reading: Promise<DeskReading> }>()

  constructor(readers: Readers) {
    this.#readers = readers
  }

  /** Throws as sourceOf does, and as the reader does. */
  of(db: Reader, importId: number): Promise<DeskReading> {
    const { row, source } = sourceOf(db, importId)
    const word = JSON.stringify(wordOn(row))
    const known = this.#kept.get(importId)
    if (known?.word === word) return known.reading
    const reading = this.#read(row, source)
    this.#kept.set(importId, { word, reading })
    reading.catch(() => this.#kept.delete(importId))
    for (const [oldest] of this.#kept) if (this.#kept.size > mostKept) this.#kept.delete(oldest)
    return reading
  }

  async #read(row: ImportRow, source: Uint8Array): Promise<DeskReading> {
    const read = await this.#readers.read(
      { kind: 'survey', source, ...wordOn(row) },
      { extent: extentOfBlocks(source) },
    )
    const questions = await unpackParts<HashedQuestion>(read.questions)
    const fates = await unpackParts<BlockFate>(read.fates)
    const json = await unpackBytes(source)
    const { blocks } = JSON.parse(json.toString('utf8')) as SourceDocument
    await setImmediate()
    return { groups: unpack<SurveyGroup[]>(read.groups), questions, fates, layout: read.layout, blocks }
  }
}
