import { describe, expect, test } from 'vitest'
import { compareQuestions } from '../../src-main/duplicates/compareQuestions.ts'
import type { Answered } from '../../src-main/duplicates/sameAnswer.ts'
import { pairsApart } from '../support/duplicates/pairsApart.ts'
import { pairsSeen } from '../support/duplicates/pairsSeen.ts'
import type { Pair } from '../support/duplicates/readPairs.ts'

const isFound = ({ a, b }: Pair) => compareQuestions({ ...a, key: null }, { ...b, key: null }).isSame

describe.each([
  ['pairs to develop with', pairsSeen],
  ['pairs kept apart', pairsApart],
])('%s', (_, pairs) => {
  const same = pairs.filter((pair) => pair.isSame)
  const others = pairs.filter((pair) => !pair.isSame)

  test('none of another number, word, order, unit or negation is taken for the same question', () => {
    expect(others.length).toBeGreaterThanOrEqual(pairs.length / 2)
    expect(others.filter(isFound).map(({ written }) => written)).toEqual([])
  })

  test('at least 97 of 100 that are the same in other words are found', () => {
    const missed = same.filter((pair) => !isFound(pair)).map(({ written }) => written)
    expect(missed.length / same.length, missed.join('\n')).toBeLessThanOrEqual(0.03)
  })
})

test('there are at least 400 pairs', () => {
  expect(pairsSeen.length + pairsApart.length).toBeGreaterThanOrEqual(400)
})

const options = (...texts: string[]) => texts.map((text, at) => ({ label: 'ABCD'.charAt(at), text }))
const chosen = (...labels: string[]): Answered['key'] => ({ kind: 'options', labels })
const asking = (answered: Partial<Answered>, stem = 'Which is even?') => ({
  type: 'single' as const,
  stem,
  images: [],
  options: options('one', 'two', 'three'),
  key: null,
  ...answered,
})
const words = (text: string): Answered['key'] => ({ kind: 'text', text })
const blanks = (...alternatives: string[][]): Answered['key'] => ({ kind: 'blanks', blanks: alternatives })
const shuffled = options('three', 'one', 'two')

test.each([
  ['the same option under another letter', { key: chosen('B') }, { options: shuffled, key: chosen('C') }, true],
  ['the same letter of another option', { key: chosen('B') }, { options: shuffled, key: chosen('B') }, false],
  ['one option and two', { key: chosen('B') }, { key: chosen('A', 'B') }, false],
  ['no answer', { key: chosen('B') }, {}, 'unknown'],
  [
    'truth in two forms',
    { options: [], key: { kind: 'truth', value: true } },
    { options: options('对', '错'), key: chosen('A') },
    true,
  ],
  ['numbers in blanks', { options: [], key: blanks(['0.5']) }, { options: [], key: blanks(['1/2', '.5']) }, true],
  ['other blanks', { options: [], key: blanks(['0.5']) }, { options: [], key: blanks(['0.6']) }, false],
  [
    'answers in other words',
    { options: [], key: words('by heat') },
    { options: [], key: words('because of heat') },
    'unknown',
  ],
] as const)('answers are compared by what they say: %s', (_, one, other, expected) => {
  const type = one.key?.kind === 'truth' ? ('trueFalse' as const) : ('single' as const)
  const [first, second] = [
    { ...asking(one), type },
    { ...asking(other), type },
  ]
  expect(compareQuestions(first, second)).toEqual({ isSame: true, sameAnswer: expected })
})

test('options that differ by case alone are not taken for one another', () => {
  const printing = options('print', 'Print', 'PRINT')
  const one = asking({ options: printing, key: chosen('A') })
  expect(compareQuestions(one, { ...one, key: chosen('B') })).toEqual({ isSame: true, sameAnswer: false })
})

test('a stem that says nothing by itself, and the same words under another picture, are no pair', () => {
  const empty = asking({ options: [] }, '下列说法正确的是（ ）')
  expect(compareQuestions(empty, empty)).toEqual({ isSame: false })
  const picture = (image: string) => ({ ...asking({}), images: [{ image, field: 'stem' as const }] })
  expect(compareQuestions(picture('a'), picture('b'))).toEqual({ isSame: false })
})
