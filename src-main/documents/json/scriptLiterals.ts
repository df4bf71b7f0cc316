import JSON5 from 'json5'
import { holdsCalls, scriptCalls } from './scriptCalls.ts'
import { literalAt } from './scriptLiteral.ts'

const value = '(?=[[{(]|(?:new[ \\t]+)?[\\w.<>\\[\\]]{1,60}[ \\t]*[({])'
/**
 * Where a program writes data down: const x = [, export default {, module.exports = [, x: T[] = [, final List<T> x = [, val x =
 * listOf(.
 */
const opening = new RegExp(
  [
    '^[ \\t]*(?:(?:export[ \\t]+)?(?:const|let|var|val|local)[ \\t]+\\w+(?:[ \\t]*:[^=\\n]{1,60})?[ \\t]*=',
    'export[ \\t]+default',
    '(?:module\\.)?exports(?:\\.\\w+)?[ \\t]*=',
    '(?:window\\.|self\\.)?\\$?\\w+[ \\t]*=',
    `(?:(?:public|private|protected|static|final|const|readonly|late|var)[ \\t]+){0,4}[\\w.<>, ?]{1,60}(?:\\[\\]){0,2}[ \\t]+\\w+(?:\\[\\]){0,2}[ \\t]*=)[ \\t]*${value}`,
  ].join('|'),
  'gm',
)

/** Whether a text may be a program that holds data. */
export const looksLikeScript = (head: string): boolean => head.search(opening) >= 0 || holdsCalls(head)

/** How many times its length a text is looked through, for literals within what turned out to be none. */
const patience = 6

/** The lists and objects that a program writes down or gives to its functions one by one; those that need it to be run are left out. */
export function scriptLiterals(text: string): unknown[] {
  const found: unknown[] = []
  const between: string[] = []
  let from = 0
  let left = text.length * patience
  for (let end = 0; left > 0; ) {
    opening.lastIndex = end
    const match = opening.exec(text)
    if (!match) break
    end = match.index + match[0].length
    const literal = literalAt(text, end)
    left -= (literal?.end ?? text.length) - end
    try {
      if (!literal) continue
      found.push(JSON5.parse(literal.json5))
      between.push(text.slice(from, end))
      from = end = literal.end
    } catch {
      // a literal with names in it is no data, but one within it may be
    }
  }
  return [...found, ...scriptCalls(between.concat(text.slice(from)).join('\n'))]
}
