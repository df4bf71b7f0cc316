import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, DraftOption } from '../Draft.ts'

/** A number before the text of an option that has a letter or box already: "☐ (1) iron". */
const counted = /^\s*(?:([①-⑨])|\((\d{1,2})\)(?!\d)|(\d{1,2})[.)、](?!\d))[\s.、]*(?=\S)/

/** A box to be ticked beside the letter: "a) [ ] iron". */
const emptyBox = /^\s*(?:\(\s{0,4}\)|\[\s{0,4}\]|[☐□○◯])\s*(?=\S)/

const countOf = ([, circled, bracketed, plain]: RegExpExecArray): number =>
  circled ? circled.charCodeAt(0) - 0x245f : Number(bracketed ?? plain)

/** How long the number or box before each option is; null unless all have one, and they count from 1. */
function countsOf(lines: readonly Lexed[], { options }: Draft): readonly number[] | null {
  if (options.length < 2) return null
  const lengths: number[] = []
  for (const [place, { text }] of options.entries()) {
    const [first] = text
    const folded = first ? (lines[first.at]?.line.folded.slice(first.from, first.to) ?? '') : ''
    const box = emptyBox.exec(folded)
    const match = box ?? counted.exec(folded)
    if (!match || (!box && countOf(match) !== place + 1)) return null
    lengths.push(match[0].length)
  }
  return lengths
}

const fewest = 2
const nearlyAll = 0.8

/** Numbers that count the options of nearly all questions beside their letters or boxes are no text of theirs, nor are empty boxes. */
export function dropOptionCounts(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const counts = drafts.map((draft) => countsOf(lines, draft))
  const having = counts.filter((count) => count !== null).length
  const choices = drafts.filter(({ options }, at) => options.length >= 3 || counts[at]).length
  const isUsual = having >= Math.max(fewest, choices * nearlyAll)
  return changeEach(drafts, (draft, at) => {
    const lengths = counts[at]
    return lengths && (isUsual || hasBoxes(lines, draft))
      ? { ...draft, options: draft.options.map((option, place) => without(option, lengths[place] ?? 0)) }
      : draft
  })
}

const hasBoxes = (lines: readonly Lexed[], { options }: Draft): boolean =>
  options.every(
    ({ text: [first] }) => first && emptyBox.test(lines[first.at]?.line.folded.slice(first.from, first.to) ?? ''),
  )

const without = (option: DraftOption, length: number): DraftOption => {
  const [first, ...rest] = option.text
  return first ? { ...option, text: [{ ...first, from: first.from + length }, ...rest] } : option
}
