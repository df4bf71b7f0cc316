import type { Lexed } from '../lexed.ts'
import { asks } from '../tokens/asking.ts'
import type { Draft } from './Draft.ts'
import { areListed } from './listedPoints.ts'
import { blankOrAnswer } from './stemText.ts'
import { joinStretches } from './stretchText.ts'

const blankOrBracket = new RegExp(blankOrAnswer, 'm')

/** What speaks for a draft being a question: `sure` by its parts or first line, `maybe` by a later line, `no` nothing. */
function standing(lines: readonly Lexed[], draft: Draft): 'sure' | 'maybe' | 'no' {
  if (draft.options.length >= 2) return 'sure'
  if (draft.stem.length === 0) return 'no'
  if (
    draft.answers.length > 0 ||
    draft.given.length > 0 ||
    draft.distant !== null ||
    draft.tags.length > 0 ||
    draft.hasLead ||
    draft.section.title !== null
  )
    return 'sure'
  const { folded } = joinStretches(lines, draft.stem)
  if (folded.length <= 4) return 'no'
  const [first = '', ...more] = folded.split('\n')
  if (blankOrBracket.test(folded) || asks(first.trim())) return 'sure'
  return more.some((line) => asks(line.trim())) ? 'maybe' : 'no'
}

/** Whether the draft goes on from a question that is kept: its number is the next one. */
const goesOn = (draft: Draft, before: Draft | undefined): boolean =>
  before?.value != null && draft.value === before.value + 1 && draft.section.at === before.section.at

/**
 * Numbered points that ask nothing are no questions; those of which a later line asks are, among others that are, and so are
 * those that go on from one where none has options and at least as many ask as do not, or a third of many in order.
 */
export function questionsAmong(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const standings = drafts.map((draft) => standing(lines, draft))
  const sure = standings.filter((one) => one === 'sure').length
  if (sure === drafts.length) return drafts
  const least = areListed(drafts) ? 0.3 : 0.5
  const areOpen = sure >= drafts.length * least && drafts.every(({ options }) => options.length < 2)
  const kept: Draft[] = []
  for (const [at, draft] of drafts.entries()) {
    const isKept =
      standings[at] === 'sure' ||
      (standings[at] === 'maybe' && sure >= drafts.length * 0.6) ||
      (areOpen && draft.stem.length > 0 && goesOn(draft, kept.at(-1)))
    if (isKept) kept.push(draft)
  }
  return kept
}
