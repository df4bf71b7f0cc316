import type { Lexed } from '../../lexed.ts'
import { headedNumbers } from '../../readings/titles/headedNumbers.ts'
import { asks } from '../../tokens/asking.ts'
import type { Draft } from '../Draft.ts'
import { announcing, leastAsking } from './listedPoints.ts'
import { hasNestedParts } from './nestedParts.ts'
import { blankOrAnswer } from './stemText.ts'
import { joinStretches } from './stretchText.ts'
import { underlinedStatements } from './underlinedWords.ts'

const blankOrBracket = new RegExp(blankOrAnswer, 'm')

/** "Where is the kernel? Look at both.": a sentence that asks, and more. */
const asksWithin = /\p{L}[?]\s+\S/u

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
    draft.section.title !== null ||
    (draft.explanation.length > 0 && hasNestedParts(lines, draft))
  )
    return 'sure'
  const { folded } = joinStretches(lines, draft.stem)
  if (folded.length <= 4) return 'no'
  const [first = '', ...more] = folded.split('\n')
  if (blankOrBracket.test(folded) || asks(first.trim()) || asksWithin.test(first)) return 'sure'
  return more.some((line) => asks(line.trim())) ? 'maybe' : 'no'
}

/** Whether the number of a draft is the next one. */
const goesOn = (draft: Draft, before: Draft | undefined): boolean =>
  before?.value != null && draft.value === before.value + 1 && draft.section.at === before.section.at

/** Where so many drafts are questions, a doubtful one is, too; but hardly one without options where so many have some. */
const mostAsk = 0.6
const mostChoose = 0.8

/** Whether a draft has the number between those of two that are sure. */
const isCountedBetween = (drafts: readonly Draft[], standings: readonly string[], at: number): boolean => {
  const [draft, below] = [drafts[at], drafts[at + 1]]
  if (!draft || !below || draft.stem.length === 0 || standings[at - 1] !== 'sure' || standings[at + 1] !== 'sure')
    return false
  return goesOn(draft, drafts[at - 1]) && goesOn(below, draft)
}

/** How many points of a list ask, so that those above them are asked, too. */
const someAsk = 0.25

/** Which drafts stand in a list counted up from 1 of which some ask, or behind one that is sure in a list of any kind. */
function inListsThatAsk(drafts: readonly Draft[], isSure: (at: number) => boolean): readonly boolean[] {
  const asked = new Array<boolean>(drafts.length).fill(false)
  for (let from = 0, to = 1; from < drafts.length; from = to, to++) {
    while (to < drafts.length && goesOn(drafts[to] as Draft, drafts[to - 1])) to++
    const places = Array.from({ length: to - from }, (_, place) => from + place)
    const sure = places.filter(isSure)
    const isWhole = drafts[from]?.value === 1 && sure.length >= Math.max(2, places.length * someAsk)
    for (const at of places) asked[at] = isWhole || at > (sure[0] ?? to)
  }
  return asked
}

/**
 * Numbered points that ask nothing are no questions, unless headings number them as such in words; those of which a later line asks are, among others that are, as is one
 * whose number two of them enclose, and so are those of a list in which some ask, where none has options and at least as many ask as do not, or a third of many in order.
 */
export function questionsAmong(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const underlined = underlinedStatements(lines, drafts)
  const heads = new Set(headedNumbers(lines))
  const isTold = (draft: Draft) => underlined.has(draft) || (heads.has(draft.first) && draft.stem.length > 1)
  const standings = drafts.map((draft) => (isTold(draft) ? 'sure' : standing(lines, draft)))
  const sure = standings.filter((one) => one === 'sure').length
  if (sure === drafts.length) return drafts
  const least = leastAsking(lines, drafts)
  const areOpen = sure >= drafts.length * least && drafts.every(({ options }) => options.length < 2)
  const listed = areOpen ? inListsThatAsk(drafts, (at) => standings[at] === 'sure') : []
  const areMixed = drafts.filter(({ options }) => options.length >= 2).length < drafts.length * mostChoose
  const alike = sure >= drafts.length * someAsk ? announcing(lines, drafts) : new Set<Draft>()
  return drafts.filter(
    (draft, at) =>
      standings[at] === 'sure' ||
      alike.has(draft) ||
      (sure >= drafts.length * mostAsk &&
        (standings[at] === 'maybe' || (areMixed && isCountedBetween(drafts, standings, at)))) ||
      (draft.stem.length > 0 && listed[at] === true),
  )
}
