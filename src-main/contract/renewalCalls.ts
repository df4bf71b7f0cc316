import { z } from 'zod'
import { call } from './call.ts'
import type { ChangeAuthor } from './changeCalls.ts'
import { renewalFields } from './choices.ts'
import type { ImportView } from './importCalls.ts'
import type { QuestionImage, QuestionView } from './questionCalls.ts'
import type { Key, QuestionType } from './questionTypes.ts'

/**
 * What became of a question in a newer version of its document. `unchanged`: it says the same in the same section and order (its
 * number may be another, as one was put in above); `moved`: it says the same elsewhere; `edited`: it says something else; `new`: only
 * the newer version has it; `gone`: only the library has it.
 */
export type RenewalKind = 'unchanged' | 'moved' | 'edited' | 'new' | 'gone'

type RenewalField = (typeof renewalFields)[number]

/** A text in pieces, to be shown one behind the other; `isMarked`: the other side says otherwise there, or nothing. */
export type MarkedText = readonly { text: string; isMarked: boolean }[]

/**
 * An option of one side. `other`: the letter of the same option on the other side, null where that has none; an option whose letter and
 * text are those of the other side has no mark.
 */
export type MarkedOption = { label: string; text: MarkedText; other: string | null }

/** What one side says of a field. `place`: the beginning of the question right before it, null where it is the first. */
export type RenewalSide =
  | { kind: 'text'; text: MarkedText | null }
  | { kind: 'options'; options: readonly MarkedOption[] }
  | { kind: 'key'; key: Key | null }
  | { kind: 'type'; type: QuestionType }
  | { kind: 'images'; images: readonly QuestionImage[] }
  | { kind: 'place'; after: string | null }

/** Whose word holds: the newer document's, or what the library has. */
export type RenewalTake = 'document' | 'mine'

/**
 * A field that the newer document has otherwise than the library. `mine` and `document` are of one kind; the texts of both are marked
 * against each other. `changedBy`: who made of it what the library has, null where that is the older document's word. `take`: what is
 * done unless the person picks otherwise: `mine` where a person changed it by hand, else `document`.
 */
export type RenewalDifference = {
  field: RenewalField
  mine: RenewalSide
  document: RenewalSide
  changedBy: ChangeAuthor | null
  take: RenewalTake
}

/**
 * A question of the library (`mine`, null of a new one) and of the newer document (`read`, null of one that is gone; held back, so its
 * pictures are had by its id, too). `differences` is empty for new ones and those gone; fields that both have alike, and those that only
 * the person changed, are in none. `attempts`: how often `mine` was answered; its notes, bookmark and tags are in its `annotations`, and
 * all of it stays whatever is picked, but for what goes into the trash. `documents`: the other documents that hold `mine`, too.
 * `wasRemoved`, of a new one: the older document had it, and a person removed it from the library.
 */
export type RenewalPair = {
  kind: RenewalKind
  mine: QuestionView | null
  read: QuestionView | null
  differences: readonly RenewalDifference[]
  attempts: number
  documents: readonly string[]
  wasRemoved: boolean
}

/**
 * The renewal that an import may be. `older`: the document that it seems to be a newer version of, and the bank of that. `byHand`: how
 * many pairs differ in a field that a person changed by hand; `answers`: how many have another answer; `byRules`: whether the rules taught with the older document were applied.
 */
export type RenewalView = {
  importId: number
  name: string
  older: { importId: number; name: string; createdAt: number; bank: { id: number; name: string } }
  counts: Readonly<Record<RenewalKind, number>>
  byHand: number
  answers: number
  byRules: boolean
  /** How many pairs the list has without `offset` and `limit`. */
  total: number
  pairs: readonly RenewalPair[]
}

/**
 * What came of a renewal: how many questions were changed, `moved` only, added, put into the trash, or `kept` although the newer document
 * has them no more; such lose a number that another has by now.
 */
export type Renewed = { changed: number; moved: number; added: number; removed: number; kept: number }

const ids = z.array(z.int()).max(100_000).default([])

/** What a person picks other than what is done by itself. Questions are named by the id of the library's, new ones by that of `read`. */
const renewalPicks = z.strictObject({
  fields: z
    .array(z.strictObject({ id: z.int(), field: z.enum(renewalFields), take: z.enum(['document', 'mine']) }))
    .max(700_000)
    .default([]),
  /** Pairs that are two questions: the library's stays as it is, and the document's comes as a new one. */
  apart: ids,
  /** New ones that do not come. Without a word on them, those come that were not removed by a person before. */
  leaveOut: ids,
  /** New ones that come although a person had removed them. */
  takeIn: ids,
  /** Those gone that go into the trash. The others stay in the library. */
  trash: ids,
})

export type RenewalPicks = z.output<typeof renewalPicks>

const ofImport = z.object({ id: z.int() })

/**
 * An import with `renews` (ImportView) is held back, as it seems to be a newer version of a document of the library: only with
 * `whenNewer: 'hold'` of `imports.add`. Each of these is a CONFLICT for any other.
 */
export const renewalCalls = {
  /**
   * The pairs in the order of the newer document, those gone where they stood. With `kinds` only these; `byHand`: only those that differ in
   * a field that a person changed; `order` `pressing`: first those with another answer, then those that a person changed, too. Asked for
   * the first time, it takes a second for some thousand questions.
   */
  'renewals.get': call(
    ofImport.extend({
      kinds: z
        .array(z.enum(['unchanged', 'moved', 'edited', 'new', 'gone']))
        .max(5)
        .optional(),
      byHand: z.literal(true).optional(),
      order: z.enum(['document', 'pressing']).default('document'),
      offset: z.int().min(0).default(0),
      limit: z.int().min(0).max(500).default(100),
    }),
  ).returns<RenewalView>(),
  /**
   * Renews the older document's questions as one change, to be undone as a whole. With no picks all is done as `take` says: new ones
   * come, those gone stay. The import is held back no more. INVALID_INPUT names the question whose picks contradict each other (`id`,
   * `problem` in `details`); CONFLICT if something was changed meanwhile: nothing is done then, and the renewal is to be looked at again.
   */
  'renewals.apply': call(ofImport.extend({ picks: renewalPicks.prefault({}) })).returns<Renewed>(),
  /** It is no newer version: the import goes on as any other, into its own bank, or is held back for a review where it reads badly. */
  'renewals.decline': call(ofImport).returns<ImportView>(),
}
