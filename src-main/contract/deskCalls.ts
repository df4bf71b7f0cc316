import { z } from 'zod'
import { call } from './call.ts'
import { boundFields, type deskCauses, lineRoles } from './choices.ts'
import type { LedgerKind } from './importCalls.ts'
import type { PictureView, QuestionView, SourceField } from './questionCalls.ts'
import type { QuestionType } from './questionTypes.ts'
import { type LineRule, type RuleStep, ruleStep } from './readingRules.ts'

type DeskCause = (typeof deskCauses)[number]

/** What the review shows of a question and what a mending changes of it. */
export type DeskFields = Pick<QuestionView, 'type' | 'stem' | 'options' | 'key' | 'explanation' | 'section'>

/** `andBefore`: the question below, which is joined to it; `andAfter`: what is split off from it. */
export type DeskExample = {
  questionId: number
  number: string | null
  before: DeskFields
  andBefore?: DeskFields
  after: DeskFields | null
  andAfter?: DeskFields
}

/** Questions of an import that are doubtful for one cause and laid out alike. */
export type DeskGroup = {
  /** Names it in `desk.mend`, as long as the document is read as it is. */
  key: string
  cause: DeskCause
  /** The forms of the lines that the cause speaks of; for `typeAgainstSection` the section, for `doubt` the doubts. */
  forms: readonly string[]
  /** The first line of each form as the document prints it. */
  samples: readonly string[]
  layout: { type: QuestionType; options: number } | null
  /** In document order. */
  questionIds: readonly number[]
  /** The rules that a mending follows; null where it changes each question by itself, or there is none. */
  rules: readonly LineRule[] | null
  canMend: boolean
  /** Three that differ most, before and after. */
  examples: readonly DeskExample[]
  /** How many of them would be beyond doubt. */
  settles: number
}

export type DeskView = {
  groups: readonly DeskGroup[]
  questions: number
  doubtful: number
  /** So much of it is doubtful, or could be mended at once, that it should be looked at before it is used. */
  readsBadly: boolean
  /** What became of the document, in its order; blank lines belong to what they stand below. */
  stretches: readonly { kind: LedgerKind; first: number; last: number }[]
  /** The block that each question begins in, and the number that it has there, in document order. */
  places: readonly (readonly [questionId: number, block: number, number: string | null])[]
}

/** A line of the document. `fields`: what of the question `questionId` was read from it. `place` as in questions.sources. */
export type DeskLine = {
  block: number
  text: string
  place: string
  kind: LedgerKind
  questionId: number | null
  isDoubtful: boolean
  fields: readonly SourceField[]
  /** The hashes of pictures that stand in it, where no look was asked for. */
  images?: readonly string[]
  /** Only where it was asked for. */
  look?: DeskLook
}

/** Formatting of `text.slice(from, to)`, as the document had it. */
export type LookMark = {
  from: number
  to: number
  bold?: true
  italic?: true
  underline?: true
  strike?: true
  /** `RRGGBB` */
  colour?: string
  highlight?: string
  code?: true
  unsure?: true
}

/** How a line looks in its document. `images`: their hashes; `page`, `box`: points from the top left; `row`, `column` of a sheet. */
export type DeskLook = {
  kind: 'paragraph' | 'heading' | 'tableRow' | 'image' | 'formula' | 'code'
  /** The text without the label that the list gave it. */
  text: string
  label?: string
  level?: number
  cells?: readonly string[]
  marks?: readonly LookMark[]
  images?: readonly string[]
  page?: number
  box?: readonly [x: number, y: number, width: number, height: number]
  row?: number
  column?: number
}

/**
 * `pages` are drawn from the stored PDF, of `size` bytes; `parts` are its pages from 0, or the sheets of a workbook. `pictures` are pages
 * that are pictures (`imports.page`). `papers`: of pages that were read from their pixels, how large they are upright, in points, by how
 * many degrees clockwise they are turned for that, and where letters may well be others.
 */
export type DeskSource = {
  kind: 'pages' | 'pictures' | 'grid' | 'document' | 'text'
  size: number
  parts: readonly { name: string; first: number; last: number }[]
  papers?: readonly {
    page: number
    width: number
    height: number
    turned: 0 | 90 | 180 | 270
    unsure: readonly (readonly [x: number, y: number, width: number, height: number])[]
  }[]
}

export type DeskLines = { total: number; offset: number; lines: readonly DeskLine[] }

/** What corrections may have meant, and what that makes of the document. */
export type DeskLesson = {
  step: RuleStep
  /** How many lines it speaks of, and how many questions become others by it. */
  lines: number
  changed: number
  /** How many questions there are then, and how many of them are doubtful. */
  questions: number
  doubtful: number
  /** Those that differ most; `before` is null for a question that was none, `after` for one that is none then. */
  examples: readonly {
    number: string | null
    /** First and last block, to leave it out by. */
    blocks: readonly [number, number]
    before: DeskFields | null
    after: DeskFields | null
    /** Pictures of the document that it has then and had not. */
    pictures: readonly string[]
  }[]
}

/** At once: a message, not a document. */
const mostBytes = 2 ** 22

const corrections = z
  .array(z.object({ block: z.int().min(0), role: z.enum(lineRoles) }))
  .max(60)
  .default([])

/** Lines that belong to a question which stands elsewhere. */
const bindings = z
  .array(z.object({ block: z.int().min(0), questionId: z.int(), as: z.enum(boundFields) }))
  .max(60)
  .default([])

export const deskCalls = {
  /** The groups of an import that is done, largest first; those that can be mended before the others. */
  'desk.open': call(z.object({ id: z.int() })).returns<DeskView>(),
  /**
   * Mends all questions of a group but those left out, as one change. NOT_FOUND if the document is no longer read as it was when the
   * group was made.
   */
  'desk.mend': call(
    z.object({ id: z.int(), group: z.string().max(5000), without: z.array(z.int()).max(100_000).default([]) }),
  ).returns<{ changed: number }>(),
  /**
   * Derives from a few corrected lines what they may have meant, the likeliest first; empty if no rule says it. Changes nothing.
   * NOT_FOUND for a question that the import does not hold.
   */
  'desk.teach': call(z.object({ id: z.int(), corrections, bindings })).returns<readonly DeskLesson[]>(),
  /** Reads the document with these rules more, as one change. An import that had failed for want of questions is read again. */
  'desk.learn': call(z.object({ id: z.int(), steps: z.array(ruleStep).min(1) })).returns<{ changed: number }>(),
  /** The rules that the import is read by. */
  'desk.rules': call(z.object({ id: z.int() })).returns<readonly RuleStep[]>(),
  /** How the document is shown as it looks. */
  'desk.source': call(z.object({ id: z.int() })).returns<DeskSource>(),
  /** Bytes of the stored document, to be drawn. */
  'desk.bytes': call(
    z
      .object({ id: z.int(), from: z.int().min(0), to: z.int().min(0) })
      .refine(({ from, to }) => to - from <= mostBytes),
  ).returns<{ base64: string }>(),
  /** Only a picture of that document; NOT_FOUND for any other. */
  'desk.picture': call(z.object({ id: z.int(), image: z.string().regex(/^[0-9a-f]{64}$/) })).returns<PictureView>(),
  /** The lines of the document and what became of them, `limit` from `offset` on. */
  'desk.lines': call(
    z.object({
      id: z.int(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(500),
      looks: z.boolean().default(false),
    }),
  ).returns<DeskLines>(),
}
