import { expect, test } from 'vitest'
import type { Block } from '../../src-main/documents/SourceDocument.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = (rows: readonly (readonly string[])[]): string[] => {
  const blocks: Block[] = rows.map((cells, row) => ({
    kind: 'tableRow',
    text: cells.join('\t').replaceAll('\n', ' '),
    cells,
    anchor: { kind: 'cell', sheet: 'Sheet1', row, column: 0 },
  }))
  return recognise({ name: 'paper.xlsx', format: 'xlsx', blocks, images: {}, notes: [] }).questions.map(lineOfQuestion)
}

const asked = [
  ['会飞的是（ ）', ['鲤鱼', '燕子', '蚯蚓'], 'B', '鸟有翅膀。'],
  ['会游的是（ ）', ['鲤鱼', '燕子', '蚯蚓'], 'A', '鱼有鳍。'],
  ['会钻土的是（ ）', ['鲤鱼', '燕子', '蚯蚓'], 'C', '它松土。'],
  ['会筑巢的是（ ）', ['鲤鱼', '燕子', '蚯蚓'], 'B', '用泥筑成。'],
] as const

const whole = asked.map(
  ([stem, options, answer, why]) =>
    `${stem}\n${options.map((text, at) => `${'ABC'[at]}、${text}`).join('\n')}\n答案：${answer}\n解析：${why}`,
)
const told = asked.map(
  ([stem, options, answer, why], at) => `single ${at + 1}: ${stem} [${options.join(' | ')}] = ${answer} // ${why}`,
)
const unnumbered = told.map((line) => line.replace(/^single \d/, 'single -'))

test('an answer and its explanation on lines of the cell of their question are no part of its last option', () => {
  expect(read([['题型', '题目'], ...whole.map((cell) => ['单选题', cell])])).toEqual(unnumbered)
})

test('a column that counts the rows does not answer what stands beside it', () => {
  expect(read([['序号', '内容'], ...whole.map((cell, at) => [String(at + 1), cell])])).toEqual(told)
})

test('a cell that holds a whole paper is read line by line', () => {
  expect(read([[whole.map((cell, at) => `${at + 1}、${cell}`).join('\n')]])).toEqual(told)
})

test('numbered points in cells of a plan are no paper', () => {
  const plan = [
    ['一班', '用电', '1、会用验电笔\n2、会挂地线'],
    ['二班', '消防', '1、会用灭火器\n2、会报警'],
    ['三班', '急救', '1、会包扎\n2、会止血'],
  ]
  expect(read([['班组', '内容', '要求'], ...plan])).toEqual([])
})
