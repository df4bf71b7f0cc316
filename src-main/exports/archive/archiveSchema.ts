import { z } from 'zod'
import { duplicateDecisions, questionTypes, verdicts } from '../../contract/choices.ts'
import { mistakeReasons } from '../../contract/mistakeReasons.ts'
import { keySchema, responseSchema } from '../../contract/questionTypes.ts'
import { ruleSteps } from '../../contract/readingRules.ts'
import { archivedExtraction } from './archivedExtraction.ts'
import { archivedScan } from './archivedScan.ts'

/** Raised when a reader of the version before could not read what is written now. Fields may be added without. 2: pages of scans. */
export const archiveVersion = 2

const uid = z.string().min(1).max(100)
/** Milliseconds UTC. */
const time = z.int().min(-8.64e15).max(8.64e15)
const count = z.int().min(0)
const label = z.string().regex(/^[A-Z]$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const archiveManifest = z.object({
  format: z.literal('qquiz-archive'),
  version: z.int().min(1),
  madeBy: z.string().max(200),
  madeAt: time,
  /** What was put in; an archive without history is what one shares. */
  holds: z.object({ history: z.boolean(), notes: z.boolean(), documents: z.boolean(), settings: z.boolean() }),
  banks: z.array(z.object({ uid, name: z.string().min(1).max(1000), questions: count })).max(10_000),
  /** Every other file of the archive by its path, with the SHA-256 of its bytes. */
  files: z.record(z.string().max(200), sha256),
})

const examPart = z.object({
  types: z.array(z.enum(questionTypes)),
  sections: z.array(z.string()),
  count: z.int(),
  points: z.number(),
})
const examPlan = z.object({
  parts: z.array(examPart),
  minutes: z.int(),
  passMark: z.number(),
  shuffleOptions: z.boolean(),
  multipleChoice: z.enum(['allOrNothing', 'rightMinusWrong']),
})

const filter = z.object({
  types: z.array(z.enum(questionTypes)).optional(),
  sections: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  reasons: z.array(z.enum(mistakeReasons)).optional(),
  text: z.string().optional(),
})

export const archivedBank = z.object({
  uid,
  name: z.string().trim().min(1).max(1000),
  /** Made for an import and not named by a person. */
  provisional: z.boolean(),
  /** Where a person put it in the library. Not in archives of the first programs. */
  group: z.string().nullish(),
  place: count.nullish(),
  archivedAt: time.nullish(),
  createdAt: time,
  blueprints: z.array(z.object({ uid, name: z.string(), plan: examPlan, createdAt: time, updatedAt: time })),
  /** The exam it is studied for: part of the history. */
  plan: z
    .object({
      examDay: day.nullable(),
      minutesADay: count,
      daysOff: z.array(z.int().min(0).max(6)),
      createdAt: time,
      updatedAt: time,
    })
    .nullable(),
})

const option = z.object({ label, text: z.string() })
const image = z.object({
  image: sha256,
  field: z.enum(['stem', 'option', 'explanation', 'answer']),
  label: label.optional(),
})
const origins = ['document', 'model', 'person'] as const
const moved = z.record(label, label.nullable())

const words = {
  type: z.enum(questionTypes),
  stem: z.string(),
  options: z.array(option).max(26),
  key: keySchema.nullable(),
  keyOrigin: z.enum(origins),
  explanation: z.string().nullable(),
  explanationOrigin: z.enum(origins),
  section: z.string().nullable(),
  images: z.array(image),
}

/** What the question was before an edit, and where its options went. `afterAttempt`: the last answer given before it. */
const edit = z.object({
  uid,
  createdAt: time,
  before: z.object({
    ...words,
    moved: moved.optional(),
    restores: z.literal(true).optional(),
    afterAttempt: uid.nullable().optional(),
    undoes: uid.optional(),
  }),
})

const span = z.tuple([count, count])
const spans = z.object({
  stem: span.optional(),
  options: span.optional(),
  answer: span.optional(),
  explanation: span.optional(),
  section: span.optional(),
  material: span.optional(),
})

/** Where it stands in a document: blocks by number, first and last. */
const origin = z.object({
  import: uid,
  ordinal: count,
  number: z.string().nullable(),
  type: z.enum(questionTypes),
  key: keySchema.nullable(),
  firstBlock: count,
  lastBlock: count,
  fields: spans,
})

export const archivedQuestion = z.object({
  uid,
  number: z.string().nullable(),
  ...words,
  confidence: z.number().min(0).max(1),
  issues: z.array(z.string()),
  createdAt: time,
  updatedAt: time,
  edits: z.array(edit),
  tags: z.array(z.string().min(1)).optional(),
  notes: z
    .object({
      bookmarkedAt: time.nullable(),
      note: z.string().nullable(),
      mistakeReason: z.enum(mistakeReasons).nullable(),
      report: z.string().nullable(),
      updatedAt: time,
    })
    .optional(),
  origins: z.array(origin).optional(),
})

const fault = z.object({ code: z.string(), message: z.string() })
const tableReading = z.object({
  sheet: z.string(),
  headerRow: count.nullable(),
  columns: z.array(z.string()),
  confidence: z.number(),
  titles: z.array(z.string()),
  questions: count,
})

const byType = z.object({ single: count, multiple: count, trueFalse: count, fillIn: count, shortAnswer: count })
const ledger = z.object({
  question: count,
  heading: count,
  answerKey: count,
  material: count,
  ignored: count,
  unresolved: count,
})

export const archivedImport = z.object({
  uid,
  bank: uid,
  document: sha256,
  name: z.string().min(1),
  recognised: count.nullable(),
  byType: byType.nullable(),
  ledger: ledger.nullable(),
  unresolved: z.array(span),
  ignored: z.record(z.string(), count),
  columns: z.array(tableReading.pick({ sheet: true, headerRow: true, columns: true })).nullable(),
  tables: z.array(tableReading),
  /** What a person said that lines of some form are; the forms in which lines recur. Not in archives of the first programs. */
  rules: ruleSteps.nullish(),
  layout: z.array(z.string()).nullish(),
  /** What became of its pages that are pictures. Not in archives of the first programs. */
  scan: z.object({ read: count, failed: z.array(count), left: z.array(count) }).nullish(),
  doubtful: count,
  added: count,
  repeated: count,
  /** Questions that it gave an answer, an explanation or pictures. Not in archives of the first programs. */
  completed: count.nullish(),
  createdAt: time,
  dismissedAt: time.nullable(),
  /** How the reading ended. */
  job: z.object({
    state: z.enum(['done', 'failed', 'cancelled']),
    stage: z.string(),
    done: count,
    total: count,
    attempts: count,
    fault: fault.nullable(),
    createdAt: time,
    startedAt: time.nullable(),
    finishedAt: time.nullable(),
  }),
})

/** `extraction`: what was read of the bytes, in `extractions/<sha256>.json`. */
export const archivedDocument = z.object({
  sha256,
  size: count,
  createdAt: time,
  extraction: z.object({ version: z.int(), format: z.string(), blocks: count, createdAt: time }).nullable(),
})

/** `size` 0: it lies outside of the document, and has no file here. */
export const archivedImage = z.object({ sha256, mime: z.string(), size: count })

const gradeDetails = z.object({
  points: z.array(
    z.object({ text: z.string(), points: z.number(), awarded: z.number(), quote: z.string().nullable() }),
  ),
  comment: z.string().nullable(),
  nothing: z.enum(['repeatsQuestion', 'addressesGrader']).optional(),
})

const rating = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** An answer given, with all its grades and ratings: the last of each counts. `day`: the person's calendar day. */
export const archivedAttempt = z.object({
  uid,
  question: uid,
  response: responseSchema,
  durationMs: count,
  createdAt: time,
  day,
  /**
   * Given to another question, with which this one was made one: what it says in the letters of this one, and the last edit by then.
   * Not in archives of the first programs.
   */
  joined: z.object({ response: responseSchema, afterEdit: uid.nullable() }).optional(),
  grades: z.array(
    z.object({
      uid,
      verdict: z.enum(verdicts),
      score: z.number().min(0).max(1),
      gradedBy: z.enum(['rule', 'self', 'model']),
      provider: z.string().nullable(),
      model: z.string().nullable(),
      details: gradeDetails.nullable(),
      createdAt: time,
    }),
  ),
  reviews: z.array(z.object({ uid, rating, ratedBy: z.enum(['rule', 'person']), reviewedAt: time, createdAt: time })),
})

const scopes = ['all', 'plan', 'unanswered', 'mistakes', 'due', 'bookmarked', 'reported'] as const
const orders = ['sequential', 'random', 'difficulty'] as const

export const archivedSession = z.object({
  uid,
  bank: uid.nullable(),
  mode: z.enum(['practice', 'cards', 'study', 'exam']),
  scope: z.enum(scopes),
  filter,
  order: z.enum(orders),
  seed: z.int(),
  shuffleOptions: z.boolean(),
  position: count,
  createdAt: time,
  usedAt: time,
  finishedAt: time.nullable(),
  questions: z.array(
    z.object({
      ordinal: count,
      question: uid,
      attempt: uid.nullable(),
      draft: responseSchema.nullable(),
      crossed: z.array(label),
      isFlagged: z.boolean(),
      spentMs: count,
      seenAt: time.nullable(),
    }),
  ),
  exam: z
    .object({
      blueprint: uid.nullable(),
      name: z.string(),
      plan: examPlan,
      /** Which questions it took, where it was no blueprint's. */
      draw: z
        .object({
          banks: z.array(uid),
          scope: z.enum(scopes),
          filter,
          from: z.object({ session: uid, which: z.enum(['all', 'wrong']) }).nullable(),
          order: z.enum(orders),
        })
        .nullable(),
      limitMs: count,
      elapsedMs: count,
      tickedAt: time,
      handedInAt: time.nullable(),
      handedInBy: z.enum(['person', 'time']).nullable(),
      passMark: z.number(),
    })
    .nullable(),
})

/** What a person decided about the mistake book and about copies of a question, and the parameters of the schedule. */
export const archivedStudy = z.object({
  decisions: z.array(
    z.object({ question: uid, decision: z.enum(['out', 'back']), afterAttempt: uid.nullable(), decidedAt: time }),
  ),
  /** Not in archives of the first programs. */
  duplicates: z
    .array(
      z.object({
        question: uid,
        together: z.string().min(1).max(100),
        decision: z.enum(duplicateDecisions),
        seen: z.string().max(100),
        decidedAt: time,
      }),
    )
    .optional(),
  parameters: z.array(
    z.object({ uid, parameters: z.array(z.number()).max(100), reviews: count, logLoss: z.number(), createdAt: time }),
  ),
})

/** Of the settings those that say how one studies. Models, their addresses and what is of one computer never leave it. */
export const archivedSettings = z.object({
  rightInARowToLeave: z.int().min(1).max(10).optional(),
  multipleChoice: z.enum(['allOrNothing', 'rightMinusWrong']).optional(),
  shuffleOptions: z.boolean().optional(),
  submitOnChoosing: z.boolean().optional(),
  goOnWhenRight: z.boolean().optional(),
  newPerDay: z.int().min(0).max(1000).optional(),
  desiredRetention: z.number().min(0.7).max(0.97).optional(),
})

/** The kinds of files in an archive. A path ends in a number where there may be several. */
export const archiveParts = {
  manifest: archiveManifest,
  bank: archivedBank,
  questions: z.array(archivedQuestion),
  imports: z.array(archivedImport),
  documents: z.array(archivedDocument),
  images: z.array(archivedImage),
  attempts: z.array(archivedAttempt),
  sessions: z.array(archivedSession),
  study: archivedStudy,
  settings: archivedSettings,
  extraction: archivedExtraction,
  scans: z.array(archivedScan),
}

export type ArchiveManifest = z.output<typeof archiveManifest>
export type ArchivedBank = z.output<typeof archivedBank>
export type ArchivedQuestion = z.output<typeof archivedQuestion>
export type ArchivedImport = z.output<typeof archivedImport>
export type ArchivedDocument = z.output<typeof archivedDocument>
export type ArchivedImage = z.output<typeof archivedImage>
export type ArchivedAttempt = z.output<typeof archivedAttempt>
export type ArchivedSession = z.output<typeof archivedSession>
export type ArchivedStudy = z.output<typeof archivedStudy>
export type ArchivedSettings = z.output<typeof archivedSettings>
