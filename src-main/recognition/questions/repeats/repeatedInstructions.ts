import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import type { Draft } from '../Draft.ts'

const fewest = 4
/** Beside all numbers, as in "Question 3  Topic 1". */
const fewestNumbered = 2
/** Which share of the questions must begin with it. */
const most = 0.5

/** "Points: 2.0  State: not answered": numbers, and no sentence. */
const isOfPage = (text: string): boolean =>
  /\d/.test(text) && text.length <= 60 && !/[\p{P}]$/u.test(text) && !asks(text)

/** The first line of a stem that goes on below; empty where it asks itself, or announces what stands there. */
function openingOf(lines: readonly Lexed[], { stem, options }: Draft): string {
  const [first, second] = stem
  if (!first || !second || second.at === first.at) return ''
  const text = lines[first.at]?.line.folded.slice(first.from, first.to).trim() ?? ''
  if (isOfPage(text)) return text.replace(/\d+(?:\.\d+)?/g, '0')
  return options.length < 2 || asks(text) || text.endsWith(':') ? '' : text.toLowerCase()
}

/** "Choose the right answer." above the text of most questions, in the same words but for numbers, is no part of any. */
export function dropInstructions(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const openings = drafts.map((draft) => openingOf(lines, draft))
  const counts = new Map<string, number>()
  for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  return changeEach(drafts, (draft, at) => {
    const opening = openings[at] ?? ''
    const isNumbered = draft.value !== null && draft.stem[0]?.at === draft.first && isOfPage(opening)
    const count = counts.get(opening) ?? 0
    const isOfAll = isNumbered && count >= fewestNumbered && count === drafts.length
    const isRepeated = opening !== '' && (isOfAll || count >= Math.max(fewest, drafts.length * most))
    return isRepeated ? { ...draft, stem: draft.stem.slice(1) } : draft
  })
}
