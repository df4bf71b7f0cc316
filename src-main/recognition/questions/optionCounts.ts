import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, DraftOption } from './Draft.ts'

/** A number before the text of an option that has a letter or box already: "☐ (1) iron". */
const counted = /^\s*(?:\((\d{1,2})\)|(\d{1,2})[.)、])(?!\d)[\s.、]*(?=\S)/

/** How long the number before each option is; null unless they count from 1. */
function countsOf(lines: readonly Lexed[], { options }: Draft): readonly number[] | null {
  if (options.length < 2) return null
  const lengths: number[] = []
  for (const [place, { text }] of options.entries()) {
    const [first] = text
    const match = first ? counted.exec(lines[first.at]?.line.folded.slice(first.from, first.to) ?? '') : null
    if (!match || Number(match[1] ?? match[2]) !== place + 1) return null
    lengths.push(match[0].length)
  }
  return lengths
}

const fewest = 2
const nearlyAll = 0.8

/** Numbers that count the options of nearly all questions beside their letters or boxes are no text of theirs. */
export function dropOptionCounts(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const counts = drafts.map((draft) => countsOf(lines, draft))
  const having = counts.filter((count) => count !== null).length
  const choices = drafts.filter(({ options }) => options.length >= 2).length
  if (having < Math.max(fewest, choices * nearlyAll)) return drafts
  return changeEach(drafts, (draft, at) => {
    const lengths = counts[at]
    return lengths
      ? { ...draft, options: draft.options.map((option, place) => without(option, lengths[place] ?? 0)) }
      : draft
  })
}

const without = (option: DraftOption, length: number): DraftOption => {
  const [first, ...rest] = option.text
  return first ? { ...option, text: [{ ...first, from: first.from + length }, ...rest] } : option
}
