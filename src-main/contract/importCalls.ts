import { z } from 'zod'
import { bankName } from './bankCalls.ts'
import { call, nothing } from './call.ts'
import type { ledgerKinds } from './choices.ts'
import { columnMapping, type TableReading } from './columnMapping.ts'
import type { Fault } from './faults.ts'
import type { QuestionView } from './questionCalls.ts'
import type { CountByType } from './questionTypes.ts'
import { ruleSteps } from './readingRules.ts'

export { maxFileBytes } from './limits.ts'

export type JobState = 'queued' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled'

export type ImportStage = 'staged' | 'extracting' | 'reading' | 'recognising' | 'saving' | 'done'

export type LedgerKind = (typeof ledgerKinds)[number]
export type Ledger = Record<LedgerKind, number>

/** A stretch of blocks that no rule could read: first and last, 0-based, inclusive. */
export type UnresolvedSpan = readonly [first: number, last: number]

export type UnresolvedText = { span: UnresolvedSpan; lines: readonly { text: string; place: string }[] }

/** Pages that are pictures, 0-based: how many were read, which could not be, and which nobody wanted read. */
export type ScanAccount = { read: number; failed: readonly number[]; left: readonly number[] }

export type ImportView = {
  id: number
  bank: { id: number; name: string }
  document: { name: string; format: string; size: number }
  /**
   * It is in no bank yet: read badly, it waits in its review to be put into `bank` or thrown away; with `renews`, it waits for the person
   * to renew that document or decline (contract/renewalCalls.ts).
   */
  held: boolean
  /** The import whose document this seems to be a newer version of, by its file's name; null once that is decided. Held back only if `held`. */
  renews: { importId: number; name: string } | null
  /** The import whose questions this document, a key, answers, and how many of them have another answer, which they keep; else null. */
  answers: { importId: number; name: string; different: number } | null
  state: JobState
  stage: ImportStage
  /** Progress within the stage; total 0 while unknown. */
  done: number
  total: number
  /** null until recognised. `recognised` = `added` + `repeated` once done. */
  recognised: number | null
  byType: CountByType | null
  added: number
  /** Questions that the bank already had, or that the document holds twice. */
  repeated: number
  /** Of these: questions that lacked an answer, an explanation or pictures, which this document gave. */
  completed: number
  /** Questions with an issue or low confidence that nobody has settled yet. */
  doubtful: number
  ledger: Ledger | null
  /** How many blocks were left out for which reason. */
  ignored: Readonly<Record<string, number>>
  /** Stretches that no rule could read, without those that were settled. */
  unresolved: readonly UnresolvedSpan[]
  /** How the tables of the document were read, each with its confidence; empty if questions stood in none. */
  tables: readonly TableReading[]
  /** What became of its pages that are pictures; null as long as that is not known, and where it has none. */
  scan: ScanAccount | null
  /** Why it failed or waits; null otherwise. */
  fault: Fault | null
  attempts: number
  createdAt: number
  startedAt: number | null
  finishedAt: number | null
}

/**
 * Where a file's questions go: a bank there is; a new one (a number is appended if the name is taken); or the bank of
 * that name, made if there is none.
 */
export const importTarget = z.union([
  z.strictObject({ bankId: z.int() }),
  z.strictObject({ newBank: bankName }),
  z.strictObject({ bankNamed: bankName }),
])

/** A sheet, or the tables of a document: how it was read, and its first rows as a sample. */
export type TableView = TableReading & { firstRow: number; rows: readonly (readonly string[])[] }

/** null: it was opened in its own program. Else the path at this host under which a browser gets it. */
export type OriginalPlace = { address: string | null }

/** Whether the stored document is what was imported, and if not, whether a backup has it. */
export type OriginalState = { state: 'sound' | 'missing' | 'altered'; isInBackup: boolean }

/**
 * A document whose questions a key may answer: `open` of them have no answer, and `given` of these the key has, null if that was not
 * tried. `fits`: nearly all that the key holds finds a question.
 */
export type KeyPaper = {
  importId: number
  name: string
  bank: { id: number; name: string }
  open: number
  given: number | null
  fits: boolean
  isNamedAlike: boolean
}

/** `papers`: the likeliest first. `entries`: how many answers the document holds, if it is a key. */
export type KeyPapers = { entries: number; papers: readonly KeyPaper[] }

export type SampleView = { name: string; title: string; language: 'zh' | 'en'; format: string }

/** Which pages that are pictures are to be read: all, or those with these numbers, 0-based. */
export const pageChoice = z.union([z.literal('all'), z.array(z.int().min(0).max(100_000)).max(100_000)])
export type PageChoice = z.output<typeof pageChoice>

/** A picture of a page, upright, as JPEG. `width`, `height` in pixels. */
export type PagePicture = { dataUrl: string; width: number; height: number }

/** What a page, from 0, shows where a question was read. */
export type PageCrop = PagePicture & { importId: number; page: number }

