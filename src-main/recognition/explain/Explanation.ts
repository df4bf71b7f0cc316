import type { Limit } from '../confidence/caps.ts'
import type { Doubt } from '../confidence/doubts.ts'
import type { AnswerPlace } from '../questions/Draft.ts'
import type { DecidedType } from '../questions/decideType.ts'
import type { DocumentLayout } from '../questions/repeats/documentLayout.ts'
import type { BlockFate, Span } from '../RecognisedQuestion.ts'
import type { Rated } from '../readings/starts/chooseReading.ts'
import type { TypeHint } from '../tokens/typeWords.ts'

/** What one pass did to a line or to a question: the parts that it lost and those that it got. */
export type Change = { pass: string; does: string; lost: readonly string[]; gained: readonly string[] }

/** A line as it was finally understood, and how it came to that. */
type ExplainedLine = {
  block: number
  text: string
  tokens: readonly string[]
  changes: readonly Change[]
  fate: BlockFate
}

/** One of the readings of the whole document that competed. */
type ExplainedReading = {
  name: Rated['name']
  score: number
  questions: number
  unexplained: number
  won: boolean
  /** Of a reading that differs from stretch to stretch: how each is read. */
  stretches: readonly { blocks: Span; way: string }[]
}

/** A draft that a pass took for no question. */
export type DroppedDraft = { pass: string; does: string; blocks: Span; text: string }

/**
 * Why a question is what it is. `from`: its lines, the columns of a table, or fields that the format states; only of lines
 * there is more to say.
 */
export type ExplainedQuestion = {
  number: string | null
  blocks: Span
  from: 'lines' | 'columns' | 'fields'
  confidence: number
  key?: { place: AnswerPlace | null; blocks: Span | null }
  type?: { by: DecidedType['by']; stated: { type: TypeHint; in: 'tag' | 'heading' | 'bracket' | 'stem' } | null }
  /** How well its layout agrees with that of the questions around it, from near 0 to 1. */
  agreement?: number
  limits: readonly (Limit & { says: string })[]
  /** What lowered the estimate, the heaviest first, and by how much in log-odds. */
  doubts: readonly { doubt: Doubt; weight: number; says: string }[]
  changes?: readonly Change[]
}

/** How a document was read. `keys` are the blocks of answer keys, `layout` what its questions have in common. */
export type Explanation = {
  lines: readonly ExplainedLine[]
  keys: readonly Span[]
  readings: readonly ExplainedReading[]
  layout: DocumentLayout
  dropped: readonly DroppedDraft[]
  questions: readonly ExplainedQuestion[]
}
