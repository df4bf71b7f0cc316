import { latexNames, layout } from './latexNames.ts'

const math = /\\[a-zA-Z]{2,}|\\[()[\]{}]|\$[^$]+\$|[\^_]\{|[₀-₉]/
const token = /\\[a-zA-Z]+|\\[\s\S]|[\s\S]/gu
/** Longer texts are prose; and braces nest by recursion. */
const longest = 1000

/** `$A$1` and `=B$2*$C3`: a dollar holds a row or a column of a spreadsheet. */
const cell = /(?<![A-Za-z0-9$])(?:\$[A-Z]{1,3}\$?|[A-Z]{1,3}\$)[1-9]\d{0,6}(?![\w$])/iu
const isOfSheet = (text: string) =>
  cell.test(text) && (/^\s*[=＝]/u.test(text) || /^[A-Z\d$:：!,，\s]*$/iu.test(text.replace(cell, '')))

/** Returns whether a text is written in LaTeX, in part at least. */
export const isLatex = (text: string): boolean => text.length <= longest && math.test(text) && !isOfSheet(text)

const isOneSign = (text: string) => /^(?:\d+(?:\.\d+)?|\p{L})$/u.test(text)
const isNumber = (text: string) => /^[+-]?\d+(?:\.\d+)?$/.test(text)
const isCharge = (text: string) => /^\d*[+-]$/.test(text)
/** Told by what stands outside of brackets. */
const isSum = (text: string) => /[+\-/=<>±]/.test(text.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, ''))

function fraction(of: string, over: string): string {
  const above = isSum(of) && !isNumber(of) ? `(${of})` : of
  return `${above}/${isOneSign(over) ? over : `(${over})`}`
}

function raised(exponent: string): string {
  if (exponent === '°' || /^'+$/.test(exponent)) return exponent
  if (/^\([^()]+\)$/.test(exponent)) return `^${exponent}`
  return isOneSign(exponent) || isNumber(exponent) || isCharge(exponent) ? `^${exponent}` : `^(${exponent})`
}

function indexed(index: string): string {
  const bare = index.replace(/^\(([^()]+)\)$/, '$1')
  if (/^\d+$/.test(bare)) return bare
  return isSum(bare) ? `_(${bare})` : `_${bare}`
}

/** `closes`: what follows is no part of it, though it would read so: the 3 in `x^{2}3`. */
type Piece = { text: string; closes: boolean }

const open = (text: string): Piece => ({ text, closes: false })
const closed = (text: string): Piece => ({ text, closes: true })

function mustPart({ text, closes }: Piece, next: string): boolean {
  if (!closes) return false
  return (
    (/\d$/.test(text) && /^\d/.test(next)) ||
    (/\p{L}$/u.test(text) && /^\p{L}/u.test(next)) ||
    (/\^\d*[+-]$/.test(text) && /^[\p{L}\p{N}]/u.test(next))
  )
}

/** Reads token by token. An argument without braces is one sign, or all that a typist means: 10^12, 10^-3, e^-x, v_max. */
class Reader {
  readonly #tokens: readonly string[]
  #at = 0
  constructor(text: string) {
    this.#tokens = text.match(token) ?? []
  }

  all(): string {
    let out = ''
    while (this.#at < this.#tokens.length) out += this.#group()
    return out
  }

  /** Up to the closing brace, which is taken too, or to the end. */
  #group(): string {
    let out = ''
    let last = open('')
    while (this.#at < this.#tokens.length && this.#tokens[this.#at] !== '}') {
      const isFraction = /^\\[dt]?frac$/.test(this.#tokens[this.#at] ?? '')
      const piece = this.#piece()
      if (piece.text === '') continue
      const isMixed = isFraction && /\d$/.test(out) && /^\d/.test(piece.text)
      out += mustPart(last, piece.text) || isMixed ? ` ${piece.text}` : piece.text
      last = piece
    }
    this.#at += 1
    return out
  }

  #piece(): Piece {
    const sign = this.#tokens[this.#at++] ?? ''
    if (sign === '{') return open(this.#group())
    if (sign === '^') return closed(raised(this.#inBrackets() ?? this.#argument(/^(?:[+-]?\d+|-[a-z](?![a-z]))/)))
    if (sign === '_') return closed(indexed(this.#inBrackets() ?? this.#argument(/^(?:\d+|\p{L}+)/u)))
    if (sign.length > 1 && sign.startsWith('\\')) return this.#command(sign.slice(1))
    return open(/[\s$~]/.test(sign) ? '' : sign)
  }

  #command(name: string): Piece {
    if (/^[dt]?frac$/.test(name)) return closed(fraction(this.#argument(), this.#argument()))
    if (name === 'sqrt') {
      const index = this.#bracket()
      return open(index === '' ? `sqrt(${this.#argument()})` : `root(${index},${this.#argument()})`)
    }
    if (name === '@') return open(' ')
    if (layout.has(name) || /^[\s,;:!()[\]\\]$/.test(name)) return open('')
    return open(latexNames.get(name) ?? name)
  }

  /** A group, a command or a sign; `run`: how much of plain signs belongs together. */
  #argument(run = /^./u): string {
    while (/^\s$/.test(this.#tokens[this.#at] ?? '')) this.#at += 1
    if (/^[{\\]/.test(this.#tokens[this.#at] ?? '')) return this.#piece().text
    const rest = this.#tokens.slice(this.#at, this.#at + 40).join('')
    const [taken = this.#tokens[this.#at] ?? ''] = run.exec(rest) ?? []
    this.#at += [...taken].length
    return taken
  }

  /** The (2n) of `x^(2n)`: what a typist puts in brackets for want of braces. Undefined if none opens here, or none closes. */
  #inBrackets(): string | undefined {
    if (this.#tokens[this.#at] !== '(') return undefined
    let depth = 0
    for (let end = this.#at; end < this.#tokens.length; end++) {
      if (this.#tokens[end] === '(') depth += 1
      else if (this.#tokens[end] === ')') depth -= 1
      if (depth > 0) continue
      const inside = this.#tokens.slice(this.#at + 1, end).join('')
      this.#at = end + 1
      return `(${new Reader(inside).all()})`
    }
    return undefined
  }

  #bracket(): string {
    if (this.#tokens[this.#at] !== '[') return ''
    const end = this.#tokens.indexOf(']', this.#at)
    if (end < 0) return ''
    const inside = this.#tokens.slice(this.#at + 1, end).join('')
    this.#at = end + 1
    return inside
  }
}

/** A space between digits is kept by a sign of its own: "2 1/2" is not 21/2. */
const asTyped = (text: string) => text.replace(/(?<=\d)\s+(?=\d)/g, '\\@').replace(/[{}$]|\\(?!@)/g, '\\$&')

/**
 * Returns a formula as one types it in a line: `\frac{x+1}{2}` is (x+1)/2, `x^{2}` is x^2, `\alpha` is α; spaces and layout go. A
 * text that is not in LaTeX keeps its braces, its dollars and the spaces between its numbers.
 */
export function linearLatex(text: string): string {
  if (text.length > longest) return text
  if (!isLatex(text)) return new Reader(asTyped(text)).all()
  const dollars = text.split('$').length - 1
  return new Reader(dollars % 2 === 1 ? text.replace(/\$/g, '\\$') : text).all()
}
