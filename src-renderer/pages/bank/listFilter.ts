import type { CallInput } from '../../../src-main/contract/calls.ts'
import { questionTraits } from '../../../src-main/contract/choices.ts'
import type { QuestionTrait } from '../../../src-main/contract/questionCalls.ts'
import type { QuestionType } from '../../../src-main/contract/questionTypes.ts'

/** What the answers say of a question, as a search writes it. */
export const answerStates = ['unanswered', 'answered', 'mistake', 'due'] as const
export type ListMark = QuestionTrait | (typeof answerStates)[number] | 'all'

/** How sure a reading is: bounds in percent, as a search writes them. */
export const sureness = { low: 'sure<60', middle: 'sure>=60 sure<90', high: 'sure>=90' } as const

export type ListFilter = {
  type: QuestionType | 'all'
  mark: ListMark
  tag: string
  /** Null: those of all sections; '': those that stand in none. */
  section: string | null
  sure: keyof typeof sureness | 'any'
  text: string
}

export const noFilter: ListFilter = { type: 'all', mark: 'all', tag: '', section: null, sure: 'any', text: '' }

/** The filter that a link to a bank brings along, or that was set when one left. */
export const filterOf = (kept: unknown): ListFilter => ({
  ...noFilter,
  ...(typeof kept === 'object' ? (kept as Partial<ListFilter>) : undefined),
})

const isTrait = (mark: ListMark): mark is QuestionTrait => questionTraits.some((trait) => trait === mark)
const withState = (text: string, sure: ListFilter['sure'], state: string | undefined) =>
  [text.trim(), sure === 'any' ? undefined : sureness[sure], state].filter(Boolean).join(' ')

/** What narrows nothing is left out. */
export const inputOf = ({
  type,
  mark,
  tag,
  section,
  sure,
  text,
}: ListFilter): Omit<CallInput<'questions.list'>, 'bankId'> => ({
  type: type === 'all' ? undefined : type,
  mark: isTrait(mark) ? mark : undefined,
  tag: tag || undefined,
  section: section ?? undefined,
  text: withState(text, sure, mark === 'all' || isTrait(mark) ? undefined : `is:${mark}`) || undefined,
})

/** What is found, as a set to practise: what is no scope of a practice is written as a search has it. */
export function foundSet(bankId: number, { type, mark, tag, section, sure, text }: ListFilter) {
  const scope = mark === 'bookmarked' || mark === 'reported' ? mark : 'all'
  const state = mark === 'withoutAnswer' ? '-has:answer' : `is:${mark}`
  const filter = {
    types: type === 'all' ? [] : [type],
    tags: tag === '' ? [] : [tag],
    sections: section === null ? [] : [section],
    text: withState(text, sure, mark === 'all' || scope !== 'all' ? undefined : state),
  }
  return { bankIds: [bankId], scope, filter } satisfies CallInput<'practice.count'>
}

export const narrows = (filter: ListFilter): boolean =>
  Object.values(inputOf(filter)).some((part) => part !== undefined)
