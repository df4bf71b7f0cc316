import type { Content } from '../languages/Language.ts'
import { pickOf, type Seeded } from './seeded.ts'

const slot = /\{(\w+)\}/g

/** Fills `{slot}` from the lists, slots within what was filled too; one value stands at most once in a text. */
export function fillTemplate(
  template: string,
  { lists }: Pick<Content, 'lists'>,
  random: Seeded,
  used = new Set<string>(),
): string {
  const filled = template.replace(slot, (whole, name: string) => {
    const list = lists[name]
    if (!list) return whole
    const fresh = list.filter((value) => !used.has(value))
    const value = pickOf(fresh.length > 0 ? fresh : list, random)
    used.add(value)
    return value
  })
  return filled !== template && filled.match(slot)?.some((found) => lists[found.slice(1, -1)])
    ? fillTemplate(filled, { lists }, random, used)
    : filled
}

/** Returns a text with its first letter as a sentence has it. */
export const asSentence = (text: string): string =>
  text.replace(/^(\P{L}*)(\p{Ll})/u, (_, lead: string, letter: string) => lead + letter.toUpperCase())
