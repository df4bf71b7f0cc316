import type { CardField } from '../teaching/cardQuestion.ts'

const fewest = 5
const nearlyAll = 0.8

const endOf = (fields: readonly CardField[]): string => fields.slice(1).at(-1)?.text.split('\n').at(-1)?.trim() ?? ''

/** The notes without the line that stands below nearly all of them, as the link of a site does. */
export function withoutRepeatedEnds(notes: readonly (readonly CardField[])[]): readonly (readonly CardField[])[] {
  const counts = new Map<string, number>()
  for (const fields of notes) counts.set(endOf(fields), (counts.get(endOf(fields)) ?? 0) + 1)
  const isRepeated = (end: string): boolean =>
    end !== '' && (counts.get(end) ?? 0) >= Math.max(fewest, notes.length * nearlyAll)
  return notes.map((fields) => {
    const last = fields.at(-1)
    if (!last || !isRepeated(endOf(fields))) return fields
    return [...fields.slice(0, -1), { ...last, text: last.text.split('\n').slice(0, -1).join('\n').trim() }]
  })
}
