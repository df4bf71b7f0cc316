import type { QuestionType } from '../../../../src-main/contract/questionTypes.ts'
import type { TrueQuestion } from '../Truth.ts'
import { fold, foldOption, likeness } from './fold.ts'

/** A question as it is compared: folded texts, and an answer of the kind that its type has. */
export type Comparable = {
  type: QuestionType
  stem: string
  options: readonly string[]
  answer: string | boolean | null
}

type Readable = {
  type: QuestionType
  stem: string
  options: readonly (string | { text: string })[]
  answer: TrueQuestion['answer']
}

const yes = new Set(['对', '正确', '是', 'true', 't', 'yes', 'y', '√', '✓', 'a', '1'])

function comparableAnswer({ type, answer }: Readable): Comparable['answer'] {
  if (answer === null || answer === '') return null
  const texts = typeof answer === 'object' ? answer : [String(answer)]
  switch (type) {
    case 'trueFalse':
      return typeof answer === 'boolean' ? answer : yes.has(texts.join('').trim().toLowerCase())
    case 'single':
    case 'multiple':
      return [
        ...new Set(
          texts
            .join('')
            .toUpperCase()
            .replace(/[^A-Z]/g, ''),
        ),
      ]
        .sort()
        .join('')
    case 'fillIn':
      return texts.map(fold).join('')
    case 'shortAnswer':
      return fold(texts.join(''))
  }
}

/** Returns what two readings of a question are compared by. True/false has no options worth comparing. */
export function comparable(question: Readable): Comparable {
  const options = question.options.map((option) => foldOption(typeof option === 'string' ? option : option.text))
  return {
    type: question.type,
    stem: fold(question.stem),
    options: question.type === 'trueFalse' ? [] : options,
    answer: comparableAnswer(question),
  }
}

export const sameOptions = (truth: Comparable, got: Comparable): boolean =>
  truth.options.length === got.options.length && truth.options.every((text, at) => text === got.options[at])

export function sameAnswer(truth: Comparable, got: Comparable): boolean {
  if (truth.answer === null || got.answer === null) return truth.answer === got.answer
  if (truth.type === 'shortAnswer') return likeness(String(truth.answer), String(got.answer)) >= 0.9
  return truth.answer === got.answer
}
