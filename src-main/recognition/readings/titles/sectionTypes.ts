import type { Lexed } from '../../lexed.ts'
import { remembered } from '../../remembered.ts'
import type { Heading } from '../../tokens/headings.ts'
import { headsPassage } from '../../tokens/headings.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'
import { linesWith } from '../linesWith.ts'

/** Sections of unknown kinds ask openly, as a rule; those about a passage ask in any way. */
const typeOf = ({ type, text }: Heading): TypeHint | null => type ?? (headsPassage(text) ? null : 'shortAnswer')
/** What the title says itself: nothing if its kind is unknown. */
const statedBy = ({ type }: Heading): TypeHint | null => type

/** What a title tells, for each line below it. */
function spread(lines: readonly Lexed[], read: (heading: Heading) => TypeHint | null): readonly (TypeHint | null)[] {
  const types: (TypeHint | null)[] = new Array(lines.length).fill(null)
  const headings = linesWith(lines).heading
  let current: TypeHint | null = null
  for (const [place, at] of headings.entries()) {
    const heading = lines[at]?.heading
    if (heading?.kind === 'key') current = null
    else if (heading && heading.kind !== 'chapter') current = read(heading)
    types.fill(current, at, headings[place + 1])
  }
  return types
}

/** For each line the type of question that the heading above it announces. */
export const sectionTypes = remembered((lines: readonly Lexed[]) => spread(lines, typeOf))
/** The same, without what is only usual for titles of unknown kinds. */
export const statedSectionTypes = remembered((lines: readonly Lexed[]) => spread(lines, statedBy))
