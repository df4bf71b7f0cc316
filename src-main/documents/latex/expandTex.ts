import { type TexFrame, type TexMacro, texDefinitions } from './texDefinitions.ts'
import { roleOfCommand, roleOfFrame } from './texRoles.ts'
import { groupEnd, structure } from './texTokens.ts'

/** Definitions that stand for each other are made to exhaust whoever follows them. */
const deepest = 12
const longest = 3_000_000

const known = new Set([
  ...structure,
  'begin',
  'end',
  'documentclass',
  'blank',
  'fillin',
  'textbf',
  'emph',
  'includegraphics',
])
const branch = /\\(if[a-zA-Z]*|else|fi)(?![a-zA-Z])/g
/** Conditions under which a paper hides what is asked for. */
const hides = /^(?:no|hide|without|student|blank|exam|test)/i

/** A paper with its own commands and environments written out as they print; as it is where it defines none. */
export function expandTex(source: string): string {
  const { macros, frames, conditions, rest } = texDefinitions(source)
  if (macros.size === 0 && frames.size === 0) return source
  return new Expander(macros, frames, conditions).expand(rest, 0)
}

class Expander {
  readonly #macros: ReadonlyMap<string, TexMacro>
  readonly #frames: ReadonlyMap<string, TexFrame>
  readonly #conditions: ReadonlySet<string>
  readonly #counters = new Map<string, number>()
  #length = 0

  constructor(
    macros: ReadonlyMap<string, TexMacro>,
    frames: ReadonlyMap<string, TexFrame>,
    conditions: ReadonlySet<string>,
  ) {
    this.#macros = macros
    this.#frames = frames
    this.#conditions = conditions
  }

  expand(source: string, depth: number): string {
    let out = ''
    let from = 0
    const command = /\\(begin|end)\s*\{([a-zA-Z]+\*?)\}|\\([a-zA-Z]+)/g
    for (let match = command.exec(source); match; match = command.exec(source)) {
      const [whole, edge, frame = '', name = ''] = match
      const end = match.index + whole.length
      const done = edge
        ? this.#edge(edge === 'begin', frame, source, end, depth)
        : this.#command(name, source, match.index, end, depth)
      if (!done) continue
      out += source.slice(from, match.index) + done.text
      from = done.end
      command.lastIndex = done.end
    }
    out += source.slice(from)
    this.#length += out.length
    return out
  }

  #edge(isOpen: boolean, name: string, source: string, end: number, depth: number) {
    if (isOpen && /^(?:verbatim|lstlisting|minted)/.test(name)) {
      const close = source.indexOf(`\\end{${name}}`, end)
      return close < 0 ? null : { text: source.slice(source.lastIndexOf('\\begin', end), close), end: close }
    }
    const frame = this.#frames.get(name)
    if (!frame) return null
    const role = roleOfFrame(name, frame.opens)
    const read = isOpen ? argumentsOf(source, end, frame) : { values: [], end }
    if (role) return { text: `\\${isOpen ? 'begin' : 'end'}{${role}}`, end: pastOption(source, read.end, isOpen) }
    if (!this.#mayExpand(depth)) return null
    return { text: this.expand(filled(isOpen ? frame.opens : frame.closes, read.values), depth + 1), end: read.end }
  }

  #command(name: string, source: string, at: number, end: number, depth: number) {
    const macro = known.has(name) ? undefined : this.#macros.get(name)
    if (!macro) return this.#counter(name, source, end) ?? this.#branch(name, source, end, depth)
    if (!this.#mayExpand(depth)) return null
    const read = argumentsOf(source, end, macro)
    const [first = ''] = read.values
    const role = macro.count === 1 && !printsWords(macro.body) ? roleOfCommand(name) : null
    if (role === 'right' && first !== '')
      return { text: `\\textcolor{green}{${this.expand(first, depth + 1)}}`, end: read.end }
    if (role === 'answer' && first.trim() !== '') {
      const opensLine = endsLine(source.slice(Math.max(0, at - 80), at))
      const text = this.expand(first, depth + 1)
      return { text: opensLine ? `\\\\ Answer: ${text}\\par ` : `\\fillin[${text}] `, end: read.end }
    }
    return { text: this.expand(filled(macro.body, read.values), depth + 1), end: read.end }
  }

