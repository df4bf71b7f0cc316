import type { ColumnMapping, TableReading } from '../contract/columnMapping.ts'
import type { Ledger, LedgerKind } from '../contract/importCalls.ts'
import type { QuestionImage } from '../contract/questionCalls.ts'
import type { Key, Option, QuestionType } from '../contract/questionTypes.ts'
import type { RuleStep } from '../contract/readingRules.ts'

/** Doubts that a person should look at, from a closed list. */
export const issueCodes = [
  'missingAnswer',
  'answerNotAnOption',
  'numberGap',
  'duplicateNumber',
  'duplicateLabel',
  'missingOption',
  'fewOptions',
  'truncated',
  'typeGuessed',
  'emptyStem',
  'conflictingAnswers',
  'letterAsAnswer',
  'swallowedOption',
  'strayLabel',
  'unsureLetters',
  'unsureAnswer',
  'unsureOptions',
  'unsureStem',
  'unlikeOthers',
  'strayLines',
  'strangeSigns',
  'poorSurroundings',
  'hasImage',
] as const
export type IssueCode = (typeof issueCodes)[number]

/** Block indexes, first and last, inclusive. */
export type Span = readonly [first: number, last: number]

export type RecognisedQuestion = {
  number: string | null
  type: QuestionType
  stem: string
  options: readonly Option[]
  key: Key | null
  explanation: string | null
  section: string | null
  confidence: number
  issues: readonly IssueCode[]
  /** The whole question, and each field that was read, for showing the place in the source; `material` is shared text. */
  source: {
    blocks: Span
    fields: Partial<Record<'stem' | 'options' | 'answer' | 'explanation' | 'section' | 'material', Span>>
  }
  images: readonly QuestionImage[]
  /** Where it says that it was taken from: "2017年真题". */
  marks?: readonly string[]
}

/** What became of one block; `reason` for ignored and unresolved ones. */
export type BlockFate = { kind: LedgerKind; reason?: string }

/** `fates` has one entry a block; `ledger` counts them. `tables` only where questions stood in columns. */
export type Recognition = {
  questions: readonly RecognisedQuestion[]
  fates: readonly BlockFate[]
  ledger: Ledger
  tables?: readonly TableReading[]
}

/** What a person decided instead of the recogniser: the columns of a sheet, and what lines of some form are, step by step. */
export type RecogniseOptions = { columns?: readonly ColumnMapping[]; rules?: readonly RuleStep[] }
