import type { DocumentFormat } from '../contract/formats.ts'
import type { QuestionType } from '../contract/questionTypes.ts'

/** Where a block stands in the source: enough to show a person the place. All indexes 0-based. */
export type Anchor =
  | { kind: 'line'; line: number }
  | { kind: 'paragraph'; paragraph: number }
  /** `box` in PDF points from the top left: x, y, width, height. */
  | { kind: 'page'; page: number; box: readonly [number, number, number, number] }
  | { kind: 'cell'; sheet: string; row: number; column: number }

/** Formatting of `text.slice(from, to)`. Colours are `RRGGBB`, upper case; black and automatic are left out. */
export type Mark = {
  from: number
  to: number
  bold?: true
  italic?: true
  underline?: true
  strike?: true
  colour?: string
  highlight?: string
  /** Set as code: its signs are text, not markup. */
  code?: true
  /** Read from pixels, and hard to read: it may be something else. */
  unsure?: true
}

/** A picture that stands before `text[at]`; `image` is a key of SourceDocument.images. */
export type ImageAt = { at: number; image: string }

const blockKinds = ['paragraph', 'heading', 'tableRow', 'image', 'formula', 'code'] as const
export type BlockKind = (typeof blockKinds)[number]

/**
 * What a format that knows questions (GIFT, Moodle XML) states about one. It stands on the first of the `blocks` blocks that
 * show the same question as text: a reader may take the fields and pass over those blocks, or read the text instead.
 */
export type StatedFields = {
  /** How many blocks, from this one on, show this question. */
  blocks: number
  type: QuestionType
  stem: string
  /** Choices only. Labels are given in order, A first; those with `isRight` are the key. */
  options: readonly { text: string; isRight: boolean }[]
  /** By type: ['true'] or ['false']; one entry a blank; one text. Empty for choices, and where no answer is stated. */
  key: readonly string[]
  /** By blank or answer: what is accepted as well as `key[i]`. */
  alternatives: readonly (readonly string[])[]
  explanation?: string
}

/**
 * One paragraph, line, heading or table row in reading order, with nothing lost that tells questions apart.
 * A blank line is a block with empty text. `text` is as printed (formulas as `$LaTeX$`), trailing white space cut, no line
 * feeds; a soft line break starts a new block.
 */
export type Block = {
  kind: BlockKind
  text: string
  /**
   * The automatic list label exactly as the source shows it ("1.", "A．", "（一）"); not repeated in `text`. A list bullet of
   * whatever shape is "•", but ticks and crosses stay ("✓", "☐"). Numbers that are typed are in `text`, not here.
   */
  label?: string
  /** Heading level from 1, or depth of the list from 0. */
  level?: number
  /** Table rows only: the cells' texts; `text` is them joined by tabs. */
  cells?: readonly string[]
  marks?: readonly Mark[]
  images?: readonly ImageAt[]
  /** Only from formats that state the fields of a question, on its first block. */
  fields?: StatedFields
  /** Set on text that stands outside the run of the text: after the paragraph that refers to it or holds it. */
  part?: 'footnote' | 'endnote' | 'textBox'
  /** Of text that a page folds up: the line that stays to be seen, or what opens below it. */
  disclosure?: 'summary' | 'details'
  anchor: Anchor
}

/** `source` is the address of a picture that the file only refers to; `bytes` are empty then. */
export type SourceImage = { mime: string; bytes: Uint8Array; source?: string }

/** What every format ends as. */
export type SourceDocument = {
  name: string
  format: DocumentFormat
  blocks: readonly Block[]
  images: Readonly<Record<string, SourceImage>>
  /** What could not be kept, in English, for the import's log: "an equation was kept as text" ... */
  notes: readonly string[]
  /** Pages (from 0) that are pictures of text, which is not among the blocks until they are read from their pixels. */
  unread?: readonly number[]
}
