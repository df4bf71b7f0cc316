import { expect, test } from 'vitest'
import type { Block } from '../../src-main/documents/SourceDocument.ts'
import { type Paper, paperOf } from '../../src-main/recognition/Paper.ts'
import { recogniseLines } from '../../src-main/recognition/recogniseLines.ts'

/** How well each question of a text agrees with the others. */
function agreementsOf(text: string): number[] {
  const blocks = text
    .split('\n')
    .map((line, at): Block => ({ kind: 'paragraph', text: line, anchor: { kind: 'line', line: at } }))
  let paper: Paper = paperOf([])
  const nothing = () => undefined
  recogniseLines(blocks, {
    line: nothing,
    tokens: nothing,
    paper: (_pass, _before, after) => {
      paper = after
    },
    finished: nothing,
  })
  return paper.drafts.map((draft) => paper.agreement.get(draft) ?? -1)
}

const question = (number: number, options: string) => `${number}. Which is it?\n${options}\nAnswer: A\n`
const four = 'A. sky\nB. blood\nC. snow\nD. coal'

test('a question with an option too many is alone among those with four', () => {
  const options = [four, four, four, `${four}\nE. grass`, four, four, four, four, four, four]
  const agreements = agreementsOf(options.map((one, at) => question(at + 1, one)).join('\n'))
  expect(agreements).toHaveLength(10)
  expect(agreements[3]).toBeCloseTo(0.1)
  expect(agreements[0]).toBeCloseTo(0.9)
})

test('a question whose answer stands elsewhere than the others is alone', () => {
  const text = Array.from({ length: 8 }, (_, at) => question(at + 1, four)).join('\n')
  const agreements = agreementsOf(text.replace('\nAnswer: A\n', '\n'))
  expect(agreements[0]).toBeCloseTo(1 / 8)
  expect(agreements[1]).toBeCloseTo(7 / 8)
})

test('few questions have no layout to differ from', () => {
  expect(agreementsOf(`${question(1, four)}\n${question(2, `${four}\nE. grass`)}`)).toEqual([1, 1])
})
