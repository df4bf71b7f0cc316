import type { RuleStep } from '../contract/readingRules.ts'
import { unpack } from '../db/packed.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import type { HashedQuestion } from '../imports/readerMessages.ts'
import { readInWorker } from '../imports/readInWorker.ts'
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
  readerWorker: URL,
  name: string,
  bytes: Uint8Array,
  { explain = false, rules }: { explain?: boolean; rules?: readonly RuleStep[] | undefined } = {},
): Promise<ReadFile> {
  const { source } = await readInWorker(readerWorker, { kind: 'extract', name, bytes })
  const asked = { ...(explain && ({ explain } as const)), ...(rules && { rules }) }
  const { chunks, ledger, tables, explanation } = await readInWorker(readerWorker, {
    kind: 'recognise',
    source,
    ...asked,
  })
  const questions = chunks.flatMap((chunk) => unpack<HashedQuestion[]>(chunk))
  return {
    document: unpack<SourceDocument>(source),
    recognition: { questions, ledger, tables },
    ...(explanation && { explanation: unpack<Explanation>(explanation) }),
  }
}
