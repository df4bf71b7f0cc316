import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { questionTypes } from '../contract/choices.ts'
import { isDoubtful } from '../contract/doubts.ts'
import { toFault } from '../contract/faults.ts'
import { pack, unpack } from '../db/packed.ts'
import { extract } from '../documents/extract.ts'
import type { Block, SourceDocument } from '../documents/SourceDocument.ts'
import { contentHash } from '../questions/contentHash.ts'
import { explainRecognition } from '../recognition/explain/explainRecognition.ts'
import type { BlockFate } from '../recognition/RecognisedQuestion.ts'
import { recognise } from '../recognition/recognise.ts'
import {
  chunkSize,
  type Extracted,
  type HashedQuestion,
  type ReadReply,
  type ReadRequest,
  type Recognised,
} from './readerMessages.ts'

function renameImages(block: Block, names: ReadonlyMap<string, string>): Block {
  if (!block.images) return block
  return { ...block, images: block.images.map((at) => ({ ...at, image: names.get(at.image) ?? at.image })) }
}

async function extractPacked(name: string, bytes: Uint8Array): Promise<Extracted> {
  const document = await extract(bytes, name)
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
  }
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

function recognisePacked({ source, columns, explain }: Extract<ReadRequest, { kind: 'recognise' }>): Recognised {
  const document = unpack<SourceDocument>(source)
  const options = columns ? { columns } : {}
  const explained = explain ? explainRecognition(document, options) : undefined
  const { questions, ledger, fates, tables = [] } = explained?.recognition ?? recognise(document, options)
  const hashed: HashedQuestion[] = questions.map((question) => ({ ...question, contentHash: contentHash(question) }))
  const chunks: Uint8Array[] = []
  for (let from = 0; from < hashed.length; from += chunkSize) chunks.push(pack(hashed.slice(from, from + chunkSize)))
  const count = (type: string) => questions.filter((question) => question.type === type).length
  return {
    kind: 'recognise',
    recognised: questions.length,
    doubtful: questions.filter(isDoubtful).length,
    byType: Object.fromEntries(questionTypes.map((type) => [type, count(type)])) as Recognised['byType'],
    ledger,
    ...leftOver(fates),
    tables,
    chunks,
    ...(explained && { explanation: pack(explained.explanation) }),
  }
}

async function reply(request: ReadRequest): Promise<ReadReply> {
  try {
    const result =
      request.kind === 'extract' ? await extractPacked(request.name, request.bytes) : recognisePacked(request)
    return { ok: true, result }
  } catch (error) {
    return { ok: false, fault: toFault(error), stack: error instanceof Error ? error.stack : String(error) }
  }
}

parentPort?.once('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await reply(request))
})
