import { isName, isWord, type PdfDict, type PdfRef, type PdfString, type PdfValue, type PdfWord } from './pdfValues.ts'

/** Lists within lists; more is no drawing. */
const mostNested = 50
const blank = /[\0\t\n\f\r ]/
const regular = /[^\0\t\n\f\r /<>[\](){}%]*/y
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads values and words one after the other, from a string with a byte a sign (ISO 32000-1, 7.2 and 7.3). */
export class PdfTokens {
  readonly #text: string
  at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.at = at
  }

  /** `{ end: true }` where nothing is left; null is undefined. */
  next(depth = 0): PdfValue | PdfWord | 'end' {
    this.#skipBlanks()
    const text = this.#text
    const sign = text[this.at]
    if (sign === undefined) return 'end'
    if (sign === '/') {
      this.at++
      return { kind: 'name', name: unescapeName(this.#regular()) }
    }
    if (sign === '(') return this.#literal()
    if (sign === '[') {
      this.at++
      return this.#valuesUntil(']', depth)
    }
    if (sign === '<' && text[this.at + 1] === '<') {
      this.at += 2
      return toDict(this.#valuesUntil('>>', depth))
    }
    if (sign === '<') return this.#hexadecimal()
    const word = this.#regular()
    if (word !== '') return toValue(word)
    const closing = text.startsWith('>>', this.at) ? '>>' : sign
    this.at += closing.length
    return { kind: 'word', word: closing }
  }

  /** Goes behind the bytes of a picture within the drawing; its end is a word among text, not two bytes of the picture. */
  skipInlineImage(): void {
    const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g
    end.lastIndex = this.at
    for (let match = end.exec(this.#text); match; match = end.exec(this.#text)) {
      this.at = end.lastIndex
      if (/^[\t\n\r -~]*$/.test(this.#text.slice(this.at, this.at + 16))) return
    }
    this.at = this.#text.length
  }

  #skipBlanks(): void {
    const text = this.#text
    for (;;) {
      const sign = text[this.at]
      if (sign === '%') while (this.at < text.length && !/[\r\n]/.test(text[this.at] ?? '')) this.at++
      else if (sign !== undefined && blank.test(sign)) this.at++
      else return
    }
  }

  #regular(): string {
    regular.lastIndex = this.at
    const [found = ''] = regular.exec(this.#text) ?? []
    this.at += found.length
    return found
  }

  #valuesUntil(closing: string, depth: number): PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      const value = depth < mostNested ? this.next(depth + 1) : 'end'
      if (value === 'end') {
        this.at = this.#text.length
        return values
      }
      if (!isWord(value)) values.push(value)
      else if (value.word === closing) return values
      else if (value.word === 'R') {
        const [number] = values.splice(-2)
        values.push(typeof number === 'number' ? ({ kind: 'ref', number } satisfies PdfRef) : undefined)
      }
    }
  }

  #literal(): PdfString {
    const text = this.#text
    const parts: string[] = []
    let open = 1
    for (this.at++; this.at < text.length; this.at++) {
      const sign = text[this.at] as string
      if (sign === '\\') parts.push(this.#escaped())
      else {
        if (sign === '(') open++
        else if (sign === ')' && --open === 0) break
        parts.push(sign)
      }
    }
    this.at++
    return { kind: 'string', bytes: parts.join('') }
  }

  /** What the backslash here stands for; ends at its last sign. */
  #escaped(): string {
    const sign = this.#text[++this.at] ?? ''
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at, this.at + 3))?.[0]
    if (octal !== undefined) {
      this.at += octal.length - 1
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    }
    if (sign === '\r' && this.#text[this.at + 1] === '\n') this.at++
    return sign === '\r' || sign === '\n' ? '' : (escapes[sign] ?? sign)
  }

  #hexadecimal(): PdfString {
    const close = this.#text.indexOf('>', this.at)
    const end = close < 0 ? this.#text.length : close
    const digits = this.#text.slice(this.at + 1, end).replace(/[^0-9A-Fa-f]/g, '')
    this.at = end + 1
    return { kind: 'string', bytes: Buffer.from(`${digits}${digits.length % 2 ? '0' : ''}`, 'hex').toString('latin1') }
  }
}

const unescapeName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function toDict(values: readonly PdfValue[]): PdfDict {
  const entries = new Map<string, PdfValue>()
  for (let at = 0; at + 1 < values.length; at += 2) {
    const key = values[at]
    if (isName(key)) entries.set(key.name, values[at + 1])
  }
  return { kind: 'dict', entries }
}

function toValue(word: string): PdfValue | PdfWord {
  if (/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(word)) return Number(word)
  if (word === 'null') return undefined
  return word === 'true' || word === 'false' ? word === 'true' : { kind: 'word', word }
}
