import { createHash } from 'node:crypto'
import { asc, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { zipSync } from 'fflate'
import { AppError } from '../../contract/faults.ts'
import { type Db, inTransaction, type Reader } from '../../db/openDatabase.ts'
import { placeOf } from '../../db/placeOf.ts'
import { bank } from '../../db/schema/library.ts'
import { question } from '../../db/schema/question.ts'
import type { ContentStore } from '../../files/ContentStore.ts'
import { type ArchiveManifest, archiveVersion } from './archiveSchema.ts'
import { eachDocument, eachScan, findImages, findImports } from './documentParts.ts'
import {
  attemptParts,
  findAttempts,
  findSessions,
  type Held,
  sessionParts,
  settingsPart,
  studyPart,
} from './historyParts.ts'
import { type ArchiveChoice, bankPart, questionParts } from './libraryParts.ts'

const q = alias(question, 'q')

type Stores = { documents: Pick<ContentStore, 'read'>; images: Pick<ContentStore, 'read'> }

/** Entries of one list in one file: small enough to be read without holding all of a library at once. */
const atOnce = 2000
/** What a ZIP of one piece can hold in memory with room to spare. */
const mostBytes = 1500 * 1024 * 1024

/** What holds nothing that came later can be read by programs from before. */
const versionWithoutScans = 1

type Files = Map<string, { bytes: Uint8Array; isPacked: boolean }>

class Collector {
  readonly files: Files = new Map()
  #size = 0

  add(path: string, bytes: Uint8Array, isPacked = false): void {
    this.#size += bytes.length
    if (this.#size > mostBytes)
      throw new AppError(
        'FILE_TOO_LARGE',
        'This is more than one archive can hold. Leave the documents out, or export bank by bank.',
      )
    this.files.set(path, { bytes, isPacked })
  }

  json(path: string, value: unknown): void {
    this.add(path, new TextEncoder().encode(JSON.stringify(value)))
  }

  /** A list as one file or several. */
  list<Entry>(path: string, ids: readonly number[], read: (ids: readonly number[]) => readonly Entry[]): void {
    for (let from = 0, part = 1; from < ids.length; from += atOnce, part++)
      this.part(path, part, read(ids.slice(from, from + atOnce)))
  }

  part(path: string, part: number, entries: readonly unknown[]): void {
    this.json(`${path}-${String(part).padStart(6, '0')}.json`, entries)
  }
}

const questionIds = (db: Reader, bankId: number): { id: number; uid: string }[] =>
  db
    .select({ id: q.id, uid: q.uid })
    .from(q)
    .where(inArray(q.bankId, [bankId]))
    .orderBy(placeOf)
    .all()

type Media = { documents: string[]; images: string[] }

/** All rows as of one moment. Returns the hashes of the files that belong to it. */
function collectRows(db: Reader, choice: ArchiveChoice, out: Collector) {
  const banks = db
    .select()
    .from(bank)
    .where(inArray(bank.id, [...choice.bankIds]))
    .orderBy(asc(bank.id))
    .all()
  const bankIds = banks.map(({ id }) => id)
  const attempts = choice.history ? findAttempts(db, bankIds) : new Map<number, string>()
  const imports = choice.documents ? findImports(db, bankIds) : []
  const importUids = new Map(imports.map(({ id, part }) => [id, part.uid]))
  const questions = new Map<number, string>()
  const shown = new Set<string>()
  const counts: ArchiveManifest['banks'] = []
  for (const [index, row] of banks.entries()) {
    const own = questionIds(db, row.id)
    for (const { id, uid } of own) questions.set(id, uid)
    const name = String(index + 1).padStart(6, '0')
    out.json(`banks/${name}.json`, bankPart(db, row, choice))
    out.list(
      `questions/${name}`,
      own.map(({ id }) => id),
      (ids) => {
        const parts = questionParts(db, ids, choice, { attempts, imports: importUids })
        for (const part of parts)
          for (const { images } of [part, ...part.edits.map(({ before }) => before)])
            for (const { image } of images) shown.add(image)
        return parts
      },
    )
    counts.push({ uid: row.uid, name: row.name, questions: own.length })
  }
  const media: Media = { documents: [], images: [] }
  if (choice.documents) collectDocuments(db, imports, out, { shown, media })
  const images = findImages(db, [...shown])
  media.images = images.filter(({ size }) => size > 0).map(({ sha256 }) => sha256)
  out.json('images.json', images)
  const held: Held = { banks: new Map(banks.map(({ id, uid }) => [id, uid])), questions, attempts }
  if (choice.history) collectHistory(db, held, choice.settings, out)
  if (choice.settings) out.json('settings.json', settingsPart(db))
  return { counts, media }
}

function collectDocuments(
  db: Reader,
  imports: ReturnType<typeof findImports>,
  out: Collector,
  { shown, media }: { shown: Set<string>; media: Media },
): void {
  out.json(
    'imports.json',
    imports.map(({ part }) => part),
  )
  const parts = []
  for (const { id, part, source } of eachDocument(db, [...new Set(imports.map(({ documentId }) => documentId))])) {
    parts.push(part)
    media.documents.push(part.sha256)
    let scans = 0
    for (const pages of eachScan(db, id)) out.part(`scans/${part.sha256}`, ++scans, pages)
    if (!source) continue
    out.json(`extractions/${part.sha256}.json`, source)
    for (const { images = [] } of source.blocks) for (const { image } of images) shown.add(image)
  }
  out.json('documents.json', parts)
}

function collectHistory(db: Reader, held: Held, everything: boolean, out: Collector): void {
  out.list('history/attempts', [...held.attempts.keys()], (ids) => attemptParts(db, ids, held))
  const sessions = findSessions(db, held)
  out.list('history/sessions', [...sessions.keys()], (ids) => sessionParts(db, ids, held, sessions))
  out.json('history/study.json', studyPart(db, held, everything))
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function addMedia(out: Collector, store: Pick<ContentStore, 'read'>, folder: string, hashes: readonly string[]) {
  let missing = 0
  for (const sha256 of hashes) {
    const bytes = await store.read(sha256).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error
      missing += 1
      return undefined
    })
    if (bytes) out.add(`${folder}/${sha256}`, bytes, true)
  }
  return missing
}

export type WrittenArchive = { bytes: Uint8Array; banks: number; questions: number; missingFiles: number }

/**
 * The archive of docs/archive-format.md. Rows are read as of one moment; documents and pictures that are not on disk are left out
 * and counted. FILE_TOO_LARGE where it would be more than one file can hold.
 */
export async function writeArchive(
  { db, documents, images }: Stores & { db: Db },
  choice: ArchiveChoice,
  { madeBy, madeAt }: { madeBy: string; madeAt: number },
): Promise<WrittenArchive> {
  const out = new Collector()
  const { counts, media } = inTransaction(db, (tx) => collectRows(tx, choice, out))
  const missingDocuments = await addMedia(out, documents, 'documents', media.documents)
  const missingImages = await addMedia(out, images, 'images', media.images)
  const { history, notes, settings } = choice
  const manifest: ArchiveManifest = {
    format: 'qquiz-archive',
    version: [...out.files.keys()].some((path) => path.startsWith('scans/')) ? archiveVersion : versionWithoutScans,
    madeBy,
    madeAt,
    holds: { history, notes, documents: choice.documents, settings },
    banks: counts,
    files: Object.fromEntries([...out.files].map(([path, { bytes }]) => [path, hashOf(bytes)])),
  }
  const head = new TextEncoder().encode(JSON.stringify(manifest, null, 1))
  // ZIP knows no year before 1980
  const mtime = new Date(Math.max(madeAt, Date.UTC(1980, 0, 2)))
  const entries = [...out.files].map(
    ([path, { bytes, isPacked }]) => [path, [bytes, { level: isPacked ? 0 : 6 }]] as const,
  )
  return {
    bytes: zipSync({ 'qquiz.json': [head, { level: 6 }], ...Object.fromEntries(entries) }, { mtime }),
    banks: counts.length,
    questions: counts.reduce((sum, { questions }) => sum + questions, 0),
    missingFiles: missingDocuments + missingImages,
  }
}
