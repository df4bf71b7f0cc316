import type { QuestionType } from '../../contract/questionTypes.ts'
import { truthOf, truthPairOf } from '../tokens/truthWords.ts'
import { fieldsOf, type MendedFields } from './SurveyGroup.ts'

function asTruth(question: MendedFields): MendedFields | null {
  const { options, key } = question
  const pair = truthPairOf(options.map(({ text }) => text))
  if (options.length > 0 && !pair) return null
  const right = key?.kind === 'options' ? options.findIndex(({ label }) => label === key.labels[0]) : -1
  const value = key?.kind === 'text' ? truthOf(key.text) : (pair?.[right] ?? null)
  return {
    ...fieldsOf(question),
    type: 'trueFalse',
    options: [],
    key: value === null ? null : { kind: 'truth', value },
  }
}

function asChoice(question: MendedFields, type: 'single' | 'multiple'): MendedFields | null {
  const { options, key } = question
  if (options.length < 2) return null
  const isFit = key?.kind === 'options' && (type === 'multiple' || key.labels.length === 1)
  return { ...fieldsOf(question), type, key: isFit ? key : null }
}

function asOpen(question: MendedFields, type: 'fillIn' | 'shortAnswer'): MendedFields | null {
  const { options, key } = question
  if (options.length > 0) return null
  const text =
    key?.kind === 'text' ? key.text : key?.kind === 'blanks' ? key.blanks.map(([one]) => one).join('; ') : null
  if (type === 'shortAnswer') return { ...fieldsOf(question), type, key: text === null ? null : { kind: 'text', text } }
  const blanks = key?.kind === 'blanks' ? key : text === null ? null : ({ kind: 'blanks', blanks: [[text]] } as const)
  return {
    ...fieldsOf(question),
    type,
    key: blanks && { kind: 'blanks', blanks: blanks.blanks.map((one) => [...one]) },
  }
}

/** The question as one of another type, its key with it as far as it fits; null where its options do not allow it. */
export function retyped(question: MendedFields, type: QuestionType): MendedFields | null {
  switch (type) {
    case 'trueFalse':
      return asTruth(question)
    case 'single':
    case 'multiple':
      return asChoice(question, type)
    case 'fillIn':
    case 'shortAnswer':
      return asOpen(question, type)
  }
}