  #mayExpand = (depth: number): boolean => depth < deepest && this.#length < longest

  /** `\stepcounter{n}`, `\setcounter{n}{3}`, `\then`, `\arabic{n}`: papers that number their questions themselves. */
  #counter(name: string, source: string, end: number) {
    const own = name.startsWith('the') ? name.slice(3) : ''
    if (this.#counters.has(own)) return { text: String(this.#counters.get(own)), end }
    if (!/^(?:newcounter|(?:ref)?stepcounter|setcounter|addtocounter|arabic)$/.test(name)) return null
    const close = groupEnd(source, end, '{')
    if (close < 0) return null
    const counter = source.slice(source.indexOf('{', end) + 1, close - 1).trim()
    const before = this.#counters.get(counter)
    if (name === 'arabic') return before === undefined ? null : { text: String(before), end: close }
    if (name === 'newcounter') return { text: this.#count(counter, 0), end: pastOption(source, close, true) }
    if (name.endsWith('stepcounter')) return { text: this.#count(counter, (before ?? 0) + 1), end: close }
    const last = groupEnd(source, close, '{')
    const value = Number(source.slice(source.indexOf('{', close) + 1, Math.max(close, last - 1)))
    if (last < 0 || !Number.isInteger(value)) return null
    return { text: this.#count(counter, name === 'setcounter' ? value : (before ?? 0) + value), end: last }
  }

  #count(counter: string, value: number): string {
    this.#counters.set(counter, value)
    return ''
  }

  /** `\ifkey shown \else hidden \fi`: what is shown to those who have the key. */
  #branch(name: string, source: string, end: number, depth: number) {
    if (!name.startsWith('if') || !this.#conditions.has(name.slice(2)) || !this.#mayExpand(depth)) return null
    let open = 1
    let parted = -1
    branch.lastIndex = end
    for (let match = branch.exec(source); match; match = branch.exec(source)) {
      if (match[1]?.startsWith('if')) open++
      else if (match[1] === 'else') parted = open === 1 ? match.index : parted
      else if (--open === 0) {
        const shown = source.slice(end, parted < 0 ? match.index : parted)
        const other = parted < 0 ? '' : source.slice(parted + '\\else'.length, match.index)
        const text = hides.test(name.slice(2)) ? other : shown
        return { text: this.expand(text, depth + 1), end: match.index + '\\fi'.length }
      }
    }
    return null
  }
}

/** Whether a line begins behind this: an empty one, a break, or the end of a sentence and of its line. */
function endsLine(before: string): boolean {
  const kept = before.trimEnd()
  const blank = before.slice(kept.length)
  if (kept === '' || /\\\\$|\\par$/.test(kept) || blank.split('\n').length > 2) return true
  return blank.includes('\n') && /[.?!:)}]$/.test(kept)
}

/** Whether a definition prints words of its own beside what it is given. */
const printsWords = (body: string): boolean =>
  /\p{L}/u.test(body.replace(/\\(?:h|v)space\*?\{[^{}]*\}|\\(?:text)?color\{[^{}]*\}|\\[a-zA-Z]+|#\d/g, ''))

const pastOption = (source: string, end: number, isOpen: boolean): number =>
  isOpen ? Math.max(end, groupEnd(source, end, '[')) : end

function argumentsOf(source: string, from: number, { count, optional }: TexMacro | TexFrame) {
  const values: string[] = []
  let end = from
  if (source[end] === '*') end++
  if (optional !== null && count > 0) {
    const close = groupEnd(source, end, '[')
    values.push(close < 0 ? optional : source.slice(source.indexOf('[', end) + 1, close - 1))
    if (close > 0) end = close
  }
  while (values.length < count) {
    const close = groupEnd(source, end, '{')
    if (close < 0) break
    values.push(source.slice(source.indexOf('{', end) + 1, close - 1))
    end = close
  }
  return { values, end }
}

const filled = (body: string, values: readonly string[]): string =>
  body.replace(/#(\d)/g, (_, place: string) => values[Number(place) - 1] ?? '')
