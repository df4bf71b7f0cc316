import { assertNever } from './assertNever.ts'
import type { Key, Option, QuestionType } from './questionTypes.ts'

/** A question as far as it can contradict itself. */
export type CheckedQuestion = {
  type: QuestionType
  stem: string
  options: readonly Option[]
  key: Key | null
  /** A field that is only a picture has no text, and is not empty. */
  images: readonly { field: string; label?: string }[]
}

/** `option`: the one at `index`. */
type QuestionField = { name: 'stem' | 'options' | 'key' } | { name: 'option'; index: number }
type QuestionProblemCode =
  | 'emptyStem'
  | 'fewOptions'
  | 'noOptions'
  | 'labelsOutOfOrder'
  | 'emptyOption'
  | 'sameOption'
  | 'keyOfAnotherKind'
  | 'keyNotAnOption'
  | 'oneRight'
  | 'emptyBlank'
  | 'emptyText'
export type QuestionProblem = { field: QuestionField; problem: QuestionProblemCode }

export const labelAt = (index: number): string => String.fromCharCode(65 + index)

export const hasChoices = (type: QuestionType): boolean => type === 'single' || type === 'multiple'

const isEmpty = (text: string) => text.trim() === ''

function stemProblems({ stem, images }: CheckedQuestion): QuestionProblem[] {
  const isPicture = images.some(({ field }) => field === 'stem')
  return isEmpty(stem) && !isPicture ? [{ field: { name: 'stem' }, problem: 'emptyStem' }] : []
}

function optionProblems({ type, options, images }: CheckedQuestion): QuestionProblem[] {
  const field = { name: 'options' } as const
  if (hasChoices(type) && options.length < 2) return [{ field, problem: 'fewOptions' }]
  if (type === 'trueFalse' && options.length > 0) return [{ field, problem: 'noOptions' }]
  if (options.some(({ label }, index) => label !== labelAt(index))) return [{ field, problem: 'labelsOutOfOrder' }]
  const isPicture = (label: string) => images.some((image) => image.field === 'option' && image.label === label)
  return options.flatMap(({ label, text }, index): QuestionProblem[] => {
    const field = { name: 'option', index } as const
    if (isEmpty(text)) return isPicture(label) ? [] : [{ field, problem: 'emptyOption' }]
    const isSame = options.slice(0, index).some((other) => other.text.trim() === text.trim())
    return isSame && !isPicture(label) ? [{ field, problem: 'sameOption' }] : []
  })
}

function optionsKeyProblem(labels: readonly string[], { type, options }: CheckedQuestion) {
  const places = labels.map((label) => options.findIndex((option) => option.label === label))
  const isInOrder = places.every((place, index) => place >= 0 && (index === 0 || place > (places[index - 1] ?? -1)))
  if (!isInOrder) return 'keyNotAnOption'
  return type === 'single' && labels.length !== 1 ? 'oneRight' : undefined
}

function keyProblem(key: Key, question: CheckedQuestion): QuestionProblem['problem'] | undefined {
  const fits = { options: hasChoices(question.type), truth: question.type === 'trueFalse' }
  switch (key.kind) {
    case 'options':
      return fits.options ? optionsKeyProblem(key.labels, question) : 'keyOfAnotherKind'
    case 'truth':
      return fits.truth ? undefined : 'keyOfAnotherKind'
    case 'blanks':
      if (question.type !== 'fillIn') return 'keyOfAnotherKind'
      return key.blanks.some((blank) => blank.some(isEmpty)) ? 'emptyBlank' : undefined
    case 'text':
      if (question.type !== 'shortAnswer') return 'keyOfAnotherKind'
      return isEmpty(key.text) ? 'emptyText' : undefined
    default:
      return assertNever(key)
  }
}

/**
 * Returns in what a question contradicts itself; nothing if it is sound. One rule for both sides: the editor says it beside the
 * field, the core refuses what does not hold.
 */
export function questionProblems(question: CheckedQuestion): QuestionProblem[] {
  const problem = question.key && keyProblem(question.key, question)
  return [
    ...stemProblems(question),
    ...optionProblems(question),
    ...(problem ? [{ field: { name: 'key' } as const, problem }] : []),
  ]
}
