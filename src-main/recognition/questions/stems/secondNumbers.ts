import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft } from '../Draft.ts'

/** "1、", "*12.", "(3)" in front of text: a number that the collection behind the page gave. */
const opening = /^\s*\*?\s?(?:\(\d{1,4}\)|\d{1,4}[.、)])(?!\d)\s*(?=\S)/

const fewest = 4
const nearlyAll = 0.8

function lengthOf(lines: readonly Lexed[], { stem, value }: Draft): number {
  const [first] = stem
  if (!first || value === null) return 0
  return opening.exec(lines[first.at]?.line.folded.slice(first.from, first.to) ?? '')?.[0].length ?? 0
}

/** A second number in front of the text of nearly all numbered questions ("第 3 题", "题目: *17、 ...") is no part of it. */
export function dropSecondNumbers(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < fewest) return drafts
  const lengths = drafts.map((draft) => lengthOf(lines, draft))
  if (lengths.filter((length) => length > 0).length < Math.max(fewest, drafts.length * nearlyAll)) return drafts
  return changeEach(drafts, (draft, at) => {
    const [first, ...rest] = draft.stem
    const length = lengths[at] ?? 0
    return first && length > 0 ? { ...draft, stem: [{ ...first, from: first.from + length }, ...rest] } : draft
  })
}
