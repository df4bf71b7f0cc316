import { filledSign, inLook } from './texLooks.ts'
import { groupEnd } from './texTokens.ts'

export type TexText = { text: string; pictures: readonly string[]; blanks: readonly string[] }

const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  H: '\u030B',
  k: '\u0328',
  r: '\u030A',
}
const signs: Readonly<Record<string, string>> = {
  ldots: '…',
  dots: '…',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  degree: '°',
  textdegree: '°',
  euro: '€',
  pounds: '£',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  oe: 'œ',
  OE: 'Œ',
  i: 'ı',
  quad: ' ',
  qquad: ' ',
  enspace: ' ',
  thinspace: ' ',
  space: ' ',
  hfill: ' ',
  hfil: ' ',
  newline: '\n',
  par: '\n',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  hrulefill: '_____',
  dotfill: '_____',
  checkmark: '✓',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  S: '§',
  copyright: '©',
  texttimes: '×',
  item: '\n- ',
  hline: '',
  blank: '_____',
}
/** Commands whose braces are no text. */
const withoutText = new Set(
  'author date maketitle label vspace ref pageref cite setlength addtolength setcounter addtocounter renewcommand newcommand usepackage input pagestyle thispagestyle fontsize selectfont textcolor colorbox href foreignlanguage selectlanguage bibliographystyle bibliography index rule makebox raisebox phantom vphantom hphantom noindent resizebox scalebox begin end fillwithlines makeemptybox'.split(
    ' ',
  ),
)
const lastBraceIsText = new Set(
  'textcolor colorbox href foreignlanguage resizebox scalebox raisebox makebox'.split(' '),
)

/** Deeper groups are made to exhaust the stack. */
/** "[2mm]" behind a line break is the space below it. */
const breakSpace = /^\*?\[ {0,4}-?(?:\d{0,4}\.)?\d{1,4} {0,4}(?:mm|cm|pt|em|ex|in|\\[a-z]{1,12}) {0,4}\]/
const deepest = 60

/** LaTeX as it is printed, looks between their signs: formulas stay as `$LaTeX$`, blanks to fill in are drawn, commands go. */
export function texText(source: string): TexText {
  const pictures: string[] = []
  const blanks: string[] = []
  const text = shown(source, { pictures, blanks }, 0)
  const lines = text
    .split(/\n\s*\n|\n(?=- )|\\\\|\uE000/)
    .map((line) =>
      line
        .replace(/[ \n]+/g, ' ')
        .replace(/_____ (?=[.,;:?!])/g, '_____')
        .trim(),
    )
    .filter(Boolean)
  return { text: lines.join('\n').normalize('NFC'), pictures, blanks }
}

type Found = { pictures: string[]; blanks: string[] }

const formula =
  /^(?:\$\$([\s\S]{1,5000}?)\$\$|\$((?:\\.|[^$\\]){1,5000})\$|\\\(([\s\S]{1,5000}?)\\\)|\\\[([\s\S]{1,5000}?)\\\]|\\begin\{(equation|align|gather|multline|eqnarray|displaymath|math)(\*?)\}([\s\S]{1,5000}?)\\end\{\5\6\})/

function shown(source: string, found: Found, depth: number): string {
  if (depth > deepest) return source
  let out = ''
  let at = 0
  while (at < source.length) {
    const sign = source[at] ?? ''
    if (sign === '$' || sign === '\\') {
      const rest = source.slice(at, at + 10_100)
      const math = formula.exec(rest)
      if (math) {
        const body = (math[1] ?? math[2] ?? math[3] ?? math[4] ?? math[7] ?? '').replace(/\s+/g, ' ').trim()
        out += `$${body}$`
        at += math[0].length
        continue
      }
      if (sign === '$') {
        out += sign
        at++
        continue
      }
      const [piece, end] = command(source, at, found, depth)
      out += piece
      at = end
    } else if (sign === '{' || sign === '}') at++
    else if (sign === '~') {
      out += ' '
      at++
    } else if (sign === '&') {
      out += '\t'
      at++
    } else {
      const end = nextSign(source, at + 1)
      out += typeset(source.slice(at, end))
      at = end
    }
  }
  return out
}

