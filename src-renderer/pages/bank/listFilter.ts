import type { CallInput } from '../../../src-main/contract/calls.ts'
import type { QuestionTrait } from '../../../src-main/contract/questionCalls.ts'
import type { QuestionType } from '../../../src-main/contract/questionTypes.ts'

export type ListFilter = { type: QuestionType | 'all'; mark: QuestionTrait | 'all'; tag: string; text: string }

export const noFilter: ListFilter = { type: 'all', mark: 'all', tag: '', text: '' }

/** What narrows nothing is left out. */
export const inputOf = ({ type, mark, tag, text }: ListFilter): Omit<CallInput<'questions.list'>, 'bankId'> => ({
  type: type === 'all' ? undefined : type,
  mark: mark === 'all' ? undefined : mark,
  tag: tag || undefined,
  text: text.trim() || undefined,
})

/** What is found, as a set to practise; undefined where a practice knows no such mark. */
export function foundSet(bankId: number, { type, mark, tag, text }: ListFilter) {
  if (mark !== 'all' && mark !== 'bookmarked' && mark !== 'reported') return undefined
  const filter = {
    types: type === 'all' ? [] : [type],
    tags: tag === '' ? [] : [tag],
    text: text.trim(),
  }
  return { bankIds: [bankId], scope: mark, filter } satisfies CallInput<'practice.count'>
}

export const narrows = (filter: ListFilter): boolean =>
  Object.values(inputOf(filter)).some((part) => part !== undefined)
