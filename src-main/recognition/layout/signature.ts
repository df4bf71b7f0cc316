import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'

/**
 * How a question is laid out: what labels it, how many options it has and how they are labelled, where its answer stands,
 * and in which order its parts stand, an explanation among them.
 */
export type Signature = Readonly<{
  number: string
  options: string
  optionForm: string
  answer: string
  order: string
}>

const numberOf = (lines: readonly Lexed[], { first }: Draft): string =>
  lines[first]?.number?.family ?? (lines[first]?.lead ? 'lead' : 'none')

function answerOf({ answers, given, options, distant }: Draft): string {
  const own = answers.find(({ text }) => text.length > 0) ?? given[0]
  if (own) return own.place
  if (options.some(({ ticked }) => ticked === true)) return 'tick'
  return distant ? 'key' : 'none'
}

/** The parts by the lines where they begin: "stem options line". */
function orderOf({ stem, options, answers, explanation }: Draft): string {
  const parts: { name: string; at: number }[] = []
  const add = (name: string, stretch: Stretch | undefined) => {
    if (stretch) parts.push({ name, at: stretch.at * 10_000 + stretch.from })
  }
  add('stem', stem[0])
  add('options', options[0]?.text[0])
  add('answer', answers.find(({ text }) => text.length > 0)?.text[0])
  add('explanation', explanation[0])
  if (parts.some(({ at }, place) => place > 0 && at < (parts[place - 1]?.at ?? 0))) parts.sort((a, b) => a.at - b.at)
  let order = ''
  for (const { name } of parts) order += order === '' ? name : ` ${name}`
  return order
}

/** The signature of a draft. */
export function signatureOf(lines: readonly Lexed[], draft: Draft): Signature {
  const first = draft.options[0]?.text[0]
  return {
    number: numberOf(lines, draft),
    options: String(draft.options.length),
    optionForm: (first && lines[first.at]?.pieces[0]?.form) ?? 'none',
    answer: answerOf(draft),
    order: orderOf(draft),
  }
}
