import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { asks } from '../tokens/asking.ts'
import type { Draft } from './Draft.ts'

const fewest = 5
/** Which share of the questions must begin with it. */
const most = 0.5

/** The first line of a stem that goes on below; empty where it asks itself, or announces what stands there. */
function openingOf(lines: readonly Lexed[], { stem, options }: Draft): string {
  const [first, second] = stem
  if (!first || !second || second.at === first.at || options.length < 2) return ''
  const text = lines[first.at]?.line.folded.slice(first.from, first.to).trim() ?? ''
  return asks(text) || text.endsWith(':') ? '' : text.toLowerCase()
}

/** "Choose the right answer." above the text of most questions, in the same words, is no part of any. */
export function dropInstructions(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const openings = drafts.map((draft) => openingOf(lines, draft))
  const counts = new Map<string, number>()
  for (const opening of openings) counts.set(opening, (counts.get(opening) ?? 0) + 1)
  const least = Math.max(fewest, drafts.length * most)
  return changeEach(drafts, (draft, at) => {
    const opening = openings[at] ?? ''
    const isRepeated = opening !== '' && (counts.get(opening) ?? 0) >= least
    return isRepeated ? { ...draft, stem: draft.stem.slice(1) } : draft
  })
}
