import type { Block } from '../../documents/SourceDocument.ts'
import { linesOf } from '../lines.ts'
import { readKeyEntries } from '../tokens/keyEntries.ts'
import type { RowFields } from './Table.ts'

const fewest = 3
const nearlyAll = 0.9

/**
 * Questions of tables without answers get those that stand beside the tables as a key: "1-5 BCADB", "6. A 7. C", or rows of numbers over
 * letters. Questions without numbers are counted. Gives the blocks of the key; none is there else.
 */
export function takeKeyLines(blocks: readonly Block[], questions: readonly RowFields[]): readonly number[] {
  if (questions.length < fewest || questions.some(({ answer }) => answer !== '')) return []
  const asked = new Set(questions.flatMap(({ first, last }) => range(first, last)))
  const rest = blocks.map((block, at) => (asked.has(at) ? blankOf(block) : block))
  const answers = new Map<number, { answer: string; keyBlock: number }>()
  const used = new Set<number>()
  for (const { folded, block } of linesOf(rest)) {
    const key = readKeyEntries(folded)
    if (!key?.strong || key.entries.some(({ number }) => number === null || answers.has(number))) continue
    for (const { number, value } of key.entries) answers.set(number ?? 0, { answer: value, keyBlock: block })
    used.add(block)
  }
  if (answers.size < fewest) return []
  const printed = questions.map(({ number }) => Number(/\d{1,4}/.exec(number)?.[0] ?? 0))
  const numbers = printed.every((number) => number === 0) ? questions.map((_, at) => at + 1) : printed
  const isKnown = (number: number) => answers.has(number)
  if (new Set(numbers).size < numbers.length || numbers.filter(isKnown).length < numbers.length * nearlyAll) return []
  questions.forEach((question, at) => {
    Object.assign(question, answers.get(numbers[at] ?? 0))
  })
  return [...used]
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)
const blankOf = ({ anchor }: Block): Block => ({ kind: 'paragraph', text: '', anchor })
