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
    startOf(stem[0], 1),
    startOf(options[0]?.text[0], 2),
    startOf(answers.find(({ text }) => text.length > 0)?.text[0], 3),
    startOf(explanation[0], 4),
  ]
  if (!areInOrder(starts)) starts.sort((a, b) => a - b)
  let order = 0
  for (const start of starts) if (start > 0) order = order * 10 + (start % 10)
  return order
}

/** Where a part begins, with its own digit behind; 0 if there is none. */
const startOf = (stretch: Stretch | undefined, part: number): number =>
  stretch ? (stretch.at * 10_000 + stretch.from) * 10 + part : 0
const areInOrder = ([stem = 0, options = 0, answer = 0, explanation = 0]: readonly number[]): boolean =>
  (stem < options || options === 0) && options < answer && (answer < explanation || explanation === 0)

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
