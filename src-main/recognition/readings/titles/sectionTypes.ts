import type { Lexed } from '../../lexed.ts'
import { remembered } from '../../remembered.ts'
import type { Heading } from '../../tokens/headings.ts'
import { headsPassage } from '../../tokens/headings.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'
import { linesWith } from '../linesWith.ts'

/** Sections of unknown kinds ask openly, as a rule; those about a passage ask in any way. */
function typeOf({ kind, type, text }: Heading, current: TypeHint | null): TypeHint | null {
  if (kind === 'chapter') return current
  if (kind === 'key') return null
  return type ?? (headsPassage(text) ? null : 'shortAnswer')
}

/** For each line the type of question that the heading above it announces. */
export const sectionTypes = remembered((lines: readonly Lexed[]): readonly (TypeHint | null)[] => {
  const types: (TypeHint | null)[] = new Array(lines.length).fill(null)
  const headings = linesWith(lines).heading
  let current: TypeHint | null = null
  for (const [place, at] of headings.entries()) {
    const heading = lines[at]?.heading
    if (heading) current = typeOf(heading, current)
    types.fill(current, at, headings[place + 1])
  }
  return types
})
