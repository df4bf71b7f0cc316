import type { DistantKey } from '../keys/DistantKey.ts'
import type { TypeHint } from '../tokens/typeWords.ts'

/** A stretch of one lexed line: `from..to` of its text. */
export type Stretch = Readonly<{ at: number; from: number; to: number }>

/** `name` is what an answer calls the option, where that is no Latin letter. */
export type DraftOption = Readonly<{
  index: number
  ticked: boolean | null
  text: readonly Stretch[]
  name?: string
}>

/** Where an answer was found. The order is that of trust: a labelled line before a lone letter before a tag. */
export type AnswerPlace =
  | 'line'
  | 'lone'
  | 'tag'
  | 'lead'
  | 'caret'
  | 'bracket'
  | 'tick'
  | 'formatting'
  | 'key'
  | 'trailing'
  | 'mine'

type DraftAnswer = Readonly<{ place: AnswerPlace; text: readonly Stretch[] }>

/** Headings in force where the question stands. */
export type Section = Readonly<{ chapter: string | null; type: TypeHint | null; title: string | null; at: number }>

/** A question as read from the lines, before its fields are judged. Indexes are those of the lexed lines. */
export type Draft = Readonly<{
  first: number
  last: number
  number: string | null
  value: number | null
  tags: readonly TypeHint[]
  /** A bracket to be filled stands before the number. */
  hasLead: boolean
  section: Section
  stem: readonly Stretch[]
  /** Where in the stem its answer stands: a line to write on takes its place. */
  holes: readonly Stretch[]
  options: readonly DraftOption[]
  /** Option lines that fit nowhere: a second D, an F behind C. */
  stray: readonly Stretch[]
  answers: readonly DraftAnswer[]
  /** Short texts of answers that stand in tags or before the number. */
  given: readonly Readonly<{ place: AnswerPlace; value: string }>[]
  explanation: readonly Stretch[]
  /** What the student answered, if a score beside it says that it was right. */
  rightMine: readonly Stretch[]
  /** The number was not printed; the question was found by its options. */
  unnumbered: boolean
  /** First and last line of the text it shares with other questions. */
  material: readonly [first: number, last: number] | null
  /** The words from which the gaps of the stem are filled. */
  bank: readonly string[] | null
  /** Options were told from lines without letters. */
  lettersLost: boolean
  /** The key that stands elsewhere in the document. */
  distant: DistantKey | null
  /** Lines elsewhere whose pictures belong to it. */
  pictures: readonly number[]
}>
