import { z } from 'zod'
import { call } from './call.ts'
import { answerPlaces, exportFormats, questionTraits, questionTypes } from './choices.ts'
import { questionFilter } from './practiceCalls.ts'
import { periods } from './statisticsCalls.ts'

export type ExportFormat = (typeof exportFormats)[number]

export type AnswerPlace = (typeof answerPlaces)[number]

/** How much of a set a format could not hold. Cut texts are those longer than a cell may be. */
export type LeftOut = {
  questionsOfType?: number
  questionsWithoutAnswer?: number
  options?: number
  pictures?: number
  texts?: number
  missingFiles?: number
}

const ofBank = z.int().optional()

/** What goes out. */
const exportedWhat = z.discriminatedUnion('kind', [
  /** None named: all banks. */
  z.strictObject({ kind: z.literal('banks'), bankIds: z.array(z.int()).max(10_000).default([]) }),
  /** As `questions.list` narrows a bank, or the library. */
  z.strictObject({
    kind: z.literal('list'),
    bankId: z.int().optional(),
    section: z.string().max(1000).optional(),
    type: z.enum(questionTypes).optional(),
    mark: z.enum(questionTraits).optional(),
    tag: z.string().max(100).optional(),
    text: z.string().trim().max(500).optional(),
  }),
  /** In the order of their banks, whatever the order here. */
  z.strictObject({ kind: z.literal('questions'), ids: z.array(z.int()).min(1).max(100_000) }),
  /** As `mistakes.list` does. */
  z.strictObject({
    kind: z.literal('mistakes'),
    bankId: ofBank,
    left: z.boolean().default(false),
    filter: questionFilter.default({}),
  }),
  /** The paper of a mock exam that was handed in, as it was sat. CONFLICT before. */
  z.strictObject({ kind: z.literal('exam'), sessionId: z.int() }),
  /** A paper drawn anew after a blueprint. NOT_ENOUGH_QUESTIONS. */
  z.strictObject({ kind: z.literal('blueprint'), blueprintId: z.int() }),
  z.strictObject({
    kind: z.literal('statistics'),
    bankId: ofBank,
    days: z.union(periods.map((days) => z.literal(days))).nullable(),
  }),
])
export type ExportedWhat = z.output<typeof exportedWhat>

const exportOptions = z.strictObject({
  /** Of the words that the program adds; without it that of most questions, of statistics Chinese. */
  language: z.enum(['zh', 'en']).optional(),
  answers: z.enum(answerPlaces).default('inline'),
  /** Answers given, grades, sessions and what follows from them. */
  history: z.boolean().default(false),
  /** The person's notes, tags, bookmarks and reports. */
  notes: z.boolean().default(false),
  /** The documents that the questions were read from. */
  documents: z.boolean().default(false),
  /** At most so many questions, picked at random and left in their order. */
  most: z.int().min(1).max(100_000).optional(),
})
export type ExportOptions = z.output<typeof exportOptions>

/**
 * `address`: where a browser gets the file, once; null: it was saved, or `saved` is false and the person thought better of it.
 */
export type SavedFile = {
  name: string
  size: number
  address: string | null
  saved: boolean
}

export type ExportResult = SavedFile & { questions: number; leftOut: LeftOut }

/**
 * A file that is ready to be dragged out of the window. `address`: where a browser gets it, as often as it is dragged; null: the host
 * drags it itself, by `exports.drag`.
 */
export type DraggableFile = {
  name: string
  mime: string
  size: number
  token: string
  address: string | null
  leftOut: LeftOut
}

/** `known`: it was there already, so that nothing was added for it. */
export type ArchiveBankResult = { uid: string; id: number; name: string; isNew: boolean; added: number; known: number }

export type ArchiveResult = {
  banks: readonly ArchiveBankResult[]
  answers: { added: number; known: number }
  sessions: { added: number; known: number }
}

const exportWanted = z.object({ what: exportedWhat, format: z.enum(exportFormats), options: exportOptions })

export const exportCalls = {
  /** NOT_FOUND if there is nothing to export; EXPORT_UNSUITED if the format cannot hold what was asked for. */
  'exports.save': call(exportWanted).returns<ExportResult>(),
  /** Makes the same file, to be dragged out of the window. A browser is given it for ten minutes. */
  'exports.makeDraggable': call(exportWanted).returns<DraggableFile>(),
  /** Hands such a file to the system, while the mouse is down on it. NOT_FOUND for any other. */
  'exports.drag': call(z.object({ token: z.string().max(100) })).returns<void>(),
  /** Writes a document of which pages were read from their pixels as a PDF with a text layer. NOT_FOUND for any other. */
  'exports.searchablePdf': call(z.object({ importId: z.int() })).returns<SavedFile>(),
  /**
   * Adds what an archive holds and the library does not. What is there already stays as it is. ARCHIVE_DAMAGED, ARCHIVE_NEWER;
   * nothing is changed then.
   */
  'exports.addArchive': call(
    z.object({ name: z.string().min(1).max(500), bytes: z.instanceof(Uint8Array) }),
  ).returns<ArchiveResult>(),
}
