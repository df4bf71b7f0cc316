import type { SourceDocument } from '../documents/SourceDocument.ts'
import type { RecogniseOptions, Recognition } from './RecognisedQuestion.ts'
import { recognise } from './recognise.ts'

/** So many blocks' readings are kept: more hold too much memory for what they save. */
const mostBlocks = 60_000
const most = 10

const readings = new WeakMap<SourceDocument, Map<string, Recognition>>()

/**
 * The same as `recognise`, once for the same document object and word: the review of a document tries what would mend it, compares
 * what was chosen and looks at what came of it, and each is a reading that was there before. Nobody writes into what it returns.
 */
export function readingOf(document: SourceDocument, { columns = [], rules = [] }: RecogniseOptions = {}): Recognition {
  const word = JSON.stringify([columns, rules])
  const known = readings.get(document) ?? new Map<string, Recognition>()
  const before = known.get(word)
  const reading = before ?? recognise(document, { columns, rules })
  known.delete(word)
  known.set(word, reading)
  const kept = Math.min(most, Math.floor(mostBlocks / Math.max(1, document.blocks.length)))
  for (const [oldest] of known) if (known.size > kept) known.delete(oldest)
  readings.set(document, known)
  return reading
}
