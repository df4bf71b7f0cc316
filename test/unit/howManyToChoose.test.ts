import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string): Promise<string[]> =>
  recognise(await extract(new TextEncoder().encode(text), 'a.txt')).questions.map(lineOfQuestion)

test.each([
  'Quais destes voam? (Selecione duas)',
  '¿Cuáles de estos vuelan? Elija tres.',
  'Welche davon fliegen? (Wählen Sie zwei)',
  'Lesquels volent ? Choisissez les deux bonnes réponses.',
  'Кто из них летает? Выберите два ответа.',
  '下列会飞的有（选两项）',
  '飛ぶものを2つ選べ。',
  'Những loài nào biết bay? (Chọn hai)',
])('who must choose several chooses several, though no answer says so: %s', async (stem) => {
  const [question] = await read(`1. ${stem}\nA. w\nB. x\nC. y\nD. z\n`)
  expect(question).toBe(`multiple 1: ${stem} [w | x | y | z] = ?`)
})

test.each(['下列会飞的是（选一项）', 'Qual destes duas vezes voa?', 'Welcher fliegt zwei Wochen?'])(
  'elsewhere one is right: %s',
  async (stem) => {
    const [question] = await read(`1. ${stem}\nA. w\nB. x\nC. y\nD. z\n`)
    expect(question).toBe(`single 1: ${stem} [w | x | y | z] = ?`)
  },
)

test('T above F, on lines of their own, is what a statement is judged by', async () => {
  const text = `雪是白色的。
T
F

会飞的是？
A.燕子
B.鲤鱼

冰比水轻。
T
F
`
  expect(await read(text)).toEqual([
    'trueFalse -: 雪是白色的。 = ?',
    'single -: 会飞的是？ [燕子 | 鲤鱼] = ?',
    'trueFalse -: 冰比水轻。 = ?',
  ])
})

test('numbered lines above the titles of sections are chapters, whatever their sections count', async () => {
  const text = `1、地理

一、判断题

1. 河流入海。（ ）
2. 山比云高。（ ）

二、简答题

1. 什么是三角洲？

2、历史

一、判断题

1. 长城很长。（ ）

二、简答题

1. 什么是驿站？
2. 什么是烽火台？
`
  expect(await read(text)).toEqual([
    'trueFalse 1: 河流入海。（ ） = ?',
    'trueFalse 2: 山比云高。（ ） = ?',
    'shortAnswer 1: 什么是三角洲？ = ?',
    'trueFalse 1: 长城很长。（ ） = ?',
    'shortAnswer 1: 什么是驿站？ = ?',
    'shortAnswer 2: 什么是烽火台？ = ?',
  ])
})
