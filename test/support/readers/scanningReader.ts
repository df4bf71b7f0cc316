import { appendFileSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { AppError, toFault } from '../../../src-main/contract/faults.ts'
import { pack } from '../../../src-main/db/packed.ts'
import type { Block, SourceDocument } from '../../../src-main/documents/SourceDocument.ts'
import type { ScannedPage } from '../../../src-main/documents/scanned/ScannedPage.ts'
import { answerRequest } from '../../../src-main/imports/reader/answerRequest.ts'
import type {
  FileContent,
  ReadReply,
  ReadRequest,
  ReadResult,
} from '../../../src-main/imports/reader/readerMessages.ts'
import type { StartReader } from '../../../src-main/ports.ts'

/** A document of pages that are pictures, each with two questions. `ms`: what each takes, `lookMs`: the document itself; `log`: a file that gets the number of each page that is read. */
export type FakeScan = {
  pages: number
  textPages?: number
  failing?: readonly number[]
  lookMs?: number
  ms?: number
  log?: string
}

export const fakeScan = (scan: FakeScan): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`%PDF-SCAN ${JSON.stringify(scan)}`)

const linesOf = (page: number): readonly string[] =>
  [1, 2].flatMap((at) => {
    const number = page * 2 + at
    return [`${number}. What is ${number} + ${number}?`, `A. ${number}`, `B. ${number * 2}`, 'Answer: B', '']
  })

const pageOf = (page: number): ScannedPage => ({
  width: 800,
  height: 1000,
  turned: 0,
  skew: 0,
  points: 600,
  rules: [],
  lines: linesOf(page).map((line, row) => ({
    letters: [...line].map((text, at) => {
      const [x0, y0] = [at * 10, row * 20]
      return { text, x0, y0, x1: x0 + 10, y1: y0 + 15, confidence: 0.99 }
    }),
  })),
})

const blocksOf = (page: number, { lines }: ScannedPage): Block[] =>
  lines.map(({ letters }, row) => ({
    kind: 'paragraph',
    text: letters.map(({ text }) => text).join(''),
    anchor: { kind: 'page', page, box: [40, row * 20, 300, 15] },
  }))

function scanIn(content: FileContent): FakeScan | undefined {
  const text = Buffer.from('bytes' in content ? content.bytes : readFileSync(content.file)).toString('utf8')
  return text.startsWith('%PDF-SCAN ') ? (JSON.parse(text.slice(10)) as FakeScan) : undefined
}

function extractFake(
  scan: FakeScan,
  { name, scanned = new Map() }: Extract<ReadRequest, { kind: 'extract' }>,
): ReadResult {
  const all = Array.from({ length: scan.pages }, (_, page) => page)
  const hasText = (page: number) => page < (scan.textPages ?? 0)
  const unread = all.filter((page) => !hasText(page) && !scanned.has(page))
  if (unread.length === scan.pages)
    throw new AppError('NEEDS_OCR', 'It holds pictures of text.', { details: { pages: unread, of: scan.pages } })
  const blocks = all.flatMap((page) => {
    const read = scanned.get(page)
    if (read) return blocksOf(page, read)
    return hasText(page) ? blocksOf(page, pageOf(page)) : []
  })
  const source: SourceDocument = { name, format: 'pdf', blocks, images: {}, notes: [], unread }
  return { kind: 'extract', format: 'pdf', blocks: blocks.length, source: pack(source), images: [], unread }
}

async function answerFake(scan: FakeScan, request: ReadRequest): Promise<ReadReply> {
  try {
    if (request.kind === 'detect') return { ok: true, result: { kind: 'detect', format: 'pdf', extent: 1000 } }
    if (request.kind === 'extract') await setTimeout(scan.lookMs ?? 0)
    if (request.kind === 'extract') return { ok: true, result: extractFake(scan, request) }
    if (request.kind !== 'scan') throw new Error(request.kind)
    await setTimeout(scan.ms ?? 0)
    if (scan.log) appendFileSync(scan.log, `${request.page}\n`)
    if (scan.failing?.includes(request.page)) throw new AppError('EXTRACTION_TIMEOUT', 'It takes too long.')
    return { ok: true, result: { kind: 'scan', page: pageOf(request.page) } }
  } catch (error) {
    return { ok: false, fault: toFault(error), stack: String(error) }
  }
}

/** A reader in this process to which documents of `fakeScan` are scans; everything else it reads as the program's own does. */
export const startScanningReader: StartReader = () => {
  let isKilled = false
  let say: (message: unknown) => void = () => {}
  return {
    pid: undefined,
    send: async (message) => {
      const request = message as ReadRequest
      const scan = 'name' in request ? scanIn(request) : undefined
      const reply = await (scan ? answerFake(scan, request) : answerRequest(request))
      if (!isKilled) say(reply)
    },
    onMessage: (listen) => {
      say = listen
      queueMicrotask(() => say('ready'))
    },
    onExit: () => {},
    kill: () => {
      isKilled = true
    },
  }
}
