import { expect, test } from 'vitest'
import type { QuestionType } from '../../src-main/contract/questionTypes.ts'
import { countOf, worthOf } from '../../src-main/exams/rules/points.ts'
import { printedPass } from '../../src-main/exams/rules/printedPass.ts'
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
  ['一、单项选择题（15×2分）', { each: 2 }],
  ["二、判断题（8题×1'=8'）", { each: 1 }],
  ['三、填空题（2分×5，共10分）', { each: 2 }],
  ['三、填空题（每空1分，共7分）', { total: 7 }],
  ['填空题（每空1分，7分）', { total: 7 }],
  ['Part C. Gaps (1 point each blank, 7 points in total)', { total: 7 }],
  ['六、论述题（共1题，16分）', { total: 16 }],
  ['六、论述题16分', { total: 16 }],
])('%s', (line, score) => {
  expect(printedScores([line]).at(3)).toEqual(score)
})

test.each([
  '三、填空题（每空1分）',
  '12. 某企业考核满分100分，下列说法正确的是（）',
  '5. 每题库中有 20 道题',
  'The test was worth 20 points in total, he said.',
  '3. 某小组的得分是 15×2分，下列说法正确的是（）',
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
  const { plan, printedPoints } = proposePlan(paper, printedScores(lines))
  expect(printedPoints).toBe('all')
  expect(plan).toMatchObject({
    minutes: 60,
    parts: [
      { types: [], sections: ['一、单选题'], count: 20, points: 2 },
      { types: [], sections: ['二、判断题'], count: 5, points: 1 },
    ],
  })
})

const lawHeadings = [
  '一、单项选择题（15×2分）',
  '二、多项选择题（8×3分）',
  '三、判断题（8×1分）',
  '四、填空题（每空1分，共7分）',
  '五、简答题（3×5分）',
  '六、论述题（16分）',
]
const lawTypes = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer', 'shortAnswer'] as const
const lawPaper = (headings: readonly string[]) =>
  [15, 8, 8, 5, 3, 1].flatMap((count, line) => questions(count, lawTypes[line] ?? 'single', headings[line], line))
const countsAndPoints = (headings: readonly string[]) => {
  const { plan, printedPoints } = proposePlan(lawPaper(headings), printedScores(headings))
  return { printedPoints, parts: plan.parts.map(({ count, points }) => `${count} × ${points}`).join(', ') }
}

test('a paper keeps its questions and its printed points, a printed total shared among the questions below it', () => {
  expect(countsAndPoints(lawHeadings)).toEqual({
    printedPoints: 'all',
    parts: '15 × 2, 8 × 3, 8 × 1, 5 × 1.4, 3 × 5, 1 × 16',
  })
})

test('only parts without printed points, or with a total that does not divide, get usual ones', () => {
  expect(countsAndPoints(lawHeadings.with(2, '三、判断题').with(4, '五、简答题（共16分）'))).toEqual({
    printedPoints: 'some',
    parts: '15 × 2, 8 × 3, 8 × 1, 5 × 1.4, 3 × 8, 1 × 16',
  })
})

test('a paper without printed points keeps all its questions, too', () => {
  const { printedPoints, parts } = countsAndPoints(lawHeadings.map((_, index) => `Part ${index}`))
  expect(printedPoints).toBe('none')
  expect(parts.split(', ').map((part) => Number.parseInt(part, 10))).toEqual([15, 8, 8, 5, 3, 1])
})

const passMark = (...head: string[]) =>
  proposePlan(lawPaper(lawHeadings), printedScores(lawHeadings), printedPass(head)).plan.passMark

test.each([
  ['满分150分，90分及格', 0.6],
  ['总分 120 分　合格标准：90分', 0.75],
  ['满分100分 及格线 60 分', 0.6],
  ['说明：得 75 分及以上者为合格。', 0.75],
  ['Pass mark: 70%', 0.7],
  ['Full marks: 50. Passing score 40', 0.8],
  ['80% is required to pass', 0.8],
])('the pass mark of a paper that says: %s', (line, share) => {
  expect(passMark('期末考试', line)).toBeCloseTo(share)
})

test.each(['成绩在60分以下为不及格', '及格线：60分；理论部分及格线：45分', '120分及格'])(
  'no pass mark is taken from what does not say it clearly: %s',
  (line) => {
    expect(passMark(line)).toBe(0.6)
  },
)

test('a pass mark in points counts for nothing while the total is not known', () => {
  const paper = [...questions(5, 'single', 'Part A'), ...questions(5, 'trueFalse', 'Part B')]
  expect(proposePlan(paper, nothing, printedPass(['8分及格'])).plan.passMark).toBe(0.6)
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
