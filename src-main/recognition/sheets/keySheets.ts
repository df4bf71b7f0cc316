import { isAnswerShaped } from './columnProfile.ts'
import { roleOfTitle } from './columnRoles.ts'
import type { Row, RowFields, Table } from './Table.ts'

type InOrder = Pick<Told, 'answer' | 'keyBlock'>

/** A table of nothing but a titled column of answers: they are given in the order of the questions. */
function answersInOrder({ rows }: Table, count: number): readonly InOrder[] | null {
  const [titles, ...below] = rows
  const isLone = rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 1)
  const answers = below.map(({ cells, block }) => ({
    answer: cells.find((cell) => cell.trim() !== '')?.trim() ?? '',
    keyBlock: block,
  }))
  const isTitled = titles?.cells.some((cell) => roleOfTitle(cell).role === 'answer') === true
  return isLone && isTitled && answers.length === count && answers.every(({ answer }) => isAnswerShaped(answer))
    ? answers
    : null
}

/** What a key says of one number; the blocks of its rows are accounted for by it. */
type KeySheet = { answers: ReadonlyMap<number, Told>; blocks: readonly number[] }
type Told = { answer: string; explanation: string; keyBlock: number }

const numberOf = (cell: string): number => Number(/^\D{0,4}(\d{1,4})\D{0,2}$/.exec(cell.trim())?.[1] ?? 0)

const fewest = 2
const nearlyAll = 0.9

/** A table of numbers and answers, titled or not, in which nothing is asked; null for any other. */
function keySheetOf({ rows }: Table): KeySheet | null {
  const roles = (rows[0]?.cells ?? []).map((cell) => roleOfTitle(cell).role)
  const isTitled = roles.includes('answer') && !roles.includes('stem') && !roles.includes('option')
  const number = isTitled ? Math.max(0, roles.indexOf('number')) : 0
  const answer = isTitled ? roles.indexOf('answer') : 1
  const explanation = isTitled ? roles.indexOf('explanation') : 2
  const below = isTitled ? rows.slice(1) : rows
  const answers = new Map<number, Told>()
  for (const { cells, block } of below) {
    const [said, reason] = [cells[answer]?.trim() ?? '', cells[explanation]?.trim() ?? '']
    const value = numberOf(cells[number] ?? '')
    if (value > 0 && said !== '' && !answers.has(value) && (isTitled || isAnswerShaped(said)))
      answers.set(value, { answer: said, explanation: reason, keyBlock: block })
  }
  if (number === answer || answers.size < fewest || answers.size < below.length * nearlyAll) return null
  return { answers, blocks: rows.map(({ block }: Row) => block) }
}

/**
 * Questions of sheets without answers get those that another table has for their numbers: of a key that knows nearly all of them,
 * where each number is asked once. Gives the blocks of that key; none is there else.
 */
export function takeKeySheet(tables: readonly Table[], questions: readonly RowFields[]): readonly number[] {
  const numbers = questions.map(({ number }) => numberOf(number))
  if (questions.length < fewest || questions.some(({ answer }) => answer !== '')) return []
  if (numbers.every((number) => number === 0))
    for (const table of tables) {
      const answers = answersInOrder(table, questions.length)
      if (!answers) continue
      for (const [at, question] of questions.entries()) Object.assign(question, answers[at])
      return table.rows.map(({ block }) => block)
    }
  if (numbers.includes(0) || new Set(numbers).size < numbers.length) return []
  for (const table of tables) {
    const key = keySheetOf(table)
    if (!key || numbers.filter((value) => key.answers.has(value)).length < numbers.length * nearlyAll) continue
    questions.forEach((question, at) => {
      const told = key.answers.get(numbers[at] ?? 0)
      if (!told) return
      question.answer = told.answer
      question.explanation ||= told.explanation
      question.keyBlock = told.keyBlock
    })
    return key.blocks
  }
  return []
}
