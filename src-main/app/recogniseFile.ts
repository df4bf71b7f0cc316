import type { RuleStep } from '../contract/readingRules.ts'
import { unpack } from '../db/packed.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
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

type Wish = { explain: boolean; rules?: readonly RuleStep[] | undefined; scan?: ScanWish }

/**
 * Reads a file as an import would, with its caps, but keeps nothing: no library, no network. `explain`: and says how it was
 * read; `rules`: what a person taught; `scan`: which pages may be read from their pixels. Throws as extract does.
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
  { explain, rules, scan }: Wish,
): Promise<ReadFile> {
  const { source } = scan
    ? await extractWithScans(readers, name, bytes, scan)
    : await readers.extract(name, { bytes }, bytes.length)
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
