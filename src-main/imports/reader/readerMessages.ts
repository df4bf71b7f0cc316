import type { ColumnMapping, TableReading } from '../../contract/columnMapping.ts'
import type { Fault } from '../../contract/faults.ts'
import type { DocumentFormat } from '../../contract/formats.ts'
import type { Ledger, UnresolvedSpan } from '../../contract/importCalls.ts'
import type { CountByType } from '../../contract/questionTypes.ts'
import type { Binding, RuleStep } from '../../contract/readingRules.ts'
import type { ScannedPage, ScannedPages } from '../../documents/scanned/ScannedPage.ts'
import type { DocumentLayout } from '../../recognition/layout/documentLayout.ts'
import type { RecognisedQuestion } from '../../recognition/RecognisedQuestion.ts'
import type { Fit } from '../../recognition/survey/fitRules.ts'
import type { Correction } from '../../recognition/survey/meantRules.ts'
import type { HowDrawn } from '../../scans/drawScan.ts'
import type { ReaderLimits } from './readerLimits.ts'

/** What is in a file: its bytes, or where they are. With their hash they have to be those. */
export type FileContent = { bytes: Uint8Array } | { file: string; sha256?: string }

/** A document to be looked at or read by the reader process. */
export type ReadRequest =
  | ({ kind: 'detect'; name: string } & FileContent)
  /** `scanned`: its pages that were read from their pixels. */
  | ({ kind: 'extract'; name: string; scanned?: ScannedPages } & FileContent)
  /** Asks for a page (from 0) to be read from its pixels: only by `Readers.scan`, which has the process for it. */
  | ({ kind: 'scan'; name: string; page: number } & FileContent)
  /** Asks for a page that was read from its pixels to be drawn, or a part of it. */
  | ({ kind: 'draw'; name: string; page: number } & HowDrawn & FileContent)
  /** Asks for a picture as it is to be kept in a question. */
  | { kind: 'picture'; bytes: Uint8Array }
  /** `source` is a SourceDocument, packed; `columns` a person's word on its tables; `explain` asks how it was read. */
  | ({ kind: 'recognise'; source: Uint8Array; explain?: true } & ReadingWord)
  /** Asks what a key, likewise packed, says of the questions of a paper: both, and a person's word on the paper. */
  | ({ kind: 'key'; paper: Uint8Array; key: Uint8Array } & ReadingWord)
  /** Asks what of the reading is doubtful alike, and what would mend it. */
  | ({ kind: 'survey'; source: Uint8Array } & ReadingWord)
  /** Asks for the reading as it is and as it would be with these steps more. */
  | ({ kind: 'compare'; source: Uint8Array; steps: readonly RuleStep[] } & ReadingWord)
  /** Asks what rules that were made with another document would make of this one. */
  | ({ kind: 'fit'; source: Uint8Array; steps: readonly RuleStep[] } & ReadingWord)
  /** Asks what a few corrected lines may have meant, and lines that belong to questions elsewhere. */
  | ({
      kind: 'lesson'
      source: Uint8Array
      corrections: readonly Correction[]
      bound: readonly Binding[]
    } & ReadingWord)

/** As it is sent: the process ends itself when it has done so much work for it, or none for so long (`ReaderLimits`). */
export type ReadAsked = ReadRequest & Pick<ReaderLimits, 'cpuMs' | 'idleMs'>

/** A person's word on how a document is to be read. */
type ReadingWord = { columns?: readonly ColumnMapping[]; rules?: readonly RuleStep[] }

/** `extent`: how many bytes there are to read, as far as the file itself tells. */
export type Detected = { kind: 'detect'; format: DocumentFormat; extent: number }

type ExtractedImage = { sha256: string; mime: string; bytes: Uint8Array }

/** `source` is the SourceDocument, packed, with its pictures taken out and named by their hash; `unread` is as in it. */
export type Extracted = {
  kind: 'extract'
  format: string
  blocks: number
  source: Uint8Array
  images: readonly ExtractedImage[]
  unread: readonly number[]
}

export type Scanned = { kind: 'scan'; page: ScannedPage }

export type Drawn = { kind: 'draw'; jpeg: Uint8Array; width: number; height: number; points?: number }

export type KeptPicture = { kind: 'picture'; bytes: Uint8Array; mime: string }

/** `askedAt`: of the answer of a key, the block of its paper at which the question begins. */
export type HashedQuestion = RecognisedQuestion & { contentHash: string; askedAt?: number }

/** The account of a key's blocks; the questions in its chunks are KeyedQuestions, `entries` its answers. */
export type ReadKey = Omit<Recognised, 'kind'> & { kind: 'key'; entries: number }

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
  layout: DocumentLayout
  chunks: readonly Uint8Array[]
  /** An Explanation, packed, where one was asked for. */
  explanation?: Uint8Array
}

/** `groups` are SurveyGroups, `questions` the HashedQuestions that they speak of and `fates` those of the blocks, packed, the latter in parts. */
export type Surveyed = {
  kind: 'survey'
  groups: Uint8Array
  questions: readonly Uint8Array[]
  fates: readonly Uint8Array[]
  layout: DocumentLayout
}

/** `before` and `after` are HashedQuestions, `pairs` those of pairReadings, packed. The rest is the account of the reading after. */
export type Compared = Pick<Recognised, 'byType' | 'ledger' | 'ignored' | 'unresolved'> & {
  kind: 'compare'
  before: Uint8Array
  after: Uint8Array
  pairs: Uint8Array
}

export type Fitted = { kind: 'fit'; fit: Fit | null }

/** Lessons, packed. */
export type Taught = { kind: 'lesson'; lessons: Uint8Array }

export type ReadResult =
  | Detected
  | Extracted
  | Scanned
  | Drawn
  | KeptPicture
  | Recognised
  | ReadKey
  | Surveyed
  | Compared
  | Fitted
  | Taught

export type ReadReply = { ok: true; result: ReadResult } | { ok: false; fault: Fault; stack?: string }

export type ResultOf<Request extends ReadRequest> = Extract<ReadResult, { kind: Request['kind'] }>

export const chunkSize = 100

/** Raised when an extractor changes what it makes of the same bytes: older extractions are then made anew. */
export const extractionVersion = 2
