import JSON5 from 'json5'
import { literalAt } from './scriptLiteral.ts'

/** A call that begins a line: add("...", [...]), questions.push({. */
const call = /^[ \t]*(?:await[ \t]+|this\.|self\.|\$this->)?([A-Za-z_$][\w$.]{1,60})[ \t]*\((?=\s?["'`[{(\d])/gm
const definition = /\b(?:function|def|func|fun|void)[ \t]+([\w$]{2,60})[ \t]*\(([^()]{1,300})\)/g

/** As many calls of one function tell that it takes questions. */
const fewest = 4

/** Names of functions that are called again and again at the beginning of lines. */
function repeatedCallees(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(call)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Set([...counts].flatMap(([name, count]) => (count >= fewest ? [name] : [])))
}

/** Whether a text may be a program that gives its questions to a function one by one. */
export const holdsCalls = (text: string): boolean => repeatedCallees(text).size > 0

const plainName = (parameter: string): string => /[A-Za-z_$][\w$]*/.exec(parameter.trim())?.[0] ?? ''

/** What a function calls that which it is given, where the text says so. */
function parametersOf(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [, name = '', parameters = ''] of text.matchAll(definition))
    found.set(name, parameters.split(',').map(plainName))
  return found
}

const named = (value: unknown, names: readonly string[] | undefined): unknown =>
  names && Array.isArray(value) && value.length <= names.length
    ? Object.fromEntries(value.map((own: unknown, at) => [names[at] ?? '', own]))
    : value

/** What is given to each function that is called again and again, as a list for each; calls that need to be run are left out. */
export function scriptCalls(text: string): unknown[] {
  const callees = repeatedCallees(text)
  if (callees.size === 0) return []
  const parameters = parametersOf(text)
  const lists = new Map<string, unknown[]>()
  call.lastIndex = 0
  for (let match = call.exec(text); match; match = call.exec(text)) {
    const [whole, name = ''] = match
    if (!callees.has(name)) continue
    const literal = literalAt(text, match.index + whole.length - 1)
    if (!literal) break
    call.lastIndex = literal.end
    try {
      const value = named(JSON5.parse(literal.json5), parameters.get(name))
      if (typeof value !== 'object' || value === null) continue
      const list = lists.get(name)
      if (list) list.push(value)
      else lists.set(name, [value])
    } catch {
      // what is computed is no data
    }
  }
  return [...lists.values()].filter(({ length }) => length >= fewest)
}
