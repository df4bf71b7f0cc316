import type { CallInput } from '../../src-main/contract/calls.ts'
import { practiceModes, practiceOrders, practiceScopes, questionTypes } from '../../src-main/contract/choices.ts'
import type { PracticeOrder, PracticeScope } from '../../src-main/contract/practiceCalls.ts'
import type { QuestionType } from '../../src-main/contract/questionTypes.ts'

/** How a practice of a bank is to be: what the start panel shows and remembers. */
export type PracticeChoice = {
  scope: PracticeScope
  order: PracticeOrder
  mode: (typeof practiceModes)[number]
  types: readonly QuestionType[]
  sections: readonly string[]
  tags: readonly string[]
  /** Besides the bank itself. */
  otherBanks: readonly number[]
  text: string
  shuffleOptions: boolean
  /** At most so many; null: all. */
  limit: number | null
}

export const plainChoice: PracticeChoice = {
  scope: 'all',
  order: 'sequential',
  mode: 'practice',
  types: [],
  sections: [],
  tags: [],
  otherBanks: [],
  text: '',
  shuffleOptions: false,
  limit: null,
}

/** How many of the rarer choices narrow or change something. */
export const countMore = ({ types, sections, tags, otherBanks, text, shuffleOptions, limit }: PracticeChoice): number =>
  [types.length, sections.length, tags.length, otherBanks.length, text.trim(), shuffleOptions, limit].filter(Boolean)
    .length

export const setOf = (bankId: number, choice: PracticeChoice): CallInput<'practice.count'> => ({
  bankIds: [bankId, ...choice.otherBanks],
  scope: choice.scope,
  filter: {
    types: [...choice.types],
    sections: [...choice.sections],
    tags: [...choice.tags],
    text: choice.text.trim(),
  },
})

/** Of a choice that is not sat as an exam. */
export const practiceOf = (bankId: number, choice: PracticeChoice): CallInput<'practice.start'> => ({
  ...setOf(bankId, choice),
  order: choice.order,
  mode: choice.mode === 'exam' ? 'practice' : choice.mode,
  shuffleOptions: choice.shuffleOptions,
  ...(choice.limit !== null && { limit: choice.limit }),
})

const oneOf = <Value extends string>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((each) => each === value) ?? otherwise

const listOf = <Value>(value: unknown, is: (each: unknown) => each is Value): Value[] =>
  Array.isArray(value) ? value.filter(is) : []

const isString = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => Number.isInteger(value)
const isType = (value: unknown): value is QuestionType => questionTypes.some((type) => type === value)

/** What was stored, as far as this version understands it. */
export function readChoice(stored: string | null, otherwise: PracticeChoice): PracticeChoice {
  if (stored === null) return otherwise
  try {
    const read: Partial<Record<keyof PracticeChoice, unknown>> = Object(JSON.parse(stored))
    return {
      scope: oneOf(practiceScopes, read.scope, otherwise.scope),
      order: oneOf(practiceOrders, read.order, otherwise.order),
      mode: oneOf(practiceModes, read.mode, otherwise.mode),
      types: listOf(read.types, isType),
      sections: listOf(read.sections, isString),
      tags: listOf(read.tags, isString),
      otherBanks: listOf(read.otherBanks, isNumber),
      text: '',
      shuffleOptions: read.shuffleOptions === true,
      limit: isNumber(read.limit) && read.limit > 0 ? read.limit : null,
    }
  } catch {
    return otherwise
  }
}
