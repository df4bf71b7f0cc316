import type { SourceDocument } from '../documents/SourceDocument.ts'
import { keyedNumbers } from './keys/keyRegions.ts'
import { countFates } from './ledger.ts'
import type { Paper } from './Paper.ts'
import type { RecognisedQuestion, RecogniseOptions, Recognition, Span } from './RecognisedQuestion.ts'
import { recognise } from './recognise.ts'
import { withKey } from './withKey.ts'

/** A question of a paper with what its key says of it. `source` is where that stands in the key, `askedAt` the first block of the question. */
type KeyedQuestion = RecognisedQuestion & { askedAt: number }

/** `questions`: those that the key answers; `entries`: how many answers it has; `fates` and `ledger` are of the key's blocks. */
type KeyRecognition = Omit<Recognition, 'questions' | 'tables'> & {
  questions: readonly KeyedQuestion[]
  entries: number
}

const joined = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]

/** What of a question was read from the key, which begins at a block; null where its answer was not. */
function keyed(question: RecognisedQuestion, start: number): KeyedQuestion | null {
  const { blocks, fields } = question.source
  const inKey = (span: Span | undefined): Span | null =>
    span && span[0] >= start ? [span[0] - start, span[1] - start] : null
  const answer = inKey(fields.answer)
  if (!answer || question.key === null) return null
  const explanation = inKey(fields.explanation)
  const source = {
    blocks: explanation ? joined(answer, explanation) : answer,
    fields: { answer, ...(explanation && { explanation }) },
  }
  return { ...question, source, askedAt: blocks[0] }
}

/** How many numbers the keys answer that begin at a block or after it. */
function entriesFrom({ lines, keyRegions }: Paper, start: number): number {
  const own = keyRegions.filter(({ last }) => (lines[last]?.line.block ?? 0) >= start)
  return keyedNumbers(lines, own).length
}

/**
 * Reads a document that holds only the key of another: it is read as if it stood at the end of that paper, whose questions by their
 * numbers and sections tell what its entries answer. Pure, as `recognise`; `options` are a person's word on the paper.
 */
export function recogniseKey(
  paper: SourceDocument,
  key: SourceDocument,
  options: RecogniseOptions = {},
): KeyRecognition {
  const start = paper.blocks.length + 1
  let read: Paper | undefined
  const { questions, fates } = recognise(withKey(paper, key), options, {
    paper: (_pass, _before, after) => {
      read = after
    },
  })
  const own = fates.slice(start)
  const given = questions.flatMap((question) => keyed(question, start) ?? [])
  return {
    questions: given,
    entries: Math.max(given.length, read ? entriesFrom(read, start) : 0),
    fates: own,
    ledger: countFates(own),
  }
}
