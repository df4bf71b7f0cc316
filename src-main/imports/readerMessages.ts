import type { ColumnMapping, TableReading } from '../contract/columnMapping.ts'
import type { Fault } from '../contract/faults.ts'
import type { Ledger, UnresolvedSpan } from '../contract/importCalls.ts'
import type { CountByType } from '../contract/questionTypes.ts'
import type { RecognisedQuestion } from '../recognition/RecognisedQuestion.ts'

/** A document to be read by the reader worker. */
export type ReadRequest =
  | { kind: 'extract'; name: string; bytes: Uint8Array }
  /** `source` is a SourceDocument, packed; `columns` a person's word on its tables; `explain` asks how it was read. */
  | { kind: 'recognise'; source: Uint8Array; columns?: readonly ColumnMapping[]; explain?: true }

type ExtractedImage = { sha256: string; mime: string; bytes: Uint8Array }

/** `source` is the SourceDocument, packed, with its pictures taken out and named by their hash. */
export type Extracted = {
  kind: 'extract'
  format: string
  blocks: number
  source: Uint8Array
  images: readonly ExtractedImage[]
}

export type HashedQuestion = RecognisedQuestion & { contentHash: string }

/** The questions in packed chunks of at most `chunkSize`, so that no thread has to take them all at once. */
export type Recognised = {
  kind: 'recognise'
  recognised: number
  doubtful: number
  byType: CountByType
  ledger: Ledger
  ignored: Readonly<Record<string, number>>
  unresolved: readonly UnresolvedSpan[]
  tables: readonly TableReading[]
  chunks: readonly Uint8Array[]
  /** An Explanation, packed, where one was asked for. */
  explanation?: Uint8Array
}

export type ReadReply = { ok: true; result: Extracted | Recognised } | { ok: false; fault: Fault; stack?: string }

export const chunkSize = 100

/** Raised when an extractor changes what it makes of the same bytes: older extractions are then made anew. */
export const extractionVersion = 2
