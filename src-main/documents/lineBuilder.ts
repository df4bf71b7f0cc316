import type { Block, ImageAt, Mark } from './SourceDocument.ts'
import { withoutLigatures } from './wordLigatures.ts'

/** How a stretch of text is shown; one Mark without its ends. */
export type Look = Omit<Mark, 'from' | 'to'>

export const plain: Look = {}

const lookKeys = ['bold', 'italic', 'underline', 'strike', 'colour', 'highlight', 'code', 'unsure'] as const

export const isPlain = (look: Look): boolean => lookKeys.every((key) => look[key] === undefined)
export const isSameLook = (a: Look, b: Look): boolean => a === b || lookKeys.every((key) => a[key] === b[key])

/** What is printed on one line: the part of a Block that comes from runs of text. */
export type Line = Pick<Block, 'text' | 'marks' | 'images'>

type OpenLine = { text: string; marks: Mark[]; images: ImageAt[] }

const invisible = /[[\p{Cc}--\t]\p{Cf}\uFFFE\uFFFF]/gv

/**
 * Takes out what is never printed (controls, zero-width and direction signs), makes every blank but the tab a space, and parts ligatures.
 */
export const cleanText = (text: string): string =>
  withoutLigatures(text.replace(invisible, '').replace(/[\u00A0\u2000-\u200A\u202F\u205F]/g, ' '))

/** White behind the text is the paper: it comes along with what is copied from web pages. */
function onPaper(look: Look): Look {
  if (look.highlight !== 'FFFFFF') return look
  const { highlight: _, ...others } = look
  return others
}

/** Underlined white space is a blank to fill in: printed, it is a line. */
const drawnBlanks = (text: string): string =>
  /^(?:[ \u3000]?\t|[ \u3000]{2})[ \t\u3000]*$/.test(text) ? text.replaceAll('\t', '____').replace(/\s/g, '_') : text

/** Collects runs of text into lines; a line feed in a run starts the next line. */
export class LineBuilder {
  readonly #lines: OpenLine[] = []
  #open: OpenLine = { text: '', marks: [], images: [] }

  add(text: string, look: Look = plain): void {
    const shown = onPaper(look)
    const parts = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    parts.forEach((part, index) => {
      if (index > 0) this.breakLine()
      this.#append(look.underline ? drawnBlanks(cleanText(part)) : cleanText(part), shown)
    })
  }

  #append(text: string, look: Look): void {
    if (text === '') return
    const { marks } = this.#open
    const from = this.#open.text.length
    this.#open.text += text
    if (isPlain(look)) return
    const to = this.#open.text.length
    const last = marks.at(-1)
    if (last && last.to === from && isSameLook(last, look)) last.to = to
    else marks.push({ from, to, ...look })
  }

  addImage(image: string): void {
    this.#open.images.push({ at: this.#open.text.length, image })
  }

  breakLine(): void {
    this.#lines.push(this.#open)
    this.#open = { text: '', marks: [], images: [] }
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0 && this.#open.text === '' && this.#open.images.length === 0
  }

  /** At least one line; trailing white space cut, marks and images cut with it. */
  take(): Line[] {
    this.breakLine()
    return this.#lines.splice(0).map(closeLine)
  }
}

function closeLine(line: OpenLine): Line {
  const text = line.text.trimEnd()
  const marks = line.marks
    .map((mark) => ({ ...mark, to: Math.min(mark.to, text.length) }))
    .filter((mark) => mark.to > mark.from)
  const images = line.images.map((image) => ({ ...image, at: Math.min(image.at, text.length) }))
  return { text, ...(marks.length > 0 && { marks }), ...(images.length > 0 && { images }) }
}
