import { groupEnd } from './texTokens.ts'

/** A command of the paper's own: how many arguments it takes, what the first is where none is given, and what it stands for. */
export type TexMacro = Readonly<{ count: number; optional: string | null; body: string }>

/** An environment of the paper's own, or one that prints a title and a number as theorems do. */
export type TexFrame = Readonly<{ count: number; optional: string | null; opens: string; closes: string }>

export type TexDefinitions = Readonly<{
  macros: ReadonlyMap<string, TexMacro>
  frames: ReadonlyMap<string, TexFrame>
  /** Conditions that the paper makes: `\ifkey`. */
  conditions: ReadonlySet<string>
  /** The source without them. */
  rest: string
}>

const defining =
  /\\(?:(?:re|provide)?newcommand|providecommand|renewcommand|DeclareRobustCommand|(?:New|Renew|Provide)DocumentCommand|(?:re)?newenvironment|(?:New|Renew)DocumentEnvironment|newtheorem|newif|def|edef|gdef)(?![a-zA-Z])\*?/g

type Group = { text: string; end: number }

function group(source: string, from: number, open: '{' | '[' = '{'): Group | null {
  const end = groupEnd(source, from, open)
  return end < 0 ? null : { text: source.slice(source.indexOf(open, from) + 1, end - 1), end }
}

/** `{\name}` or `\name`. */
function commandName(source: string, from: number): Group | null {
  const match = /^\s*(?:\{\s*)?\\([a-zA-Z]+)\s*\}?/.exec(source.slice(from, from + 80))
  return match?.[1] ? { text: match[1], end: from + match[0].length } : null
}

/** "[2][default]" of LaTeX, or "{O{default} m}" of its third edition. */
function parametersOf(source: string, from: number, isSpecified: boolean) {
  if (isSpecified) {
    const given = group(source, from)
    if (!given) return null
    const kinds = given.text.replace(/\{[^{}]*\}/g, '').match(/[moOsv]/g) ?? []
    const isOptional = /^[oOs]/.test(kinds[0] ?? '')
    const standard = /^\s*O\s*\{([^{}]*)\}/.exec(given.text)?.[1]
    return { count: Math.min(9, kinds.length), optional: isOptional ? (standard ?? '') : null, end: given.end }
  }
  const counted = group(source, from, '[')
  const count = counted ? Math.min(9, Number(counted.text) || 0) : 0
  const standard = counted ? group(source, counted.end, '[') : null
  return { count, optional: standard?.text ?? null, end: standard?.end ?? counted?.end ?? from }
}

/** What a paper defines before and between its questions. */
export function texDefinitions(source: string): TexDefinitions {
  const macros = new Map<string, TexMacro>()
  const frames = new Map<string, TexFrame>()
  const conditions = new Set<string>()
  let rest = ''
  let from = 0
  for (const match of source.matchAll(defining)) {
    if (match.index < from) continue
    const start = match.index + match[0].length
    const word = match[0].replace('*', '')
    const end = /environment$/i.test(word)
      ? readFrame(source, start, word.includes('Document'), frames)
      : word === '\\newtheorem'
        ? readTheorem(source, start, frames)
        : word === '\\newif'
          ? readCondition(source, start, conditions)
          : word.endsWith('def')
            ? readDef(source, start, macros)
            : readCommand(source, start, word.includes('Document'), macros)
    if (end === null) continue
    rest += source.slice(from, match.index)
    from = end
  }
  return { macros, frames, conditions, rest: rest + source.slice(from) }
}

function readCommand(source: string, from: number, isSpecified: boolean, macros: Map<string, TexMacro>): number | null {
  const name = commandName(source, from)
  const parameters = name && parametersOf(source, name.end, isSpecified)
  const body = parameters && group(source, parameters.end)
  if (!name || !body) return null
  macros.set(name.text, { count: parameters.count, optional: parameters.optional, body: body.text })
  return body.end
}

function readDef(source: string, from: number, macros: Map<string, TexMacro>): number | null {
  const match = /^\s*\\([a-zA-Z]+)\s*((?:#\d){0,9})/.exec(source.slice(from, from + 80))
  const body = match && group(source, from + match[0].length)
  if (!match?.[1] || !body) return null
  macros.set(match[1], { count: (match[2]?.length ?? 0) / 2, optional: null, body: body.text })
  return body.end
}

function readFrame(source: string, from: number, isSpecified: boolean, frames: Map<string, TexFrame>): number | null {
  const name = group(source, from)
  const parameters = name && parametersOf(source, name.end, isSpecified)
  const opens = parameters && group(source, parameters.end)
  const closes = opens && group(source, opens.end)
  if (!closes) return null
  frames.set(name.text.trim(), {
    count: parameters.count,
    optional: parameters.optional,
    opens: opens.text,
    closes: closes.text,
  })
  return closes.end
}

/** `\newtheorem{name}[counted with]{Title}[counted within]`. */
function readTheorem(source: string, from: number, frames: Map<string, TexFrame>): number | null {
  const name = group(source, from)
  const shared = name && group(source, name.end, '[')
  const title = name && group(source, shared?.end ?? name.end)
  if (!title) return null
  const counter = name.text.trim()
  const opens = `\\par \\stepcounter{${counter}}\\textbf{${title.text} \\the${counter}.} `
  frames.set(counter, { count: 0, optional: null, opens, closes: '\\par ' })
  return group(source, title.end, '[')?.end ?? title.end
}

function readCondition(source: string, from: number, conditions: Set<string>): number | null {
  const name = commandName(source, from)
  if (!name?.text.startsWith('if')) return null
  conditions.add(name.text.slice(2))
  return name.end
}
