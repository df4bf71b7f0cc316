import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { assertNever } from '../../contract/assertNever.ts'
import { questionTypes } from '../../contract/choices.ts'
import { isDoubtful } from '../../contract/doubts.ts'
import { toFault } from '../../contract/faults.ts'
import type { CountByType } from '../../contract/questionTypes.ts'
import { pack, packParts, unpack } from '../../db/packed.ts'
import { detectFormat } from '../../documents/detectFormat.ts'
import { extract } from '../../documents/extract.ts'
import type { Block, SourceDocument } from '../../documents/SourceDocument.ts'
import type { ScannedPages } from '../../documents/scanned/ScannedPage.ts'
import { readStored } from '../../files/readStored.ts'
import { contentHash } from '../../questions/contentHash.ts'
import { explainRecognition } from '../../recognition/explain/explainRecognition.ts'
import { documentLayout } from '../../recognition/layout/documentLayout.ts'
import type { BlockFate, RecognisedQuestion, Recognition } from '../../recognition/RecognisedQuestion.ts'
import { readingOf } from '../../recognition/readings.ts'
import { recogniseKey } from '../../recognition/recogniseKey.ts'
import { fitRules } from '../../recognition/survey/fitRules.ts'
import { lessonsFrom } from '../../recognition/survey/lessons.ts'
import { pairReadings } from '../../recognition/survey/pairReadings.ts'
import { surveyReading } from '../../recognition/survey/survey.ts'
import {
  type Compared,
  chunkSize,
  type Detected,
  type Drawn,
  type Extracted,
  type FileContent,
  type Fitted,
  type HashedQuestion,
  type KeptPicture,
  type ReadKey,
  type ReadReply,
  type ReadRequest,
  type ReadResult,
  type Recognised,
  type Scanned,
  type Surveyed,
  type Taught,
} from './readerMessages.ts'

function renameImages(block: Block, names: ReadonlyMap<string, string>): Block {
  if (!block.images) return block
  return { ...block, images: block.images.map((at) => ({ ...at, image: names.get(at.image) ?? at.image })) }
}

async function extractPacked(name: string, bytes: Uint8Array, scanned?: ScannedPages): Promise<Extracted> {
  const document = await extract(bytes, name, scanned && { scanned })
  const names = new Map<string, string>()
  const images = new Map<string, { sha256: string; mime: string; bytes: Uint8Array }>()
  for (const [id, { mime, bytes }] of Object.entries(document.images)) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    names.set(id, sha256)
    images.set(sha256, { sha256, mime, bytes: new Uint8Array(bytes) })
  }
  const source: SourceDocument = {
    ...document,
    blocks: document.blocks.map((block) => renameImages(block, names)),
    images: {},
  }
  return {
    kind: 'extract',
    format: document.format,
    blocks: document.blocks.length,
    source: pack(source),
    images: [...images.values()],
    unread: document.unread ?? [],
  }
}

/** Loaded on first use: most readers never read from pixels. */
async function scanPage(bytes: Uint8Array, { name, page }: { name: string; page: number }): Promise<Scanned> {
  standBack()
  const { readScan } = await import('../../scans/readScan.ts')
  return { kind: 'scan', page: await readScan(bytes, name, page) }
}

/** A page takes ten seconds of a processor, and whatever else the person does goes first. */
function standBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {} // not everybody may
}

async function drawPage(
  bytes: Uint8Array,
  { name, page, ...how }: Extract<ReadRequest, { kind: 'draw' }>,
): Promise<Drawn> {
  const { drawScan } = await import('../../scans/drawScan.ts')
  return { kind: 'draw', ...(await drawScan(bytes, name, page, how)) }
}

async function keepPicture(bytes: Uint8Array): Promise<KeptPicture> {
  const { pictureToKeep } = await import('../../scans/pictureToKeep.ts')
  return { kind: 'picture', ...(await pictureToKeep(bytes)) }
}

/** Packed, and many times as long unpacked: what is longer is let go of at once. */
const mostKept = 1024 * 1024
let kept: { sha256: string; document: SourceDocument } | undefined

/** The document that was asked about last is at hand, with its readings: a review asks about one again and again. */
function documentIn(source: Uint8Array): SourceDocument {
  const sha256 = createHash('sha256').update(source).digest('hex')
  if (kept?.sha256 === sha256) return kept.document
  const document = unpack<SourceDocument>(source)
  kept = source.length <= mostKept ? { sha256, document } : undefined
  return document
}

/** Returns what was left out, by reason, and the stretches that no rule could read. */
function leftOver(fates: readonly BlockFate[]): Pick<Recognised, 'ignored' | 'unresolved'> {
  const ignored: Record<string, number> = {}
  const unresolved: [number, number][] = []
  for (const [index, { kind, reason = 'other' }] of fates.entries()) {
    const last = unresolved.at(-1)
    if (kind === 'ignored') ignored[reason] = (ignored[reason] ?? 0) + 1
    else if (kind === 'unresolved' && last?.[1] === index - 1) last[1] = index
    else if (kind === 'unresolved') unresolved.push([index, index])
  }
  return { ignored, unresolved }
}

