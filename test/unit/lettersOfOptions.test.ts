import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

test('letters printed twice before all options are printed once', async () => {
  const text = `1.哪种木头最轻
A. A  轻木\tB. B  橡木\tC. C 铁木
答案：A
2.Which one is a company?
A. A company
B. A cloud
C. A cow
答案：A
`
  expect(await read(text)).toEqual([
    'single 1: 哪种木头最轻 [轻木 | 橡木 | 铁木] = A',
    'single 2: Which one is a company? [A company | A cloud | A cow] = A',
  ])
})

test('a letter in a bracket before the stem is its answer, where options begin with A below', async () => {
  const text = `1.（ A ）是最长的河。
A．尼罗河    B．莱茵河
2.世界上最高的山是（ B ）。
A．泰山      B．珠穆朗玛峰
3.（ B ）没有翅膀。
A．麻雀      B．蚯蚓
`
  const read1 = await read(text)
  expect(read1.map((line) => line.split(' [')[1])).toEqual([
    '尼罗河 | 莱茵河] = A',
    '泰山 | 珠穆朗玛峰] = B',
    '麻雀 | 蚯蚓] = B',
  ])
})

test('in a document about tags they are text, whichever they are', async () => {
  const text = `1. Which one is right?
A. <title> and </title> enclose the head
B. <p> opens a paragraph, and <b> makes it bold
C. <input type="text"> is a button
D. <select> holds the body
Answer: B

2. Which one sends?
A. <form> does, by <input type="submit">
B. <textarea> does
C. <!-- --> does
D. <body> does
Answer: A
`
  expect(await read(text)).toEqual([
    'single 1: Which one is right? [<title> and </title> enclose the head | <p> opens a paragraph, and <b> makes it bold | <input type="text"> is a button | <select> holds the body] = B',
    'single 2: Which one sends? [<form> does, by <input type="submit"> | <textarea> does | <!-- --> does | <body> does] = A',
  ])
})

test('what is to be found, how to fill in and what a picture is called are no answers', async () => {
  const text = `一、填空题
1. 气温越高，蒸发越____，湿度越____。（填大或小）
二、计算题
1. 一个水箱长2米，宽1米，高1米。试求：
（1）容积；（2）表面积。
2. 一辆车以每小时60千米行驶。画出它的位移图：
（图2-1）
`
  expect(await read(text)).toEqual([
    'fillIn 1: 气温越高，蒸发越____，湿度越____。（填大或小） = ?',
    'shortAnswer 1: 一个水箱长2米，宽1米，高1米。试求： ⏎ （1）容积；（2）表面积。 = ?',
    'shortAnswer 2: 一辆车以每小时60千米行驶。画出它的位移图： ⏎ （图2-1） = ?',
  ])
})
