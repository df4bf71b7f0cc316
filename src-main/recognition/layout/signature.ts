import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'

/**
 * How a question is laid out: what labels it, how many options it has and how they are labelled, where its answer stands,
 * and in which order its parts stand, an explanation among them.
 */
export type Signature = Readonly<{
  number: string
  options: number
  optionForm: string
  answer: string
  order: number
}>

const numberOf = (lines: readonly Lexed[], { first }: Draft): string =>
  lines[first]?.number?.family ?? (lines[first]?.lead ? 'lead' : 'none')

function answerOf({ answers, given, options, distant }: Draft): string {
  const own = answers.find(({ text }) => text.length > 0) ?? given[0]
  if (own) return own.place
  if (options.some(({ ticked }) => ticked === true)) return 'tick'
  return distant ? 'key' : 'none'
}

/** The parts in the order in which they begin, a digit each: 123 is stem, options, answer; 4 the explanation. */
function orderOf({ stem, options, answers, explanation }: Draft): number {
  const starts = [
    startOf(stem[0]),
    startOf(options[0]?.text[0]),
    startOf(answers.find(({ text }) => text.length > 0)?.text[0]),
    startOf(explanation[0]),
  ]
  const parts = [1, 2, 3, 4].filter((part) => starts[part - 1] !== nowhere)
  parts.sort((a, b) => (starts[a - 1] ?? 0) - (starts[b - 1] ?? 0))
  return parts.reduce((order, part) => order * 10 + part, 0)
}

const nowhere = -1
const startOf = (stretch: Stretch | undefined): number => (stretch ? stretch.at * 10_000 + stretch.from : nowhere)

/** The signature of a draft. */
export function signatureOf(lines: readonly Lexed[], draft: Draft): Signature {
  const first = draft.options[0]?.text[0]
  return {
    number: numberOf(lines, draft),
    options: draft.options.length,
    optionForm: (first && lines[first.at]?.pieces[0]?.form) ?? 'none',
    answer: answerOf(draft),
    order: orderOf(draft),
  }
}
