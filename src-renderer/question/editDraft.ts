import type { CallInput } from '../../src-main/contract/calls.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { hasChoices, labelAt } from '../../src-main/contract/questionProblems.ts'
import type { Key, QuestionType } from '../../src-main/contract/questionTypes.ts'
import { imagesOf, type PictureDraft, picturesOf } from './draftPictures.ts'

type OptionDraft = { id: number; text: string; isRight: boolean; was: string | null }

/** A question under the hands of its editor: every kind of answer at once, so that trying another type loses nothing. */
export type EditDraft = {
  type: QuestionType
  stem: string
  options: readonly OptionDraft[]
  /** Options that were marked as right until another one was, since there can be only one. */
  gaveWay: readonly number[]
  truth: boolean | null
  /** One text a blank, an accepted answer a line. */
  blanks: readonly string[]
  /** Each answer may stand in any of the blanks. */
  anyOrder: boolean
  text: string
  explanation: string
  section: string
  pictures: readonly PictureDraft[]
}

export type EditedFields = CallInput<'questions.edit'>['fields']

export function draftOf(question: QuestionView): EditDraft {
  const { key } = question
  const right = key?.kind === 'options' ? key.labels : []
  return {
    type: question.type,
    stem: question.stem,
    options: question.options.map(({ label, text }, id) => ({ id, text, isRight: right.includes(label), was: label })),
    gaveWay: [],
    truth: key?.kind === 'truth' ? key.value : null,
    blanks: key?.kind === 'blanks' ? key.blanks.map((blank) => blank.join('\n')) : [''],
    anyOrder: key?.kind === 'blanks' && key.anyOrder === true,
    text: key?.kind === 'text' ? key.text : '',
    explanation: question.explanation ?? '',
    section: question.section ?? '',
    pictures: picturesOf(question),
  }
}

/** A list of words to fill in belongs to the question; the options of a choice do not outlive it. */
export const showsOptions = ({ type, options }: Pick<EditDraft, 'type' | 'options'>, start: QuestionView): boolean =>
  hasChoices(type) || (type !== 'trueFalse' && !hasChoices(start.type) && options.length > 0)

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function keyOf({ type, options, truth, blanks, anyOrder, text }: EditDraft): Key | null {
  switch (type) {
    case 'single':
    case 'multiple': {
      const labels = options.flatMap(({ isRight }, index) => (isRight ? [labelAt(index)] : []))
      return labels.length > 0 ? { kind: 'options', labels } : null
    }
    case 'trueFalse':
      return truth === null ? null : { kind: 'truth', value: truth }
    case 'fillIn': {
      const answers = blanks.map(linesOf)
      if (answers.every((blank) => blank.length === 0)) return null
      return {
        kind: 'blanks',
        blanks: answers.map((blank) => (blank.length > 0 ? blank : [''])),
        ...(anyOrder && answers.length > 1 && { anyOrder }),
      }
    }
    case 'shortAnswer':
      return text.trim() === '' ? null : { kind: 'text', text: text.trim() }
  }
}

/** What is sent. */
export function fieldsOf(draft: EditDraft, start: QuestionView): EditedFields {
  const options = showsOptions(draft, start) ? draft.options : []
  return {
    type: draft.type,
    stem: draft.stem,
    options: options.map(({ text, was }, index) => ({ label: labelAt(index), text, was })),
    key: keyOf(draft),
    explanation: draft.explanation.trim() === '' ? null : draft.explanation,
    section: draft.section.trim() === '' ? null : draft.section,
    images: imagesOf(draft.pictures, options),
  }
}

/** Whether both say the same of the question. */
export const isSameDraft = (one: EditDraft, other: EditDraft): boolean =>
  JSON.stringify({ ...one, gaveWay: [] }) === JSON.stringify({ ...other, gaveWay: [] })

/** One right option where there can be only one. */
export function withRight(draft: EditDraft, id: number, isRight: boolean): EditDraft {
  const isOnly = draft.type === 'single' && isRight
  const others = draft.options.filter((option) => option.isRight && option.id !== id)
  const options = draft.options.map((option) => {
    if (option.id === id) return { ...option, isRight }
    return isOnly ? { ...option, isRight: false } : option
  })
  const before = draft.gaveWay.filter((other) => other !== id)
  return { ...draft, options, gaveWay: isOnly ? [...before, ...others.map((option) => option.id)] : before }
}

/** Those that a person marked as right one after the other, where there can be only one. */
export const markedInTurn = ({ type, options, gaveWay }: EditDraft): readonly OptionDraft[] =>
  type === 'single' && gaveWay.length > 0 ? options.filter(({ id, isRight }) => isRight || gaveWay.includes(id)) : []

/** All that were marked in turn are right. */
export function withAllMarked(draft: EditDraft): EditDraft {
  const marked = markedInTurn(draft)
  const options = draft.options.map((option) => (marked.includes(option) ? { ...option, isRight: true } : option))
  return { ...draft, type: 'multiple', options, gaveWay: [] }
}

/** Of several right options the first stays right where there can be only one. */
export function withType(draft: EditDraft, type: QuestionType): EditDraft {
  if (type !== 'single') return { ...draft, type, gaveWay: [] }
  const first = draft.options.findIndex(({ isRight }) => isRight)
  const options = draft.options.map((option, index) => ({ ...option, isRight: index === first }))
  return { ...draft, type, options, gaveWay: [] }
}

export function withMoved(draft: EditDraft, id: number, step: -1 | 1): EditDraft {
  const from = draft.options.findIndex((option) => option.id === id)
  const to = from + step
  const [option, other] = [draft.options[from], draft.options[to]]
  if (!option || !other) return draft
  return { ...draft, options: draft.options.with(from, other).with(to, option) }
}

export const nextId = ({ options }: EditDraft): number => Math.max(-1, ...options.map(({ id }) => id)) + 1
