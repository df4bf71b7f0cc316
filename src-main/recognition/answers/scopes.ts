import { runsOf } from '../keys/draftRuns.ts'
import type { Draft } from '../questions/Draft.ts'

/** No other place has told the answer yet. */
export const waits = ({ answers, given, distant, options }: Draft): boolean =>
  distant === null &&
  given.every(({ value }) => value === '') &&
  answers.every(({ text }) => text.length === 0) &&
  options.every(({ ticked }) => ticked !== true)

/**
 * The stretches in which answers may have a place of their own: the whole document, each of its sections, and each run of
 * numbers. The widest one that agrees decides.
 */
export function scopesOf(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const sections = Map.groupBy(drafts, ({ section }) => section.at)
  return [drafts, ...(sections.size > 1 ? sections.values() : []), ...runsOf(drafts)]
}
