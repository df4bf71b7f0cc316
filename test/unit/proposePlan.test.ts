import { expect, test } from 'vitest'
import type { QuestionType } from '../../src-main/contract/questionTypes.ts'
import { countOf, worthOf } from '../../src-main/exams/rules/points.ts'
import { printedScores } from '../../src-main/exams/rules/printedScores.ts'
import { type PaperQuestion, proposePlan } from '../../src-main/exams/rules/proposePlan.ts'

const nothing = printedScores([])
const questions = (count: number, type: QuestionType, section = '', line = 0): PaperQuestion[] =>
  Array.from({ length: count }, () => ({ type, section, line }))

test.each([
  ['一、单项选择题（每题2分，共40分）', { each: 2 }],
  ['二、多选题（本大题共10小题，每小题 1.5 分，共 15 分）', { each: 1.5 }],
  ['（三）判断题：每题１分', { each: 1 }],
  ['四、简答题（本大题共20分）', { total: 20 }],
  ['Part 1: Single choice (2 points each)', { each: 2 }],
  ['Section B. Each question carries 4 marks.', { each: 4 }],
  ['Part 3 (20 marks)', { total: 20 }],
  ['1 point per question', { each: 1 }],
])('%s', (line, score) => {
  expect(printedScores([line]).at(3)).toEqual(score)
})

test.each([
  '三、填空题（每空1分）',
  '12. 某企业考核满分100分，下列说法正确的是（）',
  '5. 每题库中有 20 道题',
  'The test was worth 20 points in total, he said.',
])('no score is read out of: %s', (line) => {
  expect(printedScores([line]).at(3)).toBeUndefined()
})

test('a heading without a score ends what the one before said', () => {
  const { at } = printedScores(['一、单选题（每题2分）', '1. ……', '二、判断题', '2. ……'])
  expect([at(1), at(3)]).toEqual([{ each: 2 }, undefined])
})

test('the time of the exam is read where the document gives it', () => {
  expect(printedScores(['考试时间：120分钟  满分：100分']).minutes).toBe(120)
  expect(printedScores(['Time allowed: 90 minutes']).minutes).toBe(90)
  expect(printedScores(['3. 一列火车行驶 40 分钟']).minutes).toBeNull()
})

test('a paper whose sections hold one type each keeps its sections, printed scores and minutes', () => {
  const lines = ['考试时间：60分钟', '一、单选题（每题2分）', '', '二、判断题（共5分）']
  const paper = [...questions(20, 'single', '一、单选题', 2), ...questions(5, 'trueFalse', '二、判断题', 3)]
  const { plan, hasPrintedPoints } = proposePlan(paper, printedScores(lines))
  expect(hasPrintedPoints).toBe(true)
  expect(plan).toMatchObject({
    minutes: 60,
    parts: [
      { types: [], sections: ['一、单选题'], count: 20, points: 2 },
      { types: [], sections: ['二、判断题'], count: 5, points: 1 },
    ],
  })
})

test('chapters of mixed types become parts by type', () => {
  const book = [
    ...questions(3, 'single', 'Chapter 1'),
    ...questions(2, 'multiple', 'Chapter 1'),
    ...questions(4, 'single', 'Chapter 2'),
  ]
  expect(proposePlan(book, nothing).plan.parts).toMatchObject([
    { types: ['single'], sections: [], count: 7 },
    { types: ['multiple'], sections: [], count: 2 },
  ])
})

test('a bank of hundreds is scaled to about a hundred questions and a hundred points, in its proportions', () => {
  const bank = [
    ...questions(600, 'single'),
    ...questions(200, 'multiple'),
    ...questions(190, 'trueFalse'),
    ...questions(10, 'shortAnswer'),
  ]
  const { plan } = proposePlan(bank, nothing)
  expect(worthOf(plan.parts)).toBe(100)
  expect(countOf(plan.parts)).toBeGreaterThanOrEqual(80)
  expect(countOf(plan.parts)).toBeLessThanOrEqual(100)
  expect(plan.parts.map(({ types }) => types[0])).toEqual(['single', 'multiple', 'trueFalse', 'shortAnswer'])
  expect(plan.parts[1]?.points).toBeGreaterThan(plan.parts[0]?.points ?? 0)
})

test('a few questions are not blown up to a hundred points', () => {
  const { plan } = proposePlan([...questions(4, 'single'), ...questions(2, 'multiple')], nothing)
  expect(plan.parts.map(({ count, points }) => [count, points])).toEqual([
    [4, 1],
    [2, 2],
  ])
})
