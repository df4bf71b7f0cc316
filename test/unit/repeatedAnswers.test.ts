import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string, name = 'a.txt'): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), name)).questions.map(lineOfQuestion)

test('the same words before the text of a line above label the answer, in any language', async () => {
  const text = `1. Qaysi shahar poytaxt?
Samarqand
Toshkent
Buxoro
Javobi: Toshkent

2. Qaysi hayvon uchadi?
Ot
It
Qaldirgʻoch
Javobi :Qaldirgʻoch

3- Qor qanday rangda?
Oq
Qora
Yashil
Javobi:  Oq

4- Nima shirin?
Tuz
Asal
Sirka
Javobi: Asal
`
  expect(await read(text)).toEqual([
    'single 1: Qaysi shahar poytaxt? [Samarqand | Toshkent | Buxoro] = B',
    'single 2: Qaysi hayvon uchadi? [Ot | It | Qaldirgʻoch] = C',
    'single 3: Qor qanday rangda? [Oq | Qora | Yashil] = A',
    'single 4: Nima shirin? [Tuz | Asal | Sirka] = B',
  ])
})

test('what stands behind some options and not in the answers is no text of them', async () => {
  const question = (number: number, right: string, chosen: string) => `${number}. Which is ${right}?
${['ink', 'milk', 'rust'].map((one, at) => `${'ABC'.charAt(at)}) ${one}${one === chosen ? ' (picked)' : ''}`).join('\n')}
That was it -> ${right}
`
  const text =
    question(1, 'ink', 'ink') + question(2, 'milk', 'rust') + question(3, 'rust', 'rust') + question(4, 'milk', 'ink')
  expect(await read(text)).toEqual([
    'single 1: Which is ink? [ink | milk | rust] = A',
    'single 2: Which is milk? [ink | milk | rust] = B',
    'single 3: Which is rust? [ink | milk | rust] = C',
    'single 4: Which is milk? [ink | milk | rust] = B',
  ])
})

test('a type behind each number, with the question below it, heads no section', async () => {
  const question = (number: number, stem: string, options: readonly string[], right: string) =>
    `**${number}.**[单选]\n\n\`\`\`\n${stem}\n\`\`\`\n\n得分：**0**分\n\n${options.map((one) => `[ ] **${one}**${one === right ? '漏选' : ''}`).join('\n\n')}\n\n**正确答案**${right}\n\n**答案解析**因为${stem}\n\n`
  const text =
    question(1, '雪是什么颜色？', ['白色', '黑色', '绿色'], '白色') +
    question(2, '什么会飞？', ['小鱼', '小鸟', '小猫'], '小鸟') +
    question(3, '什么是甜的？', ['精盐', '陈醋', '白糖'], '白糖') +
    question(4, '什么是咸的？', ['精盐', '陈醋', '白糖'], '精盐')
  expect(await read(text, 'a.md')).toEqual([
    'single 1: 雪是什么颜色？ [白色 | 黑色 | 绿色] = A // 因为雪是什么颜色？',
    'single 2: 什么会飞？ [小鱼 | 小鸟 | 小猫] = B // 因为什么会飞？',
    'single 3: 什么是甜的？ [精盐 | 陈醋 | 白糖] = C // 因为什么是甜的？',
    'single 4: 什么是咸的？ [精盐 | 陈醋 | 白糖] = A // 因为什么是咸的？',
  ])
})

test('sentences that end in a word of a line above label nothing', async () => {
  const text = `1. Name a bird.
Answer: hen
2. Is a hen a bird?
A. yes
B. no
Answer: A
3. What does it lay?
the egg
`
  expect((await read(text)).slice(0, 2)).toEqual([
    'shortAnswer 1: Name a bird. = hen',
    'single 2: Is a hen a bird? [yes | no] = A',
  ])
})
