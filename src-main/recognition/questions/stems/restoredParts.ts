import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { asks, choosesAmong, opensBlank } from '../../tokens/asking.ts'
import { fold } from '../../tokens/fold.ts'
import { parseLetters } from '../answers/parseAnswer.ts'
import { answersParts } from '../answers/partAnswers.ts'
import type { Draft, DraftOption, Stretch } from '../Draft.ts'
import { statedType } from '../statedType.ts'
import { hasNestedParts } from './nestedParts.ts'
import { foldedOf } from './stretchText.ts'

const textOfOption = (lines: readonly Lexed[], option: DraftOption): string => foldedOf(lines, option.text).trim()

/** Each part has an answer of its own, other than its own words. */
const isAnsweredByParts = (lines: readonly Lexed[], { options }: Draft, answer: string): boolean =>
  answersParts(
    answer,
    options.map((option) => textOfOption(lines, option)),
  )

const orders = /^[^?]+$/

/** "A rectangle has sides of 8 and 5. a) Calculate its area. b) Calculate its outline.": the stem asks nothing, each of its few points orders. */
function allOrder(lines: readonly Lexed[], { stem, options, section }: Draft): boolean {
  const text = foldedOf(lines, stem).trim()
  if (options.length > 4 || section.type !== null || asks(text) || choosesAmong(text) || opensBlank.test(text))
    return false
  return text.endsWith('.') && options.every((option) => orders.test(textOfOption(lines, option)))
}

/** All points ask, and no letter answers. */
function allAsk(lines: readonly Lexed[], draft: Draft, answer: string): boolean {
  const areAsked = draft.options.every((option) => {
    const text = textOfOption(lines, option)
    return asks(text) && text !== answer
  })
  if (!areAsked) return false
  return answer === ''
    ? draft.given.length === 0 &&
        !draft.distant &&
        (statedType(draft) === 'shortAnswer' || (statedType(draft) === null && allOrder(lines, draft)))
    : parseLetters(answer, 0)?.rest !== ''
}

/** Where so many questions of a section have numbered parts, letters below others count parts, too. */
const enough = { count: 2, share: 0.3 }

/** The sections in which questions have parts "(1)", "(2)", and no letter answers any of them. */
function sectionsOfParts(lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlySet<number> {
  const withParts = new Set(drafts.filter((draft) => draft.stem.length > 2 && hasNestedParts(lines, draft)))
  if (withParts.size < enough.count) return new Set()
  const sections = Map.groupBy(drafts, ({ section }) => section.at)
  const found = [...sections].filter(([, own]) => {
    const nested = own.filter((draft) => withParts.has(draft))
    return (
      nested.length >= Math.max(enough.count, own.length * enough.share) &&
      nested.every(({ options }) => options.length === 0) &&
      own.every(({ options, given, distant }) => options.length === 0 || (given.length === 0 && distant === null))
    )
  })
  return new Set(found.map(([at]) => at))
}

/** Few points in small letters that nothing answers. */
const mayBeParts = (lines: readonly Lexed[], { options, answers }: Draft): boolean =>
  answers.length === 0 &&
  options.length <= 4 &&
  options.every(({ text }) => lines[text[0]?.at ?? -1]?.pieces.some(({ lower }) => lower) === true)

/** "B", "AC": an answer in letters answers no parts. */
function lettersOnly(lines: readonly Lexed[], text: readonly Stretch[]): boolean {
  const [only] = text
  if (text.length !== 1 || !only || only.to - only.from > 8) return false
  return /^\s*[A-H]{1,6}\s*$/.test(lines[only.at]?.line.folded.slice(only.from, only.to) ?? '')
}

/**
 * "a) What must the contract hold? b) Who signs it?" are parts of one open question, no options: their answer is counted as
 * they are, they ask and no letter answers, or others of their section have numbered parts.
 */
export const restoreParts = (lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] => {
  const ofParts = drafts.some(({ options }) => options.length >= 2) ? sectionsOfParts(lines, drafts) : new Set<number>()
  return changeEach(drafts, (draft) => {
    if (draft.options.length < 2 || draft.options.some(({ ticked }) => ticked !== null)) return draft
    const given = draft.answers.find(({ text }) => text.length > 0)
    if (given && lettersOnly(lines, given.text)) return draft
    const answer = given ? foldedOf(lines, given.text).trim() : fold(draft.distant?.text ?? '').trim()
    const isPart = ofParts.has(draft.section.at) && mayBeParts(lines, draft)
    if (!isPart && !isAnsweredByParts(lines, draft, answer) && !allAsk(lines, draft, answer)) return draft
    const ats = new Set(draft.options.flatMap(({ text }) => text.map(({ at }) => at)))
    const last = draft.stem.at(-1)?.at ?? -1
    const parts = [...ats].filter((at) => at > last).map((at) => ({ at, from: 0, to: lines[at]?.to ?? 0 }))
    return parts.length === 0 ? draft : { ...draft, stem: [...draft.stem, ...parts], options: [], stray: [] }
  })
}
