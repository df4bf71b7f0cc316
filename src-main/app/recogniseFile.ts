import type { RuleStep } from '../contract/readingRules.ts'
import { unpack } from '../db/packed.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import { Readers } from '../imports/reader/Readers.ts'
import { extentOfBlocks } from '../imports/reader/readerLimits.ts'
import type { HashedQuestion } from '../imports/reader/readerMessages.ts'
import type { StartReader } from '../ports.ts'
import type { Explanation } from '../recognition/explain/Explanation.ts'
import type { Recognition } from '../recognition/RecognisedQuestion.ts'

export type ReadFile = {
  document: SourceDocument
  recognition: Pick<Recognition, 'questions' | 'ledger' | 'tables'>
  explanation?: Explanation
}

/**
 * Reads a file as an import would, with its caps, but keeps nothing: no library, no network. `explain`: and says how it was
 * read; `rules`: what a person taught. Throws as extract does.
 */
export async function recogniseFile(
  startReader: StartReader,
  name: string,
  bytes: Uint8Array,
  { explain = false, rules }: { explain?: boolean; rules?: readonly RuleStep[] | undefined } = {},
): Promise<ReadFile> {
  const readers = new Readers(startReader)
  try {
    return await readBy(readers, { name, bytes, explain, rules })
  } finally {
    readers.close()
  }
}

async function readBy(
  readers: Readers,
  {
    name,
    bytes,
    explain,
    rules,
  }: { name: string; bytes: Uint8Array; explain: boolean; rules: readonly RuleStep[] | undefined },
): Promise<ReadFile> {
  const { source } = await readers.extract(name, { bytes }, bytes.length)
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
