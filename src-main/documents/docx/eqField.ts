const longestField = 400

/**
 * The printed form of Word's EQ field, from before there were equations: fractions, roots, overstruck signs (① as a digit
 * over a ring) and raised text. undefined for an instruction that is no EQ field.
 */
export function readEqField(instruction: string): string | undefined {
  const body = /^\s*eq\s+(\S.*)/is.exec(instruction)?.[1]
  if (body === undefined || body.length > longestField) return undefined
  const over = /^\\o\s*(?:\\a[clr]\s*)?\(\s*([^,;()]*)[,;]\s*(?:\\[a-z]+\d*\s*\()?([^,;()]*)\)*\s*$/i.exec(body)
  if (over) return overstruck(over[1] ?? '', over[2] ?? '')
  const latex = toLatex(body, 0)
  return latex.includes('\\') ? `$${latex}$` : latex
}

function overstruck(first: string, second: string): string {
  const [ring, sign] = /[○◯〇O]/.test(first.trim()) ? [first, second.trim()] : [second, first.trim()]
  if (!/[○◯〇]/.test(ring)) return `${first}${second}`.trim()
  const number = Number(sign)
  if (/^\d+$/.test(sign) && number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1)
  if (/^[A-Z]$/.test(sign)) return String.fromCodePoint(0x24b6 + sign.charCodeAt(0) - 65)
  return /^[a-z]$/.test(sign) ? String.fromCodePoint(0x24d0 + sign.charCodeAt(0) - 97) : sign
}

function toLatex(text: string, depth: number): string {
  const call = /\\([frsixbo])((?:\s*\\[a-z]{2,}\d*)*)\s*\(/i.exec(text)
  if (!call || depth > 10) return text.replace(/\\([,;()])/g, '$1').trim()
  const open = call.index + call[0].length
  const { args, end } = splitArguments(text, open)
  const [first = '', second = ''] = args.map((arg) => toLatex(arg, depth + 1))
  const before = text.slice(0, call.index)
  return before + convertCall(call[1] ?? '', call[2] ?? '', first, second) + toLatex(text.slice(end), depth + 1)
}

function convertCall(name: string, options: string, first: string, second: string): string {
  switch (name.toLowerCase()) {
    case 'f':
      return `\\frac{${first}}{${second}}`
    case 'r':
      return second === '' ? `\\sqrt{${first}}` : `\\sqrt[${first}]{${second}}`
    case 's':
      return /\\do/i.test(options) ? `_{${first}}` : `^{${first}}`
    case 'x':
      return `\\overline{${first}}`
    case 'b':
      return `(${first})`
    default:
      return first + second
  }
}

function splitArguments(text: string, open: number): { args: string[]; end: number } {
  const args: string[] = []
  let [level, from] = [1, open]
  for (let at = open; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\' && /[,;()]/.test(text[at + 1] ?? '')) at++
    else if (sign === '(') level++
    else if (sign === ')' && --level === 0) return { args: [...args, text.slice(from, at)], end: at + 1 }
    else if ((sign === ',' || sign === ';') && level === 1) {
      args.push(text.slice(from, at))
      from = at + 1
    }
  }
  return { args: [...args, text.slice(from)], end: text.length }
}