/** Dashes and quotation marks, those of babel (`"`` and `"'`) too. */
const typeset = (text: string): string =>
  text.replace(/---/g, '—').replace(/--/g, '–').replace(/``|''/g, '"').replace(/"`/g, '„').replace(/"'/g, '“')

function nextSign(source: string, from: number): number {
  let at = from
  while (at < source.length && !/[\\${}~&]/.test(source[at] ?? '')) at++
  return at
}

/** What the command at `at` prints, and where the text goes on. */
function command(source: string, at: number, found: Found, depth: number): [string, number] {
  const name = /^[a-zA-Z]+\*?/.exec(source.slice(at + 1, at + 60))?.[0]
  if (name === undefined) {
    const sign = source[at + 1] ?? ''
    if (Object.hasOwn(accents, sign)) return accent(source, at + 1, sign)
    if (sign === '\\') return ['\uE000', at + 2 + (breakSpace.exec(source.slice(at + 2, at + 28))?.[0].length ?? 0)]
    return [/[,;: !/]/.test(sign) ? ' ' : sign === '-' ? '' : sign, at + 2]
  }
  const bare = name.replace('*', '')
  let end = at + 1 + name.length
  if (bare.length === 1 && Object.hasOwn(accents, bare) && /[{ ]/.test(source[end] ?? ''))
    return accent(source, end - 1, bare)
  const optional = groupEnd(source, end, '[')
  if (optional > 0) end = optional
  const group = groupEnd(source, end, '{')
  const inner = group > 0 ? source.slice(source.indexOf('{', end) + 1, group - 1) : ''
  if (bare === 'includegraphics' && group > 0) {
    found.pictures.push(inner.trim())
    return ['', group]
  }
  if (bare === 'fillin') {
    const answer = optional > 0 ? source.slice(source.indexOf('[', at) + 1, optional - 1) : ''
    found.blanks.push(answer.trim())
    return [` ${filledSign}_____ `, skipGroups(source, end)]
  }
  if (bare === 'verb') return verbatim(source, at + 1 + name.length)
  if ((bare === 'begin' || bare === 'end') && group > 0) {
    if (bare === 'begin' && /^(?:verbatim|lstlisting|minted)/.test(inner)) return code(source, inner, group)
    return [
      '\n',
      bare === 'begin' && /^(?:tabular|array|minipage|multicols|tasks)/.test(inner) ? skipGroups(source, group) : group,
    ]
  }
  if (bare === 'underline' && /^[\s~]*$|\\(?:hspace|phantom|hphantom|quad|qquad)/.test(inner) && group > 0)
    return [' _____ ', group]
  if (bare === 'color' && group > 0) return colourFrom(source, group, inner, found, depth)
  if (bare === 'textcolor' && group > 0) {
    const last = lastGroup(source, end)
    if (last) return [inLook(shown(source.slice(last[0], last[1]), found, depth + 1), { colour: inner }), last[1] + 1]
  }
  const look = bare === 'textbf' ? 'bold' : bare === 'underline' || bare === 'uline' ? 'underline' : null
  if (look && group > 0) return [inLook(shown(inner, found, depth + 1), look), group]
  if (bare === 'hspace') return [' ', skipGroups(source, end)]
  if (Object.hasOwn(signs, bare)) return [signs[bare] ?? '', group > 0 && inner === '' ? group : skipBlank(source, end)]
  if (bare === 'rule' && /cm|in|pt|em|width/.test(inner)) return [' _____ ', skipGroups(source, end)]
  if (withoutText.has(bare)) {
    if (!lastBraceIsText.has(bare)) return ['', skipGroups(source, end)]
    const last = lastGroup(source, end)
    return last ? [shown(source.slice(last[0], last[1]), found, depth + 1), last[1] + 1] : ['', end]
  }
  if (group > 0) return [shown(inner, found, depth + 1), group]
  return ['', skipBlank(source, end)]
}

/** `{\color{red} text}`: up to the end of the group, or to the next colour. */
function colourFrom(source: string, from: number, colour: string, found: Found, depth: number): [string, number] {
  let open = 0
  let end = from
  for (; end < source.length; end++) {
    const sign = source[end]
    if (sign === '\\') {
      if (open === 0 && source.startsWith('\\color{', end)) break
      end++
    } else if (sign === '{') open++
    else if (sign === '}' && --open < 0) break
    else if (sign === '\n' && /^\n\s*\n/.test(source.slice(end, end + 20))) break
  }
  return [inLook(shown(source.slice(from, end), found, depth + 1), { colour }), end]
}

const skipBlank = (source: string, end: number): number => (source[end] === ' ' ? end + 1 : end)

function accent(source: string, at: number, sign: string): [string, number] {
  const match = /^\s*\{?\\?([a-zA-Z])\}?/.exec(source.slice(at + 1, at + 8))
  return match ? [`${match[1]}${accents[sign]}`, at + 1 + match[0].length] : ['', at + 1]
}

function verbatim(source: string, from: number): [string, number] {
  const close = source.indexOf(source[from] ?? '|', from + 1)
  return close < 0 ? ['', from] : [source.slice(from + 1, close), close + 1]
}

function code(source: string, environment: string, from: number): [string, number] {
  const mark = `\\end{${environment}}`
  const close = source.indexOf(mark, from)
  const end = close < 0 ? source.length : close
  return [
    `\uE000${source.slice(from, end).trim().replace(/\n/g, '\uE000')}\uE000`,
    Math.min(source.length, end + mark.length),
  ]
}

function skipGroups(source: string, from: number): number {
  let end = from
  for (let count = 0; count < 4; count++) {
    const next = Math.max(groupEnd(source, end, '{'), groupEnd(source, end, '['))
    if (next < 0) return end
    end = next
  }
  return end
}

/** The inside of the last of the groups that follow. */
function lastGroup(source: string, from: number): [number, number] | undefined {
  let found: [number, number] | undefined
  for (let end = from, count = 0; count < 4; count++) {
    const next = groupEnd(source, end, '{')
    if (next < 0) break
    found = [source.indexOf('{', end) + 1, next - 1]
    end = next
  }
  return found
}
