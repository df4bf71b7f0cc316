import type { Glyph, PageContent } from '../PageContent.ts'
import { printedGlyph } from '../printedGlyph.ts'

/** A stretch may state so much for itself, and so much more for each of its glyphs: a glyph that states a page is none. */
const mostStated = { once: 24, eachGlyph: 8 }

type Printed = Omit<Glyph, 'text' | 'blanks' | 'picture'>

/**
 * The glyphs of a stretch that states what they print, while they are drawn. A stretch over more than a line is left as it was
 * printed: nobody could tell which letters stand on which.
 */
export class StatedGlyphs {
  readonly #stated: string
  readonly #page: PageContent
  readonly #before: { glyphs: number; unnamed: number; blanks: number }
  readonly #printed: Printed[] = []
  /** How deep within other stretches it is. */
  readonly depth: number

  /** `page` and `blanks`: what was drawn before. */
  constructor(stated: string, depth: number, page: PageContent, blanks: number) {
    this.#stated = stated
    this.depth = depth
    this.#page = page
    this.#before = { glyphs: page.glyphs.length, unnamed: page.unnamed, blanks }
  }

  /** Also what the file does not say what it is. */
  add(glyph: Printed): void {
    this.#printed.push(glyph)
  }

  /** Puts what is stated for what was drawn since it began, and gives the blanks behind it; undefined where all stays as it is. */
  replace(fontName: string): number | undefined {
    const [head] = this.#printed
    const { glyphs } = this.#page
    const text = printable(this.#stated, fontName)
    const letters = text.trim()
    if (!head || letters === '' || letters.length > mostStated.once + mostStated.eachGlyph * this.#printed.length)
      return undefined
    const isOneLine = this.#printed.every(
      ({ y, size }) => Math.abs(y - head.y) < head.size * 0.3 && size > head.size * 0.5,
    )
    const shown = glyphs.slice(this.#before.glyphs).map((glyph) => glyph.text)
    if (!isOneLine || shown.join('') === letters.replace(/\s/g, '')) return undefined
    glyphs.length = this.#before.glyphs
    this.#page.unnamed = this.#before.unnamed
    glyphs.push({
      ...head,
      text: letters,
      x0: Math.min(...this.#printed.map(({ x0 }) => x0)),
      x1: Math.max(...this.#printed.map(({ x1 }) => x1)),
      blanks: this.#before.blanks + text.length - text.trimStart().length,
    })
    return text.length - text.trimEnd().length
  }
}

const printable = (stated: string, fontName: string): string =>
  [...stated.replace(/\s/g, ' ').replace(/\p{Cf}/gu, '')].map((sign) => printedGlyph(sign, fontName)).join('')
