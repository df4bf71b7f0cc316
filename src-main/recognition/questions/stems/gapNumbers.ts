import { Edited } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { foldedOf } from './stretchText.ts'

const gap = /_{1,12}\s?[([]?\s?(\d{1,3})\s?[)\]]?\s?_{1,12}|[([]\s?(\d{1,3})\s?[)\]]/g

/** Nothing but a bracket or a line for the answer. */
const saysNothing = /^[\s()[\]_.。]*$/

/** A gap that the line above had no room for: the end of a sentence, or of a part of one, stands right behind it. */
const wrapped = /^[([]\s?(\d{1,3})\s?[)\]]\s?[.,;:!?。，；：！？、]/

/** The gaps of a line that holds text around them. */
function gapsOf({ line, startsWithOption }: Lexed): readonly number[] {
  const { folded } = line
  if (startsWithOption || !/\d\s?[)\]_]/.test(folded)) return none
  const first = Number(wrapped.exec(folded)?.[1] ?? 0)
  const inside = folded.length < 20 ? [] : [...folded.matchAll(gap)].filter(({ index }) => index > 0)
  const numbers = inside.map((match) => Number(match[1] ?? match[2]))
  return first > 0 ? [first, ...numbers] : numbers
}

const none: readonly number[] = []

/** Where the number of a draft is printed. */
function numberOf(lines: readonly Lexed[], { first }: Draft): Stretch | null {
  const line = lines[first]
  if (!line?.number) return null
  const from = line.line.text.indexOf(line.number.printed, line.number.start)
  return from < 0 ? null : { at: first, from, to: from + line.number.printed.length }
}

/** Options below a bare number that a passage above has as a gap: the number is what is asked. */
export function askByGapNumbers(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const edited = new Edited(drafts)
  const lastSeen = new Set<number>()
  let read = 0
  drafts.forEach((draft, at) => {
    for (; read < draft.first; read++) {
      const line = lines[read]
      if (line) for (const number of gapsOf(line)) lastSeen.add(number)
    }
    if (draft.options.length < 2 || draft.value === null || !lastSeen.has(draft.value)) return
    if (!saysNothing.test(foldedOf(lines, draft.stem))) return
    const number = numberOf(lines, draft)
    if (number) edited.set(at, { ...draft, stem: [number] })
  })
  return edited.result
}
