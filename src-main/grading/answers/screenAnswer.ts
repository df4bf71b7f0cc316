import type { AnswerInWords } from '../../judging/AnswerInWords.ts'
import { givesNothing } from '../../judging/givesNothing.ts'
import { withoutOrders } from './orders.ts'

export type Screened =
  | { kind: 'nothing'; why: 'addressesGrader' | 'repeatsQuestion' }
  /** What of the answer is left to be read. */
  | { kind: 'read'; answer: string }

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const shortest = 6
const mostOfIt = 0.6

function repeatsQuestion(answer: string, question: string, reference: string): boolean {
  const [said, asked] = [bare(answer), bare(question)]
  if (asked.length >= shortest && said.includes(asked)) return said.replace(asked, '') === ''
  const isMostOfIt = said.length >= Math.max(shortest, asked.length * mostOfIt)
  return isMostOfIt && asked.includes(said) && !bare(reference).includes(said)
}

/**
 * Tells whether an answer holds anything to grade, told without a reader: orders to the grader and the question itself are
 * nothing.
 */
export function screenAnswer({ question, reference, answer }: AnswerInWords): Screened {
  const left = withoutOrders(answer, [question, reference])
  if (givesNothing(left, reference)) return { kind: 'nothing', why: 'addressesGrader' }
  if (repeatsQuestion(left, question, reference)) return { kind: 'nothing', why: 'repeatsQuestion' }
  return { kind: 'read', answer: left }
}
