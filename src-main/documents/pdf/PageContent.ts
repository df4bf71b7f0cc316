import type { Look } from '../lineBuilder.ts'

/** A glyph as placed; points from the top left of the page, `y` is the base line. */
export type Glyph = {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  look: Look
  /** A picture that stands where a letter would: a key of the document's pictures. Its text is empty. */
  picture?: string
  /** How many blank characters the file prints before it. */
  blanks: number
}

export type Box = { x0: number; y0: number; x1: number; y1: number }

export type Picture = Box & { id: string }

/** All that a page draws, as far as text needs it. */
export type PageContent = {
  index: number
  width: number
  height: number
  glyphs: Glyph[]
  /** Thin boxes: rules, underlines, the edges of table cells. */
  rules: Box[]
  /** Coloured areas that stand behind text. */
  fills: (Box & { colour: string })[]
  pictures: Picture[]
  /** Where pages of another document were put on this one: slides, printed several to a page. */
  forms: Box[]
  /** Glyphs that do not run from left to right; they are left out. */
  turned: number
  /** Glyphs of which the file does not say what they are; they are left out. */
  unnamed: number
  /** Paths that are painted: letters that were made outlines are hundreds. */
  paths: number
  /** The page keeps so many states of drawing that it was read only to there. */
  isCut: boolean
}
