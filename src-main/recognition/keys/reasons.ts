import { anyOf } from '../tokens/words.ts'
import type { Group } from './keyGroups.ts'

const reason = new RegExp(
  `(?<=[\\s.。;；!?])[[【]?(?:${anyOf('explanation', 'explanationAtStart')})[\\]】]?\\s?[:：]\\s*`,
  'iu',
)
const fewest = 3
const usual = 0.5

/** Where the reason within the text of an entry begins, and where its label ends. */
function reasonIn(text: string): { label: number; from: number } | null {
  const match = reason.exec(text)
  return match && match.index > 0 ? { label: match.index, from: match.index + match[0].length } : null
}

/**
 * "4. Nerve cell. Reason: ...": within an entry a word labels an explanation where it does so in most entries in words; in one
 * alone it may be part of the answer.
 */
export function partReasons(groups: readonly Group[]): readonly Group[] {
  const worded = groups.flatMap(({ entries }) => entries).filter(({ explanation }) => explanation === '')
  const found = worded.filter(({ text }) => reasonIn(text) !== null)
  if (found.length < fewest || found.length < worded.length * usual) return groups
  return groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => {
      const part = entry.explanation === '' ? reasonIn(entry.text) : null
      if (!part) return entry
      return { ...entry, text: entry.text.slice(0, part.label).trim(), explanation: entry.text.slice(part.from).trim() }
    }),
  }))
}
