import { expect, test } from 'vitest'
import type { RenewalPair, RenewalTake } from '../../src-main/contract/renewalCalls.ts'
import {
  countPicked,
  decisionOf,
  inputOf,
  noPicks,
  pickField,
  pickPairs,
  turnApart,
  withoutQuestion,
} from '../../src-renderer/pages/renewal/picks.ts'

type Field = RenewalPair['differences'][number]['field']

/** Of a pair only what a choice depends on. */
const question = (id: number) => ({ id }) as NonNullable<RenewalPair['mine']>
const pair = (kind: RenewalPair['kind'], id: number, takes: [Field, RenewalTake][] = []): RenewalPair => ({
  kind,
  mine: kind === 'new' ? null : question(id),
  read: kind === 'gone' ? null : question(kind === 'new' ? id : id + 100),
  differences: takes.map(([field, take]) => ({
    ...{ field, take, changedBy: null },
    mine: { kind: 'text', text: null },
    document: { kind: 'text', text: null },
  })),
  attempts: 0,
  documents: [],
  wasRemoved: false,
})

const none = { fields: [], apart: [], leaveOut: [], takeIn: [], trash: [] }
const edited = pair('edited', 1, [
  ['stem', 'mine'],
  ['key', 'document'],
  ['number', 'document'],
])

test('only what is otherwise than by itself is sent, and nothing once it is as before', () => {
  expect(decisionOf(noPicks, edited)).toBe('mixed')
  const taken = pickPairs(noPicks, [edited], 'document')
  expect(decisionOf(taken, edited)).toBe('document')
  expect(inputOf(taken)).toEqual({ ...none, fields: [{ id: 1, field: 'stem', take: 'document' }] })
  const [stem] = edited.differences
  expect(inputOf(stem ? pickField(taken, edited, stem, 'mine') : taken)).toEqual(none)
})

test('keeping the words of a question does not keep its number, but where nothing else differs it does', () => {
  expect(inputOf(pickPairs(noPicks, [edited], 'mine')).fields).toEqual([{ id: 1, field: 'key', take: 'mine' }])
  const moved = pair('moved', 2, [
    ['number', 'document'],
    ['place', 'document'],
  ])
  expect(inputOf(pickPairs(noPicks, [moved], 'mine')).fields).toHaveLength(2)
})

test('new ones come and those gone stay by themselves, but what was removed before does not come back', () => {
  const [fresh, gone, removed] = [pair('new', 3), pair('gone', 4), { ...pair('new', 5), wasRemoved: true }]
  const all = [fresh, gone, removed]
  expect(all.map((one) => decisionOf(noPicks, one))).toEqual(['document', 'mine', 'mine'])
  expect(inputOf(pickPairs(noPicks, all, 'document'))).toEqual({ ...none, takeIn: [5], trash: [4] })
  const kept = pickPairs(pickPairs(noPicks, all, 'document'), all, 'mine')
  expect(inputOf(kept)).toEqual({ ...none, leaveOut: [3] })
})

test('a pair that is two questions has no fields to choose, until it is one again', () => {
  const apart = turnApart(pickPairs(noPicks, [edited], 'mine'), edited)
  expect(inputOf(apart)).toEqual({ ...none, apart: [1] })
  expect(decisionOf(apart, edited)).toBe('apart')
  expect(inputOf(pickPairs(apart, [edited], 'mine')).apart).toEqual([])
  expect(turnApart(apart, edited).size).toBe(0)
})

test('questions are counted, not fields; one is taken back whole', () => {
  const long = pair('edited', 6, [
    ['stem', 'document'],
    ['key', 'document'],
  ])
  const picks = pickPairs(noPicks, [edited, long], 'mine')
  expect(countPicked(picks)).toBe(2)
  expect(inputOf(withoutQuestion(picks, 6)).fields).toEqual([{ id: 1, field: 'key', take: 'mine' }])
})