const hashed = (questions: readonly RecognisedQuestion[]): HashedQuestion[] =>
  questions.map((question) => ({ ...question, contentHash: contentHash(question) }))

function countTypes(questions: readonly RecognisedQuestion[]): CountByType {
  const count = (type: string) => questions.filter((question) => question.type === type).length
  return Object.fromEntries(questionTypes.map((type) => [type, count(type)])) as CountByType
}

function recognisePacked({
  source,
  explain,
  kind: _,
  ...options
}: Extract<ReadRequest, { kind: 'recognise' }>): Recognised {
  const document = documentIn(source)
  const explained = explain ? explainRecognition(document, options) : undefined
  const recognition = explained?.recognition ?? readingOf(document, options)
  return {
    kind: 'recognise',
    ...packedReading(document, recognition),
    ...(explained && { explanation: pack(explained.explanation) }),
  }
}

function packedReading(
  document: SourceDocument,
  { questions, ledger, fates, tables = [] }: Recognition,
): Omit<Recognised, 'kind'> {
  const all = hashed(questions)
  return {
    recognised: questions.length,
    doubtful: questions.filter(isDoubtful).length,
    byType: countTypes(questions),
    ledger,
    ...leftOver(fates),
    tables,
    layout: documentLayout(document.blocks),
    chunks: packParts(all, chunkSize),
  }
}

function keyPacked({ paper, key, kind: _, ...options }: Extract<ReadRequest, { kind: 'key' }>): ReadKey {
  const document = unpack<SourceDocument>(key)
  const recognition = recogniseKey(documentIn(paper), document, options)
  return { kind: 'key', entries: recognition.entries, ...packedReading(document, recognition) }
}

/** Each is a word or two. */
const fatesAtOnce = 5000

function surveyPacked({ source, kind: _, ...options }: Extract<ReadRequest, { kind: 'survey' }>): Surveyed {
  const document = documentIn(source)
  const reading = readingOf(document, options)
  return {
    kind: 'survey',
    groups: pack(surveyReading(document, options, reading)),
    questions: packParts(hashed(reading.questions), chunkSize),
    fates: packParts(reading.fates, fatesAtOnce),
    layout: documentLayout(document.blocks),
  }
}

function comparePacked({ source, steps, kind: _, ...options }: Extract<ReadRequest, { kind: 'compare' }>): Compared {
  const document = documentIn(source)
  const before = readingOf(document, options)
  const after = readingOf(document, { ...options, rules: [...(options.rules ?? []), ...steps] })
  return {
    kind: 'compare',
    before: pack(hashed(before.questions)),
    after: pack(hashed(after.questions)),
    pairs: pack(pairReadings(before.questions, after.questions)),
    byType: countTypes(after.questions),
    ledger: after.ledger,
    ...leftOver(after.fates),
  }
}

function fitPacked({ source, steps, kind: _, ...options }: Extract<ReadRequest, { kind: 'fit' }>): Fitted {
  const document = documentIn(source)
  return { kind: 'fit', fit: fitRules(document, options, readingOf(document, options), steps) }
}

function lessonPacked({
  source,
  corrections,
  bound,
  kind: _,
  ...options
}: Extract<ReadRequest, { kind: 'lesson' }>): Taught {
  const document = documentIn(source)
  const reading = readingOf(document, options)
  return { kind: 'lesson', lessons: pack(lessonsFrom(document, options, reading, corrections, bound)) }
}

async function bytesOf(content: FileContent): Promise<Uint8Array> {
  if ('bytes' in content) return content.bytes
  return content.sha256 === undefined ? readFile(content.file) : readStored(content.file, content.sha256)
}

/** What is drawn lies packed in a PDF, beside pictures and fonts, which are not looked at. */
const unpackedOfPdf = 8

function detect(bytes: Uint8Array, name: string): Detected {
  const { format, file } = detectFormat(bytes, name)
  return { kind: 'detect', format, extent: format === 'pdf' ? bytes.length * unpackedOfPdf : file.extent }
}

async function resultOf(request: ReadRequest): Promise<ReadResult> {
  switch (request.kind) {
    case 'detect':
      return detect(await bytesOf(request), request.name)
    case 'extract':
      return extractPacked(request.name, await bytesOf(request), request.scanned)
    case 'scan':
      return scanPage(await bytesOf(request), request)
    case 'draw':
      return drawPage(await bytesOf(request), request)
    case 'picture':
      return keepPicture(request.bytes)
    case 'recognise':
      return recognisePacked(request)
    case 'key':
      return keyPacked(request)
    case 'survey':
      return surveyPacked(request)
    case 'compare':
      return comparePacked(request)
    case 'fit':
      return fitPacked(request)
    case 'lesson':
      return lessonPacked(request)
    default:
      return assertNever(request)
  }
}

/** Does what is asked; never rejects. */
export async function answerRequest(request: ReadRequest): Promise<ReadReply> {
  try {
    return { ok: true, result: await resultOf(request) }
  } catch (error) {
    return { ok: false, fault: toFault(error), stack: error instanceof Error ? error.stack : String(error) }
  }
}
