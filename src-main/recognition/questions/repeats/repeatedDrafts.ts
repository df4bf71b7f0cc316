import type { Lexed } from '../../lexed.ts'
import type { Draft } from '../Draft.ts'
import { foldedOf } from '../stems/stretchText.ts'

const fewest = 2
const nearlyAll = 0.9

const textOf = (lines: readonly Lexed[], draft: Draft): string =>
  [draft.stem, ...draft.options.map(({ text }) => text)].map((text) => foldedOf(lines, text)).join('\n')

/**
 * Slides print a question once to be asked and once more with its answer marked: where nearly all questions stand twice in a row,
 * in the same words, the second says more.
 */
export function dropRepeatedDrafts(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < fewest * 2) return drafts
  const [one, other] = drafts
  if (!one || !other || one.options.length !== other.options.length || textOf(lines, one) !== textOf(lines, other))
    return drafts
  const texts = drafts.map((draft) => textOf(lines, draft))
  const isAsked = (at: number) =>
    texts[at] === texts[at + 1] && drafts[at]?.answers.length === 0 && drafts[at]?.distant === null
  const asked = drafts.flatMap((_, at) => (isAsked(at) ? [at] : []))
  if (asked.length < Math.max(fewest, (drafts.length / 2) * nearlyAll)) return drafts
  return drafts.filter((_, at) => !isAsked(at))
}
