import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../../readings/linesWith.ts'
import { remembered } from '../../remembered.ts'

const fewestAlike = 3

/** Labels that begin several lines: they say the same of question after question, and are no part of any. */
export const recurringLabels = remembered((lines: readonly Lexed[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const at of linesWith(lines).fields) {
    const [field] = lines[at]?.fields ?? []
    if (field?.kind !== 'meta' || field.labelFrom > 0) continue
    const word = field.word.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= fewestAlike ? [word] : [])))
})
