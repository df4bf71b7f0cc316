import { expect, test } from 'vitest'
import { explainRecognition } from '../../src-main/recognition/explain/explainRecognition.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf } from '../support/documentNotation.ts'

const question = (type: string, ...below: string[]) =>
  recognise(documentOf([`1. 【${type}】甲是什么？`, 'A、一', 'B、二', 'C、三', ...below].join('\n'))).questions[0]

const labels = (type: string, ...below: string[]) => {
  const key = question(type, ...below)?.key
  return key?.kind === 'options' ? key.labels.join('') : null
}

test.each([
  ['all of its points', ['我的答案：B', '得分：2/2']],
  ['all of its points, spelt out', ['Your answer: B', 'Score: 1.00 out of 1.00']],
  ['points, of which only the whole can be had', ['我的答案：B', '得分：10.0分']],
  ['points behind it', ['我的答案：B 10.0分']],
  ['a word behind it', ['我的答案：B（正确）']],
  ['a tick behind it', ['我的答案：B √']],
  ['a line of the page below it', ['我的答案：B', '回答正确']],
  ['a remark below it', ['我的答案：B', '答对了']],
  ['its score behind it', ['Your answer: B   Score: 2.0 / 2.0']],
  ['its score in words', ['Your answer: B', 'Score: 4 of 4']],
  ['points gained behind it', ['作答：B （+3分）']],
  ['a word behind a dash', ['You chose: B - Right']],
  ['words of another language', ['Votre réponse : B', 'Bonne réponse']],
  ['a tick before its label', ['✓ Deine Antwort: b']],
  ['points in brackets of its own', ['学生答案：B【得2分】']],
  ['a question that is answered by yes', ['考生作答: B', '是否正确: 是']],
  ['points that were earned', ['Your response: B', 'Points earned: 3 out of 3']],
  ['its option and a word behind it', ['Your answer: B. 二 (correct)']],
])("a student's own answer is the key with %s", (_, below) => {
  expect(labels('单选题', ...below)).toBe('B')
})

test.each([
  ['nothing said', ['我的答案：B']],
  ['no points', ['我的答案：B', '得分：0.0分']],
  ['a part of the points', ['我的答案：B', '得分：1/2']],
  ['a word behind it', ['我的答案：B（错误）']],
  ['a cross behind it', ['我的答案：B ×']],
  ['a line of the page below it', ['我的答案：B', '回答错误']],
  ['a remark below it', ['我的答案：B', '答错了']],
  ['a cross before its label', ['✗ Deine Antwort: b']],
  ['a question that is answered by no', ['考生作答: B', '是否正确: 否']],
  ['no score behind it', ['Your answer: B   Score: 0.0 / 2.0']],
  ['a word behind a dash', ['You chose: B - Partially correct']],
  ['words of another language', ['Ihre Antwort: B   Punkte: 0/1']],
])("a student's own answer is no key with %s", (_, below) => {
  expect(question('单选题', ...below)).toMatchObject({ key: null, issues: ['missingAnswer'] })
})

test('of several letters some may have earned the points, so they are the key only if all points are known', () => {
  expect(labels('多选题', '我的答案：AB', '得分：2分')).toBeNull()
  expect(labels('多选题', '我的答案：A', '得分：2分')).toBeNull()
  expect(labels('多选题', '我的答案：AB', '得分：2/4')).toBeNull()
  expect(labels('多选题', '我的答案：AB', '得分：4/4')).toBe('AB')
})

test('of several letters the points are all where those of one letter elsewhere are as many', () => {
  const paper = (points: string, more: string) =>
    recognise(
      documentOf(
        `1. 【单选题】甲是什么？\nA、一\nB、二\n我的答案：B\n得分：5.0分\n2. 【多选题】乙是什么？\nA、一\nB、二\nC、三\n我的答案：AB\n得分：${points}${more}`,
      ),
    ).questions[1]?.key
  expect(paper('5.0分', '')).toEqual({ kind: 'options', labels: ['A', 'B'] })
  expect(paper('2.5分', '')).toBeNull()
  expect(paper('5.0分', '\n3. 【多选题】丙是什么？\nA、一\nB、二\nC、三\n我的答案：ABC\n得分：10.0分')).toBeNull()
})

test('an option that has the words of a verdict is no verdict', () => {
  const key = (below: string) =>
    recognise(documentOf(`1. Is it so?\nA. Correct\nB. Wrong\nC. Unknown\nYour answer: ${below}`)).questions[0]?.key
  expect(key('A. Correct')).toBeNull()
  expect(key('B. Wrong (correct)')).toEqual({ kind: 'options', labels: ['B'] })
})

test('what the question gives stands beside its number or in the heading of its section', () => {
  const paper = (score: string) =>
    recognise(documentOf(`一、多选题（每题4分）\n1. 甲是什么？\nA、一\nB、二\n我的答案：AB\n得分：${score}`))
      .questions[0]?.key
  expect(paper('4分')).toEqual({ kind: 'options', labels: ['A', 'B'] })
  expect(paper('2分')).toBeNull()
  const whole = (score: string) =>
    recognise(
      documentOf(`二.多选题（共5题,50.0分）\n1. 甲是什么？\nA、一\nB、二\n我的答案：AB:A;一;B;二;得分： ${score}`),
    ).questions[0]
  expect(whole('10.0分')).toMatchObject({ key: { kind: 'options', labels: ['A', 'B'] }, explanation: null })
  expect(whole('5.0分')?.key).toBeNull()
})

test('points below the options of all questions label no answer', () => {
  const paper = [1, 2, 3]
    .map((n) => `${n}. Which of these is it?\nA. this\nB. that\nC. none\nYour response: B\nPoints earned: 3 out of 3`)
    .join('\n')
  for (const { key } of recognise(documentOf(paper)).questions) expect(key).toEqual({ kind: 'options', labels: ['B'] })
})

test('a box that shows the choice by its text is no tick of the right option', () => {
  const paper =
    '1. Which command lists files?\n[x] ls\n[ ] cd\nYou selected: ls (0/1)\n2. Which command removes files?\n[ ] ls\n[x] rm\nYou selected: rm (1/1)'
  expect(recognise(documentOf(paper)).questions.map(({ key }) => key)).toEqual([
    null,
    { kind: 'options', labels: ['B'] },
  ])
})

test('a labelled answer outweighs the own one, whatever its score', () => {
  expect(labels('单选题', '我的答案：B', '得分：2/2', '正确答案：C')).toBe('C')
})

test('of an own answer that is the key the explanation says where it stands, and that it is less sure for it', () => {
  const source = '1. 【单选题】甲是什么？\nA、一\nB、二\n我的答案：B\n得分：2/2'
  const [explained] = explainRecognition(documentOf(source)).explanation.questions
  expect(explained).toMatchObject({ key: { place: 'mine', blocks: [3, 3] } })
  expect(explained?.doubts).toContainEqual(expect.objectContaining({ doubt: 'keyMine' }))
})
