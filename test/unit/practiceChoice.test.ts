import { expect, test } from 'vitest'
import { calls } from '../../src-main/contract/calls.ts'
import type { AskedQuestion } from '../../src-main/contract/practiceCalls.ts'
import { draftOf } from '../../src-renderer/answering/input/draft.ts'
import { chosen, struckOut } from '../../src-renderer/answering/input/strikeOut.ts'
import { countMore, plainChoice, practiceOf, readChoice } from '../../src-renderer/starting/practiceChoice.ts'

test('what was remembered comes back, and what this version does not know is left out', () => {
  const choice = { ...plainChoice, scope: 'mistakes', order: 'random', types: ['single'], limit: 20, otherBanks: [3] }
  expect(readChoice(JSON.stringify(choice), plainChoice)).toEqual(choice)
  const strange = { scope: 'tomorrow', order: 3, types: ['essay', 'multiple'], limit: -1, tags: 'hard', mode: 'cram' }
  expect(readChoice(JSON.stringify(strange), plainChoice)).toEqual({ ...plainChoice, types: ['multiple'] })
  for (const broken of ['', '{', 'null', '[]', '7']) expect(readChoice(broken, plainChoice)).toEqual(plainChoice)
})

test('words that were searched for once do not narrow the next practice', () => {
  expect(readChoice(JSON.stringify({ ...plainChoice, text: 'sky' }), plainChoice).text).toBe('')
})

test('every choice is one that the core accepts', () => {
  const choice = { ...plainChoice, text: '  sky ', limit: 5, otherBanks: [2], shuffleOptions: true }
  const checked = calls['practice.start'].input.parse(practiceOf(1, choice))
  expect(checked).toMatchObject({ bankIds: [1, 2], limit: 5, shuffleOptions: true, filter: { text: 'sky' } })
  expect(countMore(choice)).toBe(4)
  expect(countMore(plainChoice)).toBe(0)
})

const asked = (change: Partial<AskedQuestion>): AskedQuestion => ({
  index: 0,
  questionId: 1,
  bankName: null,
  number: '1',
  type: 'multiple',
  stem: '?',
  options: [
    { label: 'B', sign: 'A', text: 'two' },
    { label: 'A', sign: 'B', text: 'one' },
  ],
  images: [],
  blanks: 0,
  section: null,
  draft: null,
  crossed: [],
  isFlagged: false,
  spentMs: 0,
  answer: null,
  attempt: null,
  ...change,
})

test('what is ruled out is not chosen, and what is chosen is not ruled out', () => {
  const question = asked({})
  const both = { draft: { kind: 'options' as const, labels: ['A', 'B'] }, crossed: [] }
  const one = struckOut(question, both, 'B')
  expect(one).toEqual({ draft: { kind: 'options', labels: ['A'] }, crossed: ['B'] })
  expect(struckOut(question, one, 'B')).toEqual({ ...one, crossed: [] })
  expect(chosen(question, one, 'B')).toEqual({ draft: { kind: 'options', labels: ['A', 'B'] }, crossed: [] })
})

test('a draft that no longer fits the question, because it was edited, is not shown', () => {
  const blanks = { kind: 'blanks' as const, blanks: ['a', 'b'] }
  expect(draftOf(asked({ type: 'fillIn', blanks: 2, draft: blanks }))).toEqual(blanks)
  expect(draftOf(asked({ type: 'fillIn', blanks: 1, draft: blanks }))).toEqual({ kind: 'blanks', blanks: [''] })
  expect(draftOf(asked({ type: 'shortAnswer', draft: blanks }))).toEqual({ kind: 'text', text: '' })
  expect(draftOf(asked({ type: 'trueFalse', draft: { kind: 'truth', value: false } }))).toEqual({
    kind: 'truth',
    value: false,
  })
})
