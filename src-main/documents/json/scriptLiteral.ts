const piece =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`|\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|#.*|\b(?:True|False|None|undefined)\b|=>|\b\w+[ \t]*=(?![=>])|[[\]{}(),:;]/g
const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', undefined: 'null' }

/** A bracket that is open: where it stands among the parts, and what was seen in it. */
type Open = { part: number; sign: string; names: boolean; commas: boolean }

/** What a call is made of stands before its bracket: "dict(", "new Question(", "listOf(". */
const callee = /(?:\bnew[ \t]+)?[A-Za-z_][\w.]{0,60}(?:<[^<>]{0,40}>)?(?:\[\])*[ \t]*$/

/**
 * From a bracket, or the name of a call, to the bracket that closes it, in JSON5; null if none does. Tuples, calls and braces
 * without names are lists, calls and lists with names are objects; a call of a single value is that value.
 */
export function literalAt(text: string, start: number): { json5: string; end: number } | null {
  let from = start
  const parts: string[] = []
  const open: Open[] = []
  piece.lastIndex = start
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const [found] = match
    const inner = open.at(-1)
    const skip = (instead: string) => {
      parts.push(text.slice(from, match.index), instead)
      from = piece.lastIndex
    }
    if (found.startsWith('`')) skip(JSON.stringify(found.slice(1, -1)))
    else if (found.startsWith('#') || found === ';') skip('')
    else if (words[found] !== undefined) skip(words[found] ?? '')
    else if (found === '[' || found === '{' || found === '(') {
      const before = text.slice(from, match.index)
      const called = found === '[' ? null : callee.exec(before.slice(-140))
      parts.push(called ? before.slice(0, before.length - called[0].length) : before, found)
      from = piece.lastIndex
      open.push({ part: parts.length - 1, sign: found, names: false, commas: false })
    } else if (found === ']' || found === '}' || found === ')') {
      const closed = open.pop()
      if (!closed) return null
      parts.push(text.slice(from, match.index))
      from = piece.lastIndex
      const [opens, closes] = bracketsFor(closed)
      parts[closed.part] = opens
      parts.push(closes)
      if (open.length === 0) return { json5: parts.join(''), end: piece.lastIndex }
    } else if (inner && found === ',') inner.commas = true
    else if (inner && found === ':') inner.names ||= inner.sign !== '['
    else if (inner && found === '=>') {
      skip(':')
      inner.names = true
    } else if (inner && inner.sign !== '[' && found.endsWith('=')) {
      skip(`${JSON.stringify(found.slice(0, -1).trim())}:`)
      inner.names = true
    }
  }
  return null
}

function bracketsFor({ sign, names, commas }: Open): readonly [string, string] {
  if (names) return ['{', '}']
  if (sign === '[') return ['[', ']']
  if (sign === '{') return commas ? ['[', ']'] : ['{', '}']
  return commas ? ['[', ']'] : ['', '']
}
