import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import type { Reading } from './regions.ts'

/**
 * "1. A firm buys a machine ... (1) ... A. B. C. D. (2) ... A. B. C. D.": the text under the number asks nothing by itself, it
 * is shared by the questions (1), (2) below it, which have options of their own.
 */
export function takeSharedStems(reading: Reading, lines: readonly Lexed[]): void {
  reading.drafts = reading.drafts.filter((draft, at) => {
    const parts = partsOf(reading.drafts, at, lines)
    if (draft.options.length > 0 || draft.answers.length > 0 || draft.given.length > 0) return true
    if (parts.length === 0 || parts.some((part) => part.options.length < 2)) return true
    for (const part of parts) part.material ??= [draft.first, draft.last]
    reading.fates.fill('material', draft.first, draft.last + 1)
    return false
  })
}

/** The questions (1), (2), (3) that follow a question numbered in another way. */
function partsOf(drafts: readonly Draft[], at: number, lines: readonly Lexed[]): Draft[] {
  const family = (draft: Draft | undefined) => (draft ? lines[draft.first]?.number?.family : undefined)
  if (family(drafts[at]) === 'paren' || family(drafts[at]) === undefined) return []
  const parts: Draft[] = []
  for (let next = at + 1; family(drafts[next]) === 'paren'; next++) {
    const part = drafts[next]
    if (part?.value !== parts.length + 1) break
    parts.push(part)
  }
  return parts
}
