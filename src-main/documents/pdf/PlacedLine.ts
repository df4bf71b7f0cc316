import type { Line } from '../lineBuilder.ts'
import type { Block } from '../SourceDocument.ts'

/** A printed line with where it stands in its column. */
export type PlacedLine = Line & {
  page: number
  x0: number
  x1: number
  y: number
  /** Its own base line: `y` is that of its row, which lines of other columns share within a few points. */
  base: number
  /** Base line of its last line, once wrapped lines are joined to it. */
  bottom: number
  size: number
  /** Edges of the column as its text fills it. */
  left: number
  right: number
  /** Line distance usual in this document, for lines of this size. */
  pitch: number
  column: number
  /** How wide its first word is printed. */
  firstWord: number
  /** Printed at the right edge beside it: a line of its own below its paragraph. */
  score?: string
}

/** A line of a page, or the blocks of a table or picture among them. */
export type Part = { kind: 'line'; line: PlacedLine } | { kind: 'other'; blocks: Block[] }
