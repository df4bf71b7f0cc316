import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { asks, opensBlank } from '../tokens/asking.ts'
import { scoreInBrackets } from '../tokens/scores.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { Draft, Stretch } from './Draft.ts'
import { statedType } from './statedType.ts'
import { joinStretches } from './stretchText.ts'

/** "... is heavier than tin. (R) (2 points)": what stands in a bracket at the end of a statement, before its score. */
const bracketAtEnd = new RegExp(
  `\\(\\s{0,4}([^()\\s]{1,12})\\s{0,4}\\)\\s{0,4}[.。]?\\s{0,4}(?:${scoreInBrackets})?\\s*$`,
  'i',
)
const longest = 12

const textOf = (lines: readonly Lexed[], stretches: readonly Stretch[]): string =>
  stretches.map(({ at, from, to }) => lines[at]?.line.folded.slice(from, to) ?? '').join('\n')

/** The short text that may judge a statement, wherever it stands; null for all that choose, ask or leave a blank. */
function judgementOf(lines: readonly Lexed[], draft: Draft): string | null {
  const stated = statedType(draft)
  if (draft.options.length > 0 || (stated !== null && stated !== 'choice')) return null
  const stem = joinStretches(lines, draft.stem).folded.trimEnd()
  const inBracket = bracketAtEnd.exec(stem)
  const said =
    draft.answers.map(({ text }) => textOf(lines, text)).find((text) => text.trim() !== '') ??
    draft.distant?.text ??
    draft.given.find(({ value }) => value.trim() !== '')?.value ??
    inBracket?.[1] ??
    ''
  const value = said
    .trim()
    .replace(/[.。]$/, '')
    .toLowerCase()
  const statement = inBracket ? stem.slice(0, inBracket.index).trimEnd() : stem
  if (value === '' || value.length > longest || truthOf(value) === null) return null
  return statement.endsWith('?') || asks(statement) || opensBlank.test(statement) ? null : value
}

/** How many statements must be judged for two words to be believed. */
const fewest = 3

/**
 * Letters and words that mean right and wrong only where that is asked ("R" and "F", "Ja" and "Nein", "V" and "F"): where no
 * more than two of them, one of each kind, answer the statements of a document, these are to be judged.
 */
export function learnTruthPairs(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const judged = new Map<Draft, string>()
  for (const draft of drafts) {
    const value = judgementOf(lines, draft)
    if (value !== null) judged.set(draft, value)
  }
  const words = new Set(judged.values())
  const [one = '', other = ''] = words
  if (judged.size < fewest || words.size !== 2 || truthOf(one) === truthOf(other)) return drafts
  return changeEach(drafts, (draft) => (judged.has(draft) ? { ...draft, tags: ['trueFalse', ...draft.tags] } : draft))
}
