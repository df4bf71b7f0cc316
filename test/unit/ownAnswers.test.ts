import { expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

const page = (scores: readonly string[]): string =>
  scores
    .map(
      (score, at) =>
        `${at + 1}\n【单选题】第${'甲乙丙丁戊己庚辛壬癸子丑'[at]}种树开的花是（ ）\nA、红的\nB、白的\nC、黄的\n我的答案：${'ABC'[at % 3]}${score}`,
    )
    .join('\n')

const keysOf = (scores: readonly string[]): string[] =>
  recognise(documentOf(`一.单选题（共12题,60.0分）\n${page(scores)}`))
    .questions.map(lineOfQuestion)
    .map((line) => line.replace(/^.*= /, ''))

const full = '得分： 5.0分'

test('own answers that lost their scores are right where all of many others had full marks', () => {
  const scores = [...Array<string>(11).fill(full), '']
  expect(keysOf(scores)).toEqual(['A', 'B', 'C', 'A', 'B', 'C', 'A', 'B', 'C', 'A', 'B', 'C'])
})

test('one that had less, or many without a score, say that they may be wrong', () => {
  expect(keysOf([...Array<string>(10).fill(full), '得分： 0.0分', '']).slice(-2)).toEqual(['?', '?'])
  expect(keysOf([...Array<string>(9).fill(full), '', '', '']).slice(-3)).toEqual(['?', '?', '?'])
})
