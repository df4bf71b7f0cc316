import type { RuleStep } from '../contract/readingRules.ts'
import { unpack } from '../db/packed.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import { joinSources } from '../imports/keys/joinSources.ts'
import { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'
import type { StartReader } from '../ports.ts'
import type { Explanation } from '../recognition/explain/Explanation.ts'
import type { Recognition } from '../recognition/RecognisedQuestion.ts'
import { extractWithScans, type ScanWish } from './extractWithScans.ts'

export type ReadFile = {
  document: SourceDocument
  recognition: Pick<Recognition, 'questions' | 'ledger' | 'tables'>
  explanation?: Explanation
}

type NamedFile = { name: string; bytes: Uint8Array }
type Wish = { explain: boolean; rules?: readonly RuleStep[] | undefined; scan?: ScanWish; key?: NamedFile }

/**
 * Reads a file as an import would, with its caps, but keeps nothing: no library, no network. `explain`: and says how it was
 * read; `rules`: what a person taught; `scan`: which pages may be read from their pixels; `key`: a file of nothing but its answers, which is
 * read behind it. Throws as extract does.
 */
export async function recogniseFile(
  startReader: StartReader,
  name: string,
  bytes: Uint8Array,
  { explain = false, ...more }: Partial<Wish> = {},
): Promise<ReadFile> {
  const readers = new Readers(startReader)
  try {
    return await readBy(readers, name, bytes, { explain, ...more })
  } finally {
    readers.close()
  }
}

async function readBy(
  readers: Readers,
  name: string,
  bytes: Uint8Array,
  { explain, rules, scan, key }: Wish,
): Promise<ReadFile> {
  const extracted = (file: NamedFile) =>
    scan
      ? extractWithScans(readers, file.name, file.bytes, scan)
      : readers.extract(file.name, { bytes: file.bytes }, file.bytes.length)
  const paper = (await extracted({ name, bytes })).source
  const source = key ? joinSources(paper, (await extracted(key)).source) : paper
  const asked = { ...(explain && ({ explain } as const)), ...(rules && { rules }) }
  const { chunks, ledger, tables, explanation } = await readers.read(
    { kind: 'recognise', source, ...asked },
    { extent: extentOfBlocks(source) },
  )
  const questions = chunks.flatMap((chunk) => unpack<HashedQuestion[]>(chunk))
  return {
    document: unpack<SourceDocument>(source),
    recognition: { questions, ledger, tables },
    ...(explanation && { explanation: unpack<Explanation>(explanation) }),
  }
}
