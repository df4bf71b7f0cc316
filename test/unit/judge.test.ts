import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Key, Response } from '../../src-main/contract/questionTypes.ts'
import { judge } from '../../src-main/grading/judge.ts'

const options = (...labels: string[]): Key & Response => ({ kind: 'options', labels })
const truth = (value: boolean): Key & Response => ({ kind: 'truth', value })
const key = (...blanks: string[][]): Key => ({ kind: 'blanks', blanks })
const given = (...blanks: string[]): Response => ({ kind: 'blanks', blanks })
const verdict = (right: Key | null, response: Response) => {
  const judgement = judge(right, response)
  return judgement.kind === 'graded' ? judgement.verdict : judgement.kind
}

describe('a table of cases', () => {
  test.each<[string, Key | null, Response, string]>([
    ['the right option', options('B'), options('B'), 'correct'],
    ['another option', options('B'), options('C'), 'incorrect'],
    ['all right options in another order', options('A', 'C', 'D'), options('D', 'A', 'C'), 'correct'],
    ['an option named twice', options('A', 'C'), options('A', 'C', 'C'), 'correct'],
    ['one option missing', options('A', 'C', 'D'), options('A', 'C'), 'incorrect'],
    ['one option too many', options('A', 'C'), options('A', 'B', 'C'), 'incorrect'],
    ['true for true', truth(true), truth(true), 'correct'],
    ['true for false', truth(false), truth(true), 'incorrect'],
    ['full-width letters and digits', key(['TCP 80']), given('ＴＣＰ８０'), 'correct'],
    ['another case and other spaces', key(['Hello World']), given(' hello  WORLD '), 'correct'],
    ['one of the alternatives', key(['马克思', '卡尔·马克思']), given('卡尔·马克思'), 'correct'],
    ['one of two blanks', key(['1911'], ['1949']), given('1911', '1948'), 'partial'],
    ['both blanks the wrong way round', key(['1911'], ['1949']), given('1949', '1911'), 'incorrect'],
    ['a blank left open', key(['1911']), given('  '), 'incorrect'],
    ['an operator apart', key(['x+1']), given('x-1'), 'incorrect'],
    ['a short answer', { kind: 'text', text: 'Osmosis.' }, { kind: 'text', text: 'Osmosis.' }, 'needsGrading'],
    ['a question without a key', null, options('A'), 'needsGrading'],
    ['a response of another kind', options('A'), truth(true), 'incorrect'],
  ])('%s', (_what, right, response, expected) => expect(verdict(right, response)).toBe(expected))
})

const labels = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'), { minLength: 1 })
const blankText = fc.string({ minLength: 1 }).filter((text) => text.normalize('NFKC').trim() !== '')

test('the key itself is always right, and a permutation of it too', () => {
  const shuffled = labels.chain((right) =>
    fc.tuple(fc.constant(right), fc.shuffledSubarray(right, { minLength: right.length })),
  )
  fc.assert(
    fc.property(shuffled, ([right, permuted]) => verdict(options(...right), options(...permuted)) === 'correct'),
  )
  fc.assert(
    fc.property(fc.array(blankText, { minLength: 1 }), (texts) => {
      return verdict(key(...texts.map((text) => [text])), given(...texts)) === 'correct'
    }),
  )
})

test('any other set of options is wrong', () => {
  const different = fc.tuple(labels, labels).filter(([a, b]) => [...a].sort().join() !== [...b].sort().join())
  fc.assert(fc.property(different, ([right, other]) => verdict(options(...right), options(...other)) === 'incorrect'))
})
