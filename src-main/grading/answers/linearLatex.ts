import { latexNames, layout } from './latexNames.ts'

const math = /\\[a-zA-Z]{2,}|\\[()[\]{}]|\$[^$]+\$|[\^_]\{|[₀-₉]/
const token = /\\[a-zA-Z]+|\\[\s\S]|[\s\S]/gu
/** Longer texts are prose; and braces nest by recursion. */
const longest = 1000

/** Whether a text is written in LaTeX, in part at least. */
export const isLatex = (text: string): boolean => text.length <= longest && math.test(text)

const isOneSign = (text: string) => /^(?:\d+(?:\.\d+)?|\p{L})$/u.test(text)
const isNumber = (text: string) => /^[+-]?\d+(?:\.\d+)?$/.test(text)
const isCharge = (text: string) => /^\d*[+-]$/.test(text)
const isSum = (text: string) => /[+\-/=<>±]/.test(text)

function fraction(of: string, over: string): string {
  const above = isSum(of) && !isNumber(of) ? `(${of})` : of
  return `${above}/${isOneSign(over) ? over : `(${over})`}`
}

function raised(exponent: string): string {
  if (exponent === '°' || /^'+$/.test(exponent)) return exponent
  return isOneSign(exponent) || isNumber(exponent) || isCharge(exponent) ? `^${exponent}` : `^(${exponent})`
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

/** Reads token by token. An argument without braces is one sign, or all that a typist means: 10^12, 10^-3, v_max. */
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
    if (sign === '^') return closed(raised(this.#argument(/^[+-]?\d+/)))
    if (sign === '_') {
      const index = this.#argument(/^(?:\d+|\p{L}+)/u)
      return closed(/^\d+$/.test(index) ? index : `_${index}`)
    }
    if (sign.length > 1 && sign.startsWith('\\')) return this.#command(sign.slice(1))
    return open(/[\s$~]/.test(sign) ? '' : sign)
  }

  #command(name: string): Piece {
    if (/^[dt]?frac$/.test(name)) return closed(fraction(this.#argument(), this.#argument()))
    if (name === 'sqrt') {
      const index = this.#bracket()
      return open(index === '' ? `sqrt(${this.#argument()})` : `root(${index},${this.#argument()})`)
    }
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

  #bracket(): string {
    if (this.#tokens[this.#at] !== '[') return ''
    const end = this.#tokens.indexOf(']', this.#at)
    if (end < 0) return ''
    const inside = this.#tokens.slice(this.#at + 1, end).join('')
    this.#at = end + 1
    return inside
  }
}

/**
 * A formula as one types it in a line: `\frac{x+1}{2}` is (x+1)/2, `x^{2}` is x^2, `\alpha` is α; spaces and layout go. A text
 * that is not in LaTeX keeps its braces.
 */
export function linearLatex(text: string): string {
  if (text.length > longest) return text
  const dollars = text.split('$').length - 1
  const source = isLatex(text) ? text : text.replace(/[\\{}]/g, '\\$&')
  return new Reader(dollars % 2 === 1 ? source.replace(/\$/g, '\\$') : source).all()
}
