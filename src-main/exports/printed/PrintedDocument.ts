import type { InlinePart } from '../../contract/splitInline.ts'
import type { ExportedPicture } from '../set/ExportedSet.ts'

export type PrintedPicture = ExportedPicture & { mime: string }

/** What a sheet of paper shows, whatever file it ends as. Lines of a paragraph are parted by line feeds in `text` parts. */
export type PrintedBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | {
      kind: 'paragraph'
      /** Bold, before the text: a number, a letter, "Answer: ". */
      label?: string
      parts: readonly InlinePart[]
      /** Behind the text, in the same paragraph: so it is seen, and read back, whose they are. */
      pictures?: readonly PrintedPicture[]
      /** How deep it is set in: 0 as the page. */
      depth: number
      isSmall?: boolean
    }
  | { kind: 'code'; lines: readonly string[]; depth: number }
  | { kind: 'pictures'; pictures: readonly PrintedPicture[]; depth: number }
  /** Without a `head` the first row is as any other. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** Empty lines to write on. */
  | { kind: 'room'; lines: number }
  | { kind: 'pageBreak' }
  /** Short ones beside each other, row by row, where the paper is wide enough. */
  | { kind: 'columns'; columns: number; blocks: readonly PrintedBlock[] }
  /** Stays together on a page if it fits one. */
  | { kind: 'together'; blocks: readonly PrintedBlock[] }

export type PrintedDocument = { title: string; language: 'zh' | 'en'; blocks: readonly PrintedBlock[] }
