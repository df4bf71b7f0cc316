import type { Lexed } from '../lexed.ts'
import type { Reading, Starts } from './regions.ts'
import { isSection } from './regions.ts'

/** Lines `first..last` of a document, between two headings, restarts of the numbers, or keys. */
export type DocumentStretch = Readonly<{ first: number; last: number }>

/**
 * Cuts a document where a heading stands, where a key begins or ends, and where the numbers begin at 1 and both
 * readings begin a question.
 */
export function cutStretches(
  lines: readonly Lexed[],
  taken: readonly boolean[],
  numbered: Starts,
  unnumbered: Starts,
): readonly DocumentStretch[] {
  const others = new Set(unnumbered.at)
  const restarts = new Set(numbered.at.filter((at) => lines[at]?.number?.value === 1 && others.has(at)))
  const firsts: number[] = []
  lines.forEach((line, at) => {
    const isCut = at === 0 || taken[at] !== taken[at - 1] || (!taken[at] && isSection(line)) || restarts.has(at)
    if (isCut) firsts.push(at)
  })
  return firsts.map((first, place) => ({ first, last: (firsts[place + 1] ?? lines.length) - 1 }))
}

/** What each stretch is worth in a reading: its questions, less its lines that are not explained. */
export function worthOfStretches(
  stretches: readonly DocumentStretch[],
  { drafts, fates }: Reading,
  worth: (draft: Reading['drafts'][number]) => number,
  perUnexplained: number,
): readonly number[] {
  const place: number[] = []
  const sums = stretches.map(({ first, last }, index) => {
    let unexplained = 0
    for (let at = first; at <= last; at++) {
      place[at] = index
      if (fates[at] === null) unexplained++
    }
    return -unexplained * perUnexplained
  })
  for (const draft of drafts) {
    const index = place[draft.first] ?? 0
    sums[index] = (sums[index] ?? 0) + worth(draft)
  }
  return sums
}
