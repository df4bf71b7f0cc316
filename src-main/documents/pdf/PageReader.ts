import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Look, plain } from '../lineBuilder.ts'
import { readColour } from '../readColour.ts'
import { StatedGlyphs } from './actualText/StatedGlyphs.ts'
import type { Stretch } from './actualText/StatedTexts.ts'
import { mostForms, mostKeptStates } from './DirectPort.ts'
import { concat, identity, type Matrix, mapX, mapY, toMatrix } from './matrix.ts'
import type { Box, PageContent } from './PageContent.ts'
import { pathBoxes } from './pathBoxes.ts'
import { printedGlyph } from './printedGlyph.ts'

/** What is far narrower than high in any font that sets letters by their own width. */
const narrowSign = /^[a-z\d.,:;]$/

export type OperatorList = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }

export type PdfFont = { name: string; isBold: boolean; isItalic: boolean; unit: number; isVertical: boolean }

type State = {
  matrix: Matrix
  colour: string | undefined
  font: PdfFont | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

/** A glyph as pdf.js hands it over; a number in its place moves the pen. */
type ShownGlyph = { unicode?: string; width?: number; isSpace?: boolean }

/**
 * Follows a page's drawing operators and notes where each glyph, rule and picture lands. Going by the operators rather than
 * pdf.js's own text content also gives colours, and is the faster of the two.
 */
export class PageReader {
  readonly #page: PageContent
  readonly #fontOf: (id: string) => PdfFont | undefined
  readonly #stack: State[] = []
  #state: State
  #text = identity
  #line = identity
  #look: Look = plain
  /** Equal looks are one object: most comparisons of them end at once. */
  readonly #looks = new Map([['', plain]])
  #blanks = 0
  /** Fonts whose every glyph is as wide as high, as of text that lies unseen over a scan: their blanks are plain ones. */
  readonly #evenFonts = new Set<PdfFont | undefined>()
  #forms = 0
  /** By how many stretches were begun: what each states. */
  readonly #stretches: readonly Stretch[]
  #begun = 0
  #depth = 0
  #stated: StatedGlyphs | undefined

  constructor(
    page: PageContent,
    viewport: Matrix,
    fontOf: (id: string) => PdfFont | undefined,
    stretches: readonly Stretch[] = [],
  ) {
    this.#page = page
    this.#stretches = stretches
    this.#fontOf = fontOf
    this.#state = {
      matrix: viewport,
      colour: undefined,
      font: undefined,
      size: 1,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    }
  }

  read({ fnArray, argsArray }: OperatorList): void {
    for (let at = 0; at < fnArray.length; at++) {
      const operate = PageReader.#operators[fnArray[at] ?? 0]
      const args = argsArray[at]
      if (operate) operate(this, Array.isArray(args) ? args : [])
    }
  }

  /** By operator number; the others change nothing that text or tables depend on. */
  static readonly #operators: ((reader: PageReader, args: readonly unknown[]) => void)[] = []

  static {
    const on = (operators: readonly number[], operate: (reader: PageReader, args: readonly unknown[]) => void) => {
      for (const operator of operators) PageReader.#operators[operator] = operate
    }
    const toNumber = (value: unknown) => Number(value ?? 0)
    on([OPS.save], (reader) => reader.#save())
    on([OPS.restore, OPS.paintFormXObjectEnd], (reader) => reader.#restore())
    on([OPS.transform], (reader, args) => reader.#transform(args))
    on([OPS.paintFormXObjectBegin], (reader, [matrix]) => {
      reader.#save()
      if (++reader.#forms > mostForms) reader.#page.isCut = true
      if (matrix) reader.#transform(matrix)
    })
    on([OPS.setFillRGBColor], (reader, [colour]) => reader.#setColour(colour))
    on([OPS.setFillTransparent, OPS.setFillColorN], (reader) => reader.#setColour(undefined))
    on([OPS.setGState], (reader, [entries]) => reader.#setGraphicsState(entries))
    on([OPS.setFont], (reader, args) => reader.#setFont(args))
    on([OPS.setCharSpacing], (reader, [value]) => reader.#set('charSpacing', toNumber(value)))
    on([OPS.setWordSpacing], (reader, [value]) => reader.#set('wordSpacing', toNumber(value)))
    on([OPS.setHScale], (reader, [value]) => reader.#set('scale', toNumber(value) / 100 || 1))
    on([OPS.setLeading], (reader, [value]) => reader.#set('leading', -toNumber(value)))
    on([OPS.setTextRise], (reader, [value]) => reader.#set('rise', toNumber(value)))
    on([OPS.setTextRenderingMode], (reader, [value]) => {
      reader.#set('mode', toNumber(value))
      reader.#refreshLook()
    })
    on([OPS.beginText], (reader) => reader.#placeText(identity))
    on([OPS.setTextMatrix], (reader, [matrix]) => reader.#placeText(toMatrix(matrix)))
    on([OPS.moveText], (reader, [x, y]) => reader.#moveText(toNumber(x), toNumber(y)))
    on([OPS.setLeadingMoveText], (reader, [x, y]) => {
      reader.#set('leading', toNumber(y))
      reader.#moveText(toNumber(x), toNumber(y))
    })
    on([OPS.nextLine], (reader) => reader.#moveText(0, reader.#state.leading))
    on([OPS.beginMarkedContent, OPS.beginMarkedContentProps], (reader, [tag]) => reader.#beginStretch(tag))
    on([OPS.endMarkedContent], (reader) => reader.#endStretch())
    on([OPS.showText], (reader, [glyphs]) => reader.#show(glyphs))
    on([OPS.constructPath], (reader, args) => reader.#paintPath(args))
    on([OPS.paintImageXObject, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject], (reader, [id]) => {
      reader.#page.pictures.push({ ...reader.#unitBox(), id: typeof id === 'string' ? id : '' })
    })
  }

  #set<Key extends keyof State>(key: Key, value: State[Key]): void {
    this.#state[key] = value
  }

  #transform(matrix: unknown): void {
    this.#state.matrix = concat(this.#state.matrix, toMatrix(matrix))
  }

  #placeText(matrix: Matrix): void {
    this.#line = matrix
    this.#text = matrix
  }

  #save(): void {
    this.#stack.push({ ...this.#state })
    if (this.#stack.length > mostKeptStates) this.#page.isCut = true
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state
    this.#refreshLook()
  }

  #setColour(value: unknown): void {
    this.#state.colour = typeof value === 'string' ? readColour(value) : undefined
    this.#refreshLook()
  }

  #setFont(args: readonly unknown[]): void {
    this.#state.font = this.#fontOf(String(args[0]))
    this.#state.size = Number(args[1] ?? 1)
    this.#refreshLook()
  }

  #setGraphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return
    for (const entry of entries)
      if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1])) this.#setFont(entry[1])
  }

  /** Filled and stroked letters are how many programs make a font bold that has no bold. */
  #refreshLook(): void {
    const { font, colour, mode } = this.#state
    const isBold = font?.isBold || mode === 2
    const key = `${isBold ? 'b' : ''}${font?.isItalic ? 'i' : ''}${colour ?? ''}`
    const look: Look = this.#looks.get(key) ?? {
      ...(isBold && { bold: true }),
      ...(font?.isItalic && { italic: true }),
      ...(colour && { colour }),
    }
    this.#looks.set(key, look)
    this.#look = look
  }

  #moveText(x: number, y: number): void {
    this.#placeText(concat(this.#line, [1, 0, 0, 1, x, y]))
  }

  #beginStretch(tag: unknown): void {
    this.#depth++
    const text = tag === 'OC' ? undefined : this.#stretches[this.#begun++]?.text
    if (text !== undefined && !this.#stated)
      this.#stated = new StatedGlyphs(text, this.#depth, this.#page, this.#blanks)
  }

  #endStretch(): void {
    if (this.#stated?.depth === this.#depth) {
      this.#blanks = this.#stated.replace(this.#state.font?.name ?? '') ?? this.#blanks
      this.#stated = undefined
    }
    this.#depth--
  }

  #show(shown: unknown): void {
    if (!Array.isArray(shown)) return
    const { size, charSpacing, wordSpacing, scale, rise, font, matrix } = this.#state
    const unit = font?.unit ?? 0.001
    const placed = concat(matrix, this.#text)
    const length = Math.hypot(placed[2], placed[3]) * Math.abs(size)
    const isLevel = placed[0] * size > 0 && Math.abs(placed[1]) < Math.abs(placed[0]) * 0.1 && !font?.isVertical
    let pen = 0
    for (const glyph of shown as (ShownGlyph | number | null)[]) {
      if (typeof glyph === 'number') {
        pen -= (glyph / 1000) * size * scale
        continue
      }
      if (!glyph) continue
      const width = (glyph.width ?? 0) * unit * size * scale
      const text = printedGlyph(glyph.unicode ?? '', font?.name ?? '')
      const isBlank = /^\s*$/.test(text)
      const isWide = width > Math.abs(size * scale) * 0.9 && glyph.unicode !== '\u3000'
      if (isWide && narrowSign.test(text)) this.#evenFonts.add(font)
      if (isBlank) {
        this.#blanks += Math.max(isWide && !this.#evenFonts.has(font) ? 2 : 1, text.length)
        if (text === '' && width > 0) this.#page.unnamed++
      } else if (!isLevel) this.#page.turned++
      if (isLevel && (!isBlank || this.#stated)) this.#place(isBlank ? '' : text, placed, pen, width, length, rise)
      pen += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale
    }
    this.#text = concat(this.#text, [1, 0, 0, 1, pen, 0])
  }

  /** A glyph without text counts only for what is stated for it. */
  #place(text: string, placed: Matrix, pen: number, width: number, size: number, rise: number): void {
    const printed = {
      x0: mapX(placed, pen, rise),
      x1: mapX(placed, pen + width, rise),
      y: mapY(placed, pen, rise),
      size,
      look: this.#look,
    }
    const isOnPage =
      printed.x1 > 0 && printed.x0 < this.#page.width && printed.y > 0 && printed.y < this.#page.height + size
    const isSeen = isOnPage && size > 0.5
    if (isSeen) this.#stated?.add(printed)
    if (text === '') return
    if (isSeen) this.#page.glyphs.push({ ...printed, text, blanks: this.#blanks })
    this.#blanks = 0
  }

  #unitBox(): Box {
    return this.#boxOf([0, 0, 1, 1])
  }

  /** The box on the page around what is bounded so in its own measure: left, bottom, right, top. */
  #boxOf(bounds: unknown): Box {
    const m = this.#state.matrix
    const [left, bottom, right, top] = Array.from(bounds as ArrayLike<number>, Number)
    const corners = [left, right].flatMap((x = 0) => [bottom, top].map((y = 0) => [x, y] as const))
    const xs = corners.map(([x, y]) => mapX(m, x, y))
    const ys = corners.map(([x, y]) => mapY(m, x, y))
    return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
  }

  #paintPath(args: readonly unknown[]): void {
    const operator = Number(args[0])
    const isFill =
      operator === OPS.fill || operator === OPS.eoFill || operator === OPS.fillStroke || operator === OPS.eoFillStroke
    const isStroke = operator === OPS.stroke || operator === OPS.closeStroke || operator === OPS.fillStroke
    if (!isFill && !isStroke) return
    this.#page.paths++
    for (const box of pathBoxes(args[1], this.#state.matrix, isFill)) {
      const isThin = box.x1 - box.x0 < 3 || box.y1 - box.y0 < 3
      if (isThin) this.#page.rules.push(box)
      else if (isFill && this.#state.colour && this.#state.colour !== 'FFFFFF')
        this.#page.fills.push({ ...box, colour: this.#state.colour })
    }
  }
}
