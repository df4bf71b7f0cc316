import { Edited } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from './Draft.ts'
import { joinStretches } from './stretchText.ts'

const gap = /_{1,12}\s?[([]?\s?(\d{1,3})\s?[)\]]?\s?_{1,12}|[([]\s?(\d{1,3})\s?[)\]]/g

/** Nothing but a bracket or a line for the answer. */
const saysNothing = /^[\s()[\]_.。]*$/

/** The gaps of a line that holds text around them. */
const gapsOf = ({ line, startsWithOption }: Lexed): readonly number[] =>
  startsWithOption || line.folded.length < 20 || !/\d\s?[)\]_]/.test(line.folded)
    ? none
    : [...line.folded.matchAll(gap)].flatMap((match) => (match.index > 0 ? [Number(match[1] ?? match[2])] : []))

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
    if (!saysNothing.test(joinStretches(lines, draft.stem).folded)) return
    const number = numberOf(lines, draft)
    if (number) edited.set(at, { ...draft, stem: [number] })
  })
  return edited.result
}
