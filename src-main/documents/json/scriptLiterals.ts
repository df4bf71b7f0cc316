import JSON5 from 'json5'

/** Where a program writes data down: const x = [, export default {, module.exports = [, x: T[] = [. */
const opening =
  /^[ \t]*(?:(?:export[ \t]+)?(?:const|let|var)[ \t]+\w+(?:[ \t]*:[^=\n]{1,60})?[ \t]*=|export[ \t]+default|(?:module\.)?exports(?:\.\w+)?[ \t]*=|(?:window\.|self\.)?\w+[ \t]*=)[ \t]*(?=[[{])/gm

/** Whether a text may be a program that holds data. */
export const looksLikeScript = (head: string): boolean => head.search(opening) >= 0

/** The lists and objects that a program in JavaScript or Python writes down; those that need it to be run are left out. */
export function scriptLiterals(text: string): unknown[] {
  const found: unknown[] = []
  for (let end = 0; ; ) {
    opening.lastIndex = end
    const match = opening.exec(text)
    if (!match) return found
    const literal = literalAt(text, match.index + match[0].length)
    if (!literal) return found
    end = literal.end
    try {
      found.push(JSON5.parse(literal.json5))
    } catch {
      // a literal with calls or names in it is no data
    }
  }
}

const piece =
  /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`|\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|#.*|\b(?:True|False|None|undefined)\b|[[\]{}]/g
const words: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null', undefined: 'null' }

/** From a bracket to the one that closes it, in JSON5; null if none does. */
function literalAt(text: string, start: number): { json5: string; end: number } | null {
  let depth = 0
  let from = start
  const parts: string[] = []
  piece.lastIndex = start
  for (let match = piece.exec(text); match; match = piece.exec(text)) {
    const [found] = match
    if (found.startsWith('`') || found.startsWith('#') || words[found] !== undefined) {
      const instead = found.startsWith('`') ? JSON.stringify(found.slice(1, -1)) : (words[found] ?? '')
      parts.push(text.slice(from, match.index), instead)
      from = piece.lastIndex
    }
    if (found === '[' || found === '{') depth++
    if (found === ']' || found === '}') depth--
    if (depth === 0) return { json5: parts.join('') + text.slice(from, piece.lastIndex), end: piece.lastIndex }
  }
  return null
}
