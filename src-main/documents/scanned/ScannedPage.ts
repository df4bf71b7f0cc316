/** In pixels of the upright picture, from its top left. */
export type PixelBox = { x0: number; y0: number; x1: number; y1: number }

/**
 * `text` is one letter, or a blank; `confidence` is from 0 to 1; `colour` and what is behind it: RRGGBB, of what is plainly
 * of a colour.
 */
export type ScannedLetter = PixelBox & {
  text: string
  confidence: number
  colour?: string
  highlight?: string
  bold?: true
}

/** Letters from left to right. A row of a page with columns, or with wide blanks, may be several of them. */
export type ScannedLine = { letters: ScannedLetter[] }

/**
 * What is no text: a drawing, or a formula that letters cannot tell, which stands in a line. `jpeg`: what it looks like, in base64, cut out of
 * the upright picture.
 */
export type ScannedFigure = PixelBox & { isInLine?: true; jpeg: string }

/** A page that was read from its pixels: plain JSON. */
export interface ScannedPage {
  /** Pixels of the upright picture: the page as it was drawn or decoded, turned clockwise by `turned`. */
  width: number
  height: number
  /** By how many degrees the picture had to be turned clockwise to stand upright. */
  turned: 0 | 90 | 180 | 270
  /** How far the lines of the upright picture fall to the right, in degrees; boxes are those of the picture as it is. */
  skew: number
  /**
   * How wide the upright page is in points: anchors of its blocks are in points of a page of this width. Of a page of a PDF it is the
   * page's own width, of a picture one at which letters have the size of print.
   */
  points: number
  lines: ScannedLine[]
  /** Ruled lines: edges of table cells, lines to write on. */
  rules: PixelBox[]
  /** Pages that were read by older versions have none. */
  figures?: ScannedFigure[]
}

/** By page, from 0; a picture file is a page, and so is each picture of a document, in the order of the document. */
export type ScannedPages = ReadonlyMap<number, ScannedPage>