export const importCalls = {
  /** Stores the bytes and queues the import; returns as soon as both are on disk. A refused file changes nothing. */
  'imports.add': call(
    z.object({
      target: importTarget,
      name: z.string().min(1).max(500),
      bytes: z.instanceof(Uint8Array),
      /** What the columns of its tables hold, where a person knows better than the recogniser. */
      columns: z.array(columnMapping).max(200).optional(),
      /** What its lines are, where a person taught it. */
      rules: ruleSteps.optional(),
      /** Which of its pages that are pictures are to be read; without it the person is asked where they are many. */
      pages: pageChoice.optional(),
      /** What becomes of it if it reads badly: `hold` where a person can look at it first. */
      whenBad: z.enum(['hold', 'putIn']).default('putIn'),
      /**
       * What becomes of it if it is a newer version of a document of the library: `hold` where a person can say what of it is to be taken;
       * `tell` says it (`renews`), and it goes on as any other; `putIn`: nobody looks whether it is one.
       */
      whenNewer: z.enum(['hold', 'tell', 'putIn']).default('putIn'),
      /** Imports of the same drop: this one is a newer version of none of them. */
      besides: z.array(z.int()).max(10_000).default([]),
      /** It is the key of this import's document: read with it, its answers go to those questions that have none, in their bank. */
      answers: z.int().optional(),
      /** What becomes of bytes that a bank has already: `refuse` with ALREADY_IMPORTED where a person can be asked. */
      whenKnown: z.enum(['refuse', 'putIn']).default('putIn'),
    }),
  ).returns<ImportView>(),
  'imports.list': call(z.object({ bankId: z.int().optional() })).returns<readonly ImportView[]>(),
  /** The text of each stretch that no rule could read, as extracted; `place` as in questions.sources. */
  'imports.unresolved': call(z.object({ id: z.int() })).returns<readonly UnresolvedText[]>(),
  /** What is to be reviewed, the first `limit`, in document order. */
  'imports.doubtful': call(z.object({ id: z.int(), limit: z.int().min(1).max(500) })).returns<
    readonly QuestionView[]
  >(),
  /** The questions are right as they stand; the stretches hold none. What is left to review falls by them. */
  'imports.settle': call(
    z.object({
      id: z.int(),
      questionIds: z.array(z.int()).max(100_000).default([]),
      spans: z
        .array(z.tuple([z.int(), z.int()]))
        .max(500)
        .default([]),
    }),
  ).returns<ImportView>(),
  'imports.tables': call(z.object({ id: z.int() })).returns<readonly TableView[]>(),
  /**
   * Reads the document again with the columns as a person says, into the same bank. Once that is done it takes the place of
   * this import: questions that only this one held go, unless they were answered, edited or written to. CONFLICT while it is under way.
   */
  'imports.reread': call(
    z.object({ id: z.int(), columns: z.array(columnMapping).min(1).max(200) }),
  ).returns<ImportView>(),
  /** Of a document in which no questions were found: which documents of the library it may be the key of. */
  'imports.papers': call(z.object({ id: z.int() })).returns<KeyPapers>(),
  /**
   * Reads it again as the key of a paper, as one change: its answers go to the questions of that import that have none. KEY_UNFIT if there are
   * none such. The import that found no questions is taken off the list.
   */
  'imports.giveAnswers': call(z.object({ id: z.int(), paper: z.int() })).returns<ImportView>(),
  /**
   * Says which pages are to be read, to an import that waits for that (PAGES_TO_CHOOSE). One that is done is read again with these
   * pages more, as by `imports.reread`.
   */
  'imports.readPages': call(z.object({ id: z.int(), pages: pageChoice })).returns<ImportView>(),
  /** The text of the document as it was read, to be copied. */
  'imports.text': call(z.object({ id: z.int() })).returns<string>(),
  /** Draws a page, from 0, that was read from its pixels; NOT_FOUND for any other. */
  'imports.page': call(z.object({ id: z.int(), page: z.int().min(0) })).returns<PagePicture>(),
  /** What the pages show where a question was read; empty if it was not read from pictures. */
  'imports.crops': call(z.object({ questionId: z.int() })).returns<readonly PageCrop[]>(),
  /** How many stored documents the library knows nothing of, because it was begun anew beside them. */
  'imports.left': call(nothing).returns<number>(),
  /** Imports them again, each into a bank called so with a number. DISK_FULL, LIBRARY_UNWRITABLE. */
  'imports.addLeft': call(z.object({ called: z.string().trim().min(1).max(80) })).returns<{
    added: number
    unusable: number
  }>(),
  /** Compares the stored document with what was imported. */
  'imports.original': call(z.object({ id: z.int() })).returns<OriginalState>(),
  /** Brings the stored document back from a backup. NOT_FOUND if none has it, DISK_FULL, LIBRARY_UNWRITABLE. */
  'imports.bringBack': call(z.object({ id: z.int() })).returns<void>(),
  /** Opens the stored document, or says where it is to be had. DOCUMENT_MISSING, DOCUMENT_ALTERED, OPEN_FAILED. */
  'imports.openOriginal': call(z.object({ id: z.int() })).returns<OriginalPlace>(),
  'imports.get': call(z.object({ id: z.int() })).returns<ImportView>(),
  /** Puts what was held back into its bank, as one change; into a new one if that is gone. CONFLICT if nothing is held back. */
  'imports.putIn': call(z.object({ id: z.int() })).returns<ImportView>(),
  /** Removes what was held back with its import, as one change. CONFLICT if nothing is held back. */
  'imports.throwAway': call(z.object({ id: z.int() })).returns<void>(),
  /** CONFLICT if it is finished already. Leaves the bank as it was before the import. */
  'imports.cancel': call(z.object({ id: z.int() })).returns<ImportView>(),
  /** Starts a failed or cancelled import over; finished steps are not redone. */
  'imports.retry': call(z.object({ id: z.int() })).returns<ImportView>(),
  /** Takes a finished, failed or cancelled import off the list. Its questions stay. */
  'imports.dismiss': call(z.object({ id: z.int() })).returns<void>(),
  /** The same of all that are over and not held back, as one change. */
  'imports.clear': call(nothing).returns<void>(),
  /** The sample banks that come with the program. */
  'imports.samples': call(nothing).returns<readonly SampleView[]>(),
  'imports.addSample': call(z.object({ name: z.string() })).returns<ImportView>(),
}
