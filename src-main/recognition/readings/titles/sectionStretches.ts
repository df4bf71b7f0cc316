import type { Lexed } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'
import type { DocumentStretch } from '../stretches.ts'

/** The stretches of a document between the titles of its sections, chapters and keys. */
export function stretchesOfSections(lines: readonly Lexed[]): readonly DocumentStretch[] {
  const firsts = [0, ...linesWith(lines).heading.filter((at) => at > 0)]
  return firsts.map((first, place) => ({ first, last: (firsts[place + 1] ?? lines.length) - 1 }))
}
