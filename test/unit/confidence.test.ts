import { expect, test } from 'vitest'
import { shareRight } from '../../src-main/recognition/confidence/model.ts'
import { calibration, weights } from '../../src-main/recognition/confidence/weights.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf } from '../support/documentNotation.ts'
import { calibrate, sureFrom } from '../support/papers/fit/calibrate.ts'
import { fitWeights } from '../support/papers/fit/fitWeights.ts'

const read = (source: string) => recognise(documentOf(source)).questions

const plain = (number: number) =>
  `${number}. Which word of these is number ${number} of the list?\nA. first\nB. second\nC. third\nD. fourth\nAnswer: ${'ABCD'[(number * 7) % 4]}\n`
const paper = (count: number, but: Record<number, string> = {}) =>
  Array.from({ length: count }, (_, at) => but[at + 1] ?? plain(at + 1)).join('\n')

test('every question of a plain paper is sure', () => {
  for (const { confidence } of read(paper(20))) expect(confidence).toBeGreaterThanOrEqual(0.9)
})

test('an option that swallowed a later one is an issue', () => {
  const rows = Array.from({ length: 12 }, (_, at) => `| 第${at + 1}个词是什么？ | 一 | 二 | ${'AB'[at % 2]} |`)
  rows[4] = '| 第5个词是什么？ | 一 | 二；D. 四 | A |'
  const questions = read(['| 题目 | 选项A | 选项B | 答案 |', ...rows].join('\n'))
  expect(questions[4]?.issues).toContain('swallowedOption')
  expect(questions[4]?.confidence).toBeLessThanOrEqual(0.5)
  expect(questions[7]?.issues).toEqual([])
})

test('a doubtful question that no issue tells of says where to look: in the words of what speaks most against it', () => {
  const issuesOf = (seventh: string) => {
    const questions = read(paper(20, { 7: seventh }))
    expect(questions.filter(({ issues }) => issues.length > 0).map(({ number }) => number)).toEqual(['7'])
    expect(questions[6]?.confidence).toBeLessThan(0.9)
    return questions[6]?.issues
  }
  const ask = '7. Which word of these is number 7 of the list?'
  expect(issuesOf(`${ask}\nA. the \u00a6rst\nB. second\nC. third\nD. fourth\nAnswer: B\n`)).toEqual(['strangeSigns'])
  const long = 'fourth '.repeat(60).trim()
  expect(issuesOf(`${ask}\nA. first\nB. second\nC. third\nD. ${long}\nAnswer: B\n`)).toEqual(['unsureOptions'])
})

test('a bare letter as the answer of an open question is an issue', () => {
  const [question] = read('四、简答题\n1. 简述甲的含义。\n答案：C\n')
  expect(question?.issues).toContain('letterAsAnswer')
  expect(question?.confidence).toBeLessThanOrEqual(0.5)
})

test('words with letters that a font did not name are never sure', () => {
  const questions = read(
    paper(20, {
      7: '7. Which word of these is number 7?\nA. the \u00a6rst\nB. the \u00a6oat\nC. third\nD. fourth\nAnswer: B\n',
    }),
  )
  expect(questions[6]?.confidence).toBeLessThanOrEqual(0.7)
  expect(questions[5]?.confidence).toBeGreaterThanOrEqual(0.9)
})

test('what is laid out unlike all around it is never sure', () => {
  const questions = read(
    paper(40, {
      30: '30. Which word is number 30?\nA. first\nB. second\nC. third\nD. fourth\nE. fifth\nF. sixth\nAnswer: A\n',
    }),
  )
  expect(questions[29]?.confidence).toBeLessThanOrEqual(0.7)
})

test('a doubt never makes a question surer, and more log-odds never less sure', () => {
  for (const pair of Object.values(weights)) for (const weight of pair) expect(weight).toBeGreaterThanOrEqual(0)
  const shares = Array.from({ length: 200 }, (_, at) => shareRight(at / 10 - 10))
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shareRight(-100)).toBe(calibration[0]?.[1])
  expect(shareRight(100)).toBe(calibration.at(-1)?.[1])
})

test('the fit finds which feature makes wrong, and gives nothing to one that makes right', () => {
  const examples = Array.from({ length: 400 }, (_, at) => ({
    features: [...(at % 4 === 0 ? [0] : []), ...(at % 3 === 0 ? [1] : [])],
    weight: 1,
    isRight: at % 4 !== 0 || at % 8 === 0,
  }))
  const { certainty, weights: fitted } = fitWeights(examples, [0, 0])
  expect(certainty).toBeGreaterThan(2)
  expect(fitted[0]).toBeGreaterThan(1.5)
  expect(fitted[1]).toBeLessThan(0.3)
})

test('what is called sure is right as often as is asked for', () => {
  const scored = Array.from({ length: 1000 }, (_, at) => ({ score: at / 100, weight: 1, isRight: at % 10 < at / 100 }))
  const from = sureFrom(scored)
  const top = scored.filter(({ score }) => score >= from)
  expect(top.filter(({ isRight }) => isRight).length / top.length).toBeGreaterThan(0.99)
  const shares = calibrate(scored, from).map(([, share]) => share)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})
