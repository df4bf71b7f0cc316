import type { Lexed } from '../lexed.ts'
import type { Heading } from '../tokens/headings.ts'
import { headsPassage } from '../tokens/headings.ts'
import type { TypeHint } from '../tokens/typeWords.ts'

/** Sections of unknown kinds ask openly, as a rule; those about a passage ask in any way. */
function typeOf({ kind, type, text }: Heading, current: TypeHint | null): TypeHint | null {
  if (kind === 'chapter') return current
  if (kind === 'key') return null
  return type ?? (headsPassage(text) ? null : 'shortAnswer')
}

/** For each line the type of question that the heading above it announces. */
export function sectionTypes(lines: readonly Lexed[]): (TypeHint | null)[] {
  let current: TypeHint | null = null
  return lines.map(({ heading }) => {
    if (heading) current = typeOf(heading, current)
    return current
  })
}
