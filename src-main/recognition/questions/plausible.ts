import type { Lexed } from '../lexed.ts'
import { asks } from '../tokens/asking.ts'
import type { Draft } from './Draft.ts'
import { joinStretches } from './stretchText.ts'

const blank = /\(\s*(?:[A-H√×✓✗对错]{1,6}|正确|错误)?\s*\)|_{2,}|:$|[√×✓✗✔✘]\s*$/m

const isAnswered = (draft: Draft): boolean =>
  draft.answers.some(({ text }) => text.length > 0) || draft.given.length > 0

/** Options and an answer, or either under a type: hardly anything but a question looks so. */
function isStrong(draft: Draft): boolean {
  const hasOptions = draft.options.length >= 2
  if (draft.hasLead || (hasOptions && isAnswered(draft))) return true
  const isTyped = draft.tags.length > 0 || draft.section.type !== null
  return isTyped && (hasOptions || isAnswered(draft) || draft.stem.length <= 2)
}

function isAsking(lines: readonly Lexed[], draft: Draft): boolean {
  const { folded } = joinStretches(lines, draft.stem)
  return blank.test(folded) || folded.split('\n').some((line) => asks(line.trim()))
}

/** Questions are short. What runs over more lines with nothing but a number and a list is a clause or a chapter. */
const longest = 20

/** Short, and with options, an answer, or words that ask. */
function isSolid(lines: readonly Lexed[], draft: Draft): boolean {
  if (isStrong(draft)) return true
  if (draft.last - draft.first >= longest) return false
  return (draft.options.length >= 2 && draft.stem.length <= 3) || isAnswered(draft) || isAsking(lines, draft)
}

/** One question in so many lines is little; below that, a document that only happens to have numbers is likelier. */
const sparse = 30

/**
 * The drafts, unless the document is no collection of questions at all: licences, manuals and notes have numbers, lists
 * with letters and question marks too. Then only what is a question beyond doubt stays.
 */
export function plausibleDrafts(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const strong = drafts.filter(isStrong)
  if (strong.length > 0 && strong.length >= drafts.length * 0.3) return drafts
  const solid = drafts.filter((draft) => isSolid(lines, draft))
  const isDense = drafts.length * sparse >= lines.length || solid.filter((draft) => isAsking(lines, draft)).length >= 5
  return solid.length >= drafts.length * 0.5 && isDense ? drafts : strong
}
