import type { Line } from '../lines.ts'
import { partOf } from './partOf.ts'
import { withLabel } from './relabel.ts'
import { wholeText } from './wholeText.ts'

/** "correct_answer:", "optionA =": words that a program joins, before a value. */
const joined =
  /^["']?((?:\p{L}+_)+[\p{L}\d]+|\p{Ll}+(?:\p{Lu}\p{Ll}*)+|(?:\p{Lu}\p{Ll}+){2,}|(?:option|choice)[A-H])["']?\s*[:=]\s*(?=\S)/u
const mayBeJoined = /[_\p{Ll}][\p{L}\d]{1,24}["']?\s?[:=]/u
const fewest = 3

const wordsOf = (name: string): string =>
  name
    .replaceAll('_', ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()

/** Names of fields as programs write them are the words that they join: "correct_answer: b", "optionA: iron". */
export function readProgramNames(lines: readonly Line[]): readonly Line[] {
  const text = wholeText(lines)
  if (!mayBeJoined.test(text)) return lines
  const names = lines.map((line) =>
    line.aside === null && line.kind !== 'code' && line.kind !== 'tableRow' ? joined.exec(line.text) : null,
  )
  const counts = new Map<string, number>()
  for (const name of names) if (name?.[1]) counts.set(name[1], (counts.get(name[1]) ?? 0) + 1)
  if (![...counts.values()].some((count) => count >= fewest)) return lines
  return lines.map((line, at) => {
    const [whole = '', name = ''] = names[at] ?? []
    if ((counts.get(name) ?? 0) < fewest) return line
    return { ...withLabel(partOf(line, whole.length), `${wordsOf(name)}: `), hasLabel: false }
  })
}
