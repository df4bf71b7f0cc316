import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'
import { statedType } from '../questions/statedType.ts'
import { scopesOf, waits } from './scopes.ts'

const fewest = 3
const nearlyAll = 0.8

/** "(B. at noon", to which its bracket is looked for. */
const opening = /\(\s?[A-H]\s?[.、:]\s?(?=\S)/g

/** What a bracket of a stem names with its letter: the whole content, and the text without the letter. */
type Named = Readonly<{ hole: Stretch; text: string }>

/** Where the bracket ends that opens before `from`; it may hold others. */
function closing(folded: string, from: number): number {
  let depth = 1
  for (let at = from; at < folded.length; at++) {
    if (folded[at] === '(') depth++
    if (folded[at] === ')' && --depth === 0) return at
  }
  return -1
}

/** The only bracket of a stem that holds the letter of an option with its text; null where there is none, or several. */
function namedIn(lines: readonly Lexed[], { stem }: Draft): Named | null {
  const found = stem.flatMap(({ at, from, to }): readonly Named[] => {
    const line = lines[at]?.line
    if (!line) return []
    return [...line.folded.slice(0, to).matchAll(opening)].flatMap((match) => {
      const text = match.index + match[0].length
      const end = closing(line.folded.slice(0, to), text)
      if (match.index < from || end <= text) return []
      return { hole: { at, from: match.index + 1, to: end }, text: line.text.slice(text, end).trim() }
    })
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

/**
 * "The moon is full (B. once a month).": where nearly all choices of a stretch lack their options and name one in a bracket with its
 * text, the text fills the bracket.
 */
export function takeRightInBrackets(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const filled = new Map<Draft, Named>()
  for (const scope of scopesOf(drafts)) {
    const bare = scope.filter((draft) => draft.options.length === 0 && waits(draft) && mayChoose(draft))
    if (bare.length < fewest) continue
    const named = new Map(bare.flatMap((draft) => [[draft, namedIn(lines, draft)] as const]))
    const sure = [...named.values()].filter((one) => one !== null)
    if (sure.length < Math.max(fewest, bare.length * nearlyAll)) continue
    for (const [draft, one] of named) if (one !== null) filled.set(draft, one)
  }
  if (filled.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const one = filled.get(draft)
    return one
      ? {
          ...draft,
          tags: ['fillIn'],
          holes: [...draft.holes, one.hole],
          given: [{ place: 'bracket', value: one.text }],
        }
      : draft
  })
}

const mayChoose = (draft: Draft): boolean => {
  const stated = statedType(draft)
  return stated === null || stated === 'choice' || stated === 'single' || stated === 'multiple'
}
