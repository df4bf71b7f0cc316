import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { type Reading, readRegions } from './regions.ts'
import { numberedStarts } from './starts.ts'
import { unnumberedStarts } from './unnumberedStarts.ts'

/** One way to read the whole document, and how well it explains it. */
export type Rated = { name: 'numbered' | 'unnumbered'; reading: Reading; score: number; unexplained: number }

/** How well a draft looks like a question: stem, options and answer speak for it. */
function worth(draft: Draft): number {
  const answered = draft.answers.length > 0 || draft.given.length > 0
  if (draft.stem.length === 0) return -0.5
  if (draft.options.length >= 2)
    return (answered ? 2 : 1.6) - (draft.stray.length > 0 ? 0.5 : 0) - (draft.unnumbered ? 0.2 : 0)
  return answered ? 1.2 : 0.4
}

/** Numbers that are printed are worth a little more than the same questions without them. */
const weights = { numbered: 1.05, unnumbered: 1 }

function rate(name: Rated['name'], reading: Reading): Rated {
  const unexplained = reading.fates.filter((fate) => fate === null).length
  const explained = reading.drafts.reduce((sum, draft) => sum + worth(draft), 0)
  return { name, reading, score: explained * weights[name] - unexplained * 0.2, unexplained }
}

/** Nearly every draft of a long document is a question, and hardly a line is left over. */
function explainsAll({ reading: { drafts }, unexplained }: Rated): boolean {
  if (drafts.length < 20) return false
  const doubtful = drafts.filter((draft) => worth(draft) < 1 || draft.unnumbered).length
  return doubtful + unexplained <= drafts.length * 0.02
}

/**
 * The readings that competed, the best first: by the numbers that are printed, and by the options and answers alone. The
 * second is not tried where the first explains all.
 */
export function rateReadings(lines: readonly Lexed[], taken: readonly boolean[]): readonly Rated[] {
  const starts = numberedStarts(lines, taken)
  const numbered = rate('numbered', readRegions(lines, starts, taken))
  if (explainsAll(numbered)) return [numbered]
  const others = { at: unnumberedStarts(lines, taken), sharing: starts.sharing }
  const unnumbered = rate('unnumbered', readRegions(lines, others, taken))
  return unnumbered.score > numbered.score ? [unnumbered, numbered] : [numbered, unnumbered]
}
