import type { Line } from '../../lines.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

const name = String.raw`(?:\p{L}+_)+[\p{L}\d]+|\p{Ll}+(?:\p{Lu}\p{Ll}*)+|(?:\p{Lu}\p{Ll}+){2,}|(?:option|choice)[A-H]`
const sign = String.raw`["']?\s*[:=]\s*(?=\S)`
/** "correct_answer:", "optionA =": words that a program joins, before a value. */
const joined = new RegExp(`(?<![\\p{L}\\p{N}_.])["']?(${name})${sign}`, 'gu')
/** What all of them have: words that `_` or a capital joins, before the sign. */
const mayBeJoined = /(?:\p{L}_[\p{L}\d]|\p{Ll}\p{Lu})[\p{L}\d_]{0,24}["']?\s{0,4}[:=]/u
const fewest = 3

const wordsOf = (told: string): string =>
  told
    .replaceAll('_', ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()

const isText = ({ aside, kind }: Line): boolean => aside === null && kind !== 'code' && kind !== 'tableRow'

/** The names that open several lines, and those that stand as often behind one of these. */
function knownNames(lines: readonly Line[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  const opening = new Set<string>()
  for (const line of lines) {
    if (!isText(line) || !mayBeJoined.test(line.text)) continue
    for (const { 1: told = '', index } of line.text.matchAll(joined)) {
      counts.set(told, (counts.get(told) ?? 0) + 1)
      if (index === 0) opening.add(told)
    }
  }
  const often = [...counts].filter(([, count]) => count >= fewest).map(([told]) => told)
  return new Set(often.some((told) => opening.has(told)) ? often : [])
}

/** The line from each name on: what stands before the first is a line as it was. */
function cut(line: Line, known: RegExp): readonly Line[] {
  const found = [...line.text.matchAll(known)]
  const [first] = found
  if (!first) return [line]
  const before = first.index > 0 && line.text.slice(0, first.index).trim() !== '' ? [partOf(line, 0, first.index)] : []
  const named = found.map((match, at) => {
    const value = partOf(line, match.index + match[0].length, found[at + 1]?.index)
    const own = { ...withLabel(value, `${wordsOf(match[1] ?? '')}: `), hasLabel: false, bullet: '' }
    return at === 0 && before.length === 0 ? own : { ...own, gap: false, images: [] }
  })
  return [...before, ...named]
}

/**
 * Names of fields as programs write them are the words that they join: "correct_answer: b", "optionA: iron". Where several stand on a
 * line, each begins one.
 */
export function readProgramNames(lines: readonly Line[]): readonly Line[] {
  if (!mayBeJoined.test(wholeText(lines))) return lines
  const names = knownNames(lines)
  if (names.size === 0) return lines
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const known = new RegExp(`["']?(${longestFirst.join('|')})${sign}`, 'gu')
  return lines.flatMap((line) => (isText(line) && mayBeJoined.test(line.text) ? cut(line, known) : [line]))
}
