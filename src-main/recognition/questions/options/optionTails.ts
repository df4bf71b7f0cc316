import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft, Stretch } from '../Draft.ts'

/** How many questions must show it, and which share of those with options. */
const enough = 4
const share = 0.7
/** Which share of the other options may go on over a line. */
const usualWrap = 0.03

const isAnswered = ({ answers, given, distant, options, rightMine }: Draft): boolean =>
  answers.length > 0 ||
  given.length > 0 ||
  distant !== null ||
  rightMine.length > 0 ||
  options.some(({ ticked }) => ticked === true)

/** The lines of an option behind its first one. */
const restOf = (text: readonly Stretch[]): readonly Stretch[] => text.filter(({ at }) => at !== text[0]?.at)

/**
 * Where only last options go on over more lines, and nearly all of them do, what goes on is no option but a remark on the
 * question, which has its answer elsewhere.
 */
export function endLastOptions(_: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const asked = drafts.filter((draft) => draft.options.length >= 2 && isAnswered(draft))
  const going = asked.filter(({ options }) => restOf(options.at(-1)?.text ?? []).length > 0)
  if (going.length < enough || going.length < asked.length * share) return drafts
  const others = asked.flatMap(({ options }) => options.slice(0, -1))
  if (others.filter(({ text }) => restOf(text).length > 0).length > others.length * usualWrap) return drafts
  const changed = new Set(going)
  return changeEach(drafts, (draft) => (changed.has(draft) ? withoutTail(draft) : draft))
}

function withoutTail(draft: Draft): Draft {
  const last = draft.options.at(-1)
  if (!last) return draft
  const rest = restOf(last.text)
  const kept = last.text.filter((stretch) => !rest.includes(stretch))
  return {
    ...draft,
    options: [...draft.options.slice(0, -1), { ...last, text: kept }],
    explanation: [...rest, ...draft.explanation],
  }
}
