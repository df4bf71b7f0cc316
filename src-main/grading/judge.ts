import type { Key, Response } from '../contract/questionTypes.ts'
import { foldText } from './foldText.ts'

export type Judgement =
  | { kind: 'graded'; verdict: 'correct' | 'partial' | 'incorrect'; score: number }
  /** Rules cannot tell: a short answer, or a question whose key is not known. */
  | { kind: 'needsGrading' }

const graded = (right: number, of: number): Judgement => ({
  kind: 'graded',
  verdict: right === of ? 'correct' : right > 0 ? 'partial' : 'incorrect',
  score: right / of,
})

const allOrNothing = (isRight: boolean): Judgement => graded(isRight ? 1 : 0, 1)

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a)
  const right = new Set(b)
  return left.size === right.size && [...left].every((label) => right.has(label))
}

function judgeBlanks(key: readonly (readonly string[])[], given: readonly string[]): Judgement {
  const right = key.filter((alternatives, index) => {
    const answer = foldText(given[index] ?? '')
    return answer !== '' && alternatives.some((alternative) => foldText(alternative) === answer)
  })
  return graded(right.length, key.length)
}

/**
 * Grades a response by the key alone. Total: a response of another kind than the key's is wrong, never an error.
 * Options are right all together or not at all; blanks count one by one.
 */
export function judge(key: Key | null, response: Response): Judgement {
  if (key === null || key.kind === 'text') return { kind: 'needsGrading' }
  if (key.kind === 'options' && response.kind === 'options')
    return allOrNothing(sameLabels(key.labels, response.labels))
  if (key.kind === 'truth' && response.kind === 'truth') return allOrNothing(key.value === response.value)
  if (key.kind === 'blanks' && response.kind === 'blanks') return judgeBlanks(key.blanks, response.blanks)
  return allOrNothing(false)
}
