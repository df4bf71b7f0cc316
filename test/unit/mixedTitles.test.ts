import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

test.each([
  '一、单项/多项选择题',
  '第一部分 单选题与多选题',
  '一、多选、单选（共2题）',
  'Part A: Single and Multiple Choice',
])('a title that names single and multiple choices leaves it to the keys: %s', async (title) => {
  const text = `${title}

1. 能飞的是：
A. 燕子
B. 鲤鱼
C. 蚯蚓
答案：A

2. 能游的是：
A. 鲤鱼
B. 石头
C. 青蛙
答案：AC
`
  expect(await read(text)).toEqual([
    'single 1: 能飞的是： [燕子 | 鲤鱼 | 蚯蚓] = A',
    'multiple 2: 能游的是： [鲤鱼 | 石头 | 青蛙] = AC',
  ])
})

test('what a title says of how marks are given is no second type', async () => {
  const text = `一、多项选择题（每题2分，单选不得分）

1. 会飞的是：
A. 燕子
B. 鲤鱼
答案：A
`
  expect(await read(text)).toEqual(['multiple 1: 会飞的是： [燕子 | 鲤鱼] = A'])
})
