import type { TypeHint } from '../tokens/typeWords.ts'

/** A stretch of one lexed line: `from..to` of its text. */
export type Stretch = { at: number; from: number; to: number }

export type DraftOption = { index: number; ticked: boolean | null; text: Stretch[] }

/** Where an answer was found. The order is that of trust: a labelled line before a lone letter before a tag. */
export type AnswerPlace =
  | 'line'
  | 'lone'
  | 'tag'
  | 'lead'
  | 'caret'
  | 'bracket'
  | 'tick'
  | 'mark'
  | 'key'
  | 'trailing'
  | 'mine'

export type DraftAnswer = { place: AnswerPlace; text: Stretch[] }

/** Headings in force where the question stands. `legend`: what 1 and 2 (or A and B) mean in a true/false section. */
export type Section = { chapter: string | null; type: TypeHint | null; title: string | null; at: number }

/** A question as read from the lines, before its fields are judged. Indexes are those of the lexed lines. */
export type Draft = {
  first: number
  last: number
  number: string | null
  value: number | null
  tags: TypeHint[]
  /** A bracket to be filled stands before the number. */
  hasLead: boolean
  section: Section
  stem: Stretch[]
  options: DraftOption[]
  /** Option lines that fit nowhere: a second D, an F behind C. */
  stray: Stretch[]
  answers: DraftAnswer[]
  /** Short texts of answers that stand in tags or before the number. */
  given: { place: AnswerPlace; value: string }[]
  explanation: Stretch[]
  /** What the student answered; used only for telling it from the key. */
  mine: Stretch[]
  /** The same, if a score above zero says that it was right. */
  rightMine: Stretch[]
  /** An answer label with nothing behind it. */
  emptyAnswer: boolean
  /** The number was not printed; the question was found by its options. */
  unnumbered: boolean
  /** First and last line of the text it shares with other questions. */
  material: readonly [first: number, last: number] | null
  /** Options were told from lines without letters. */
  lettersLost: boolean
}

export const newDraft = (first: number, section: Section): Draft => ({
  first,
  last: first,
  number: null,
  value: null,
  tags: [],
  hasLead: false,
  section,
  stem: [],
  options: [],
  stray: [],
  answers: [],
  given: [],
  explanation: [],
  mine: [],
  rightMine: [],
  emptyAnswer: false,
  unnumbered: false,
  material: null,
  lettersLost: false,
})
