/** A piece of LaTeX: a command with its name, an opening or closing of an environment, or text between. */
export type TexToken =
  | { kind: 'command'; name: string; at: number; end: number }
  | { kind: 'begin' | 'end'; name: string; at: number; end: number }

/** What stands at the beginning of an item or frames one; everything else is its text. */
export const structure: ReadonlySet<string> = new Set(
  'question titledquestion part subpart subsubpart choice CorrectChoice correctchoice wrongchoice bonne mauvaise bonchoix mauvaischoix item section subsection subsubsection chapter title frametitle uplevel fullwidth'.split(
    ' ',
  ),
)

/** Without comments; an escaped percent sign is none. */
export const withoutComments = (source: string): string =>
  source.replace(/(?<!\\)((?:\\\\)*)%[^\n]*\n?[ \t]*/g, '$1').replace(/\\begin\{comment\}[\s\S]*?\\end\{comment\}/g, '')

const pattern = /\\(begin|end)\s*\{([a-zA-Z]+\*?)\}|\\([a-zA-Z]+)\*?/g

/** The commands and environments that give a paper its structure, in order; mathematics and verbatim text have none. */
export function* texTokens(source: string): Generator<TexToken> {
  pattern.lastIndex = 0
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [whole, edge, environment = '', command = ''] = match
    const end = match.index + whole.length
    if (edge && /^(?:verbatim|lstlisting|minted)\*?$/.test(environment) && edge === 'begin') {
      const close = source.indexOf(`\\end{${environment}}`, end)
      pattern.lastIndex = close < 0 ? source.length : close + environment.length + 6
    } else if (edge) yield { kind: edge === 'begin' ? 'begin' : 'end', name: environment, at: match.index, end }
    else if (structure.has(command)) yield { kind: 'command', name: command, at: match.index, end }
  }
}

/** The end of the group that opens at `from`, past blanks; -1 if none does. `open` is "{" or "[". */
export function groupEnd(source: string, from: number, open: '{' | '['): number {
  let at = from
  while (source[at] === ' ' || source[at] === '\n' || source[at] === '\t') at++
  if (source[at] !== open) return -1
  const close = open === '{' ? '}' : ']'
  let depth = 0
  for (; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === open) depth++
    else if (source[at] === close && --depth === 0) return at + 1
  }
  return -1
}
