import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

type Asked = readonly [stem: string, options: readonly string[], right: readonly number[]]

const zh: readonly Asked[] = [
  ['下列属于水果的是', ['白菜', '苹果', '豆腐', '馒头'], [1]],
  ['下列属于乐器的有', ['二胡', '毛笔', '古筝', '砚台'], [0, 2]],
  ['下列属于节气的是', ['清明', '除夕', '元宵', '中秋'], [0]],
  ['下列属于鸟类的有', ['蝙蝠', '麻雀', '蜻蜓', '鸵鸟'], [1, 3]],
  ['下列属于金属的是', ['玻璃', '木头', '塑料', '黄铜'], [3]],
]
const en: readonly Asked[] = [
  ['Which of these is a fruit?', ['Potato', 'Apple', 'Bread', 'Cheese'], [1]],
  ['Which of these have strings?', ['Violin', 'Trumpet', 'Cello', 'Drum'], [0, 2]],
  ['Which month has the fewest days?', ['February', 'March', 'June', 'August'], [0]],
  ['Which of these can fly?', ['Dog', 'Eagle', 'Snail', 'Bee'], [1, 3]],
  ['Which of these is a metal?', ['Glass', 'Wood', 'Rubber', 'Copper'], [3]],
]

const letters = 'ABCD'
const named = (right: readonly number[], names: readonly string[] | string, sign = ''): string =>
  right.map((place) => names[place]).join(sign)
const listed = (options: readonly string[], write: (text: string, place: number) => string, sign = '\n'): string =>
  options.map(write).join(sign)

type Shape = readonly [
  name: string,
  asked: readonly Asked[],
  write: (one: Asked, place: number) => string,
  end?: string,
]

const shapes: readonly Shape[] = [
  [
    '甲乙丙丁 in two rows, named in the bracket of the question',
    zh,
    ([stem, [a, b, c, d], right], at) =>
      `${at + 1}、${stem}（${named(right, '甲乙丙丁')}）\n甲、${a} 乙、${b}\n丙、${c} 丁、${d}\n`,
  ],
  [
    'bare letters between strokes behind a label',
    zh,
    ([stem, options, right]) =>
      `题目：${stem}\n选项：${listed(options, (text, place) => letters[place] + text, ' / ')}\n答：${named(right, letters)}\n`,
  ],
  [
    '"Option A: x", named with the word',
    en,
    ([stem, options, right]) =>
      `Question: ${stem}\n${listed(options, (text, place) => `Option ${letters[place]}: ${text}`)}\nCorrect option: ${right.map((place) => `Option ${letters[place]}`).join(' and ')}\n`,
  ],
  [
    '"A> x" with the answer behind a sign',
    en,
    ([stem, options, right], at) =>
      `#${at + 1}\n${stem}\n${listed(options, (text, place) => `${letters[place]}> ${text}`)}\n=${named(right, letters)}\n`,
  ],
  [
    '"A | x" with the answer behind a tick',
    en,
    ([stem, options, right], at) =>
      `${at + 1}. ${stem}\n${listed(options, (text, place) => `${letters[place]} | ${text}`)}\n✔ ${named(right, letters)}\n`,
  ],
  [
    'Roman numbers',
    en,
    ([stem, options, right], at) =>
      `${at + 1}. ${stem}\n${listed(options, (text, place) => `\t${['I', 'II', 'III', 'IV'][place]}. ${text}`)}\nThe correct answer is ${named(right, ['I', 'II', 'III', 'IV'], ' and ')}.\n`,
  ],
  [
    'Chinese numbers in brackets',
    zh,
    ([stem, options, right], at) =>
      `${at + 1}、${stem}\n${listed(options, (text, place) => `（${'一二三四'[place]}）${text}`)}\n答案：${right.map((place) => `（${'一二三四'[place]}）`).join('')}\n`,
  ],
  [
    'a list in brackets behind the question',
    en,
    ([stem, options, right], at) =>
      `${at + 1}. ${stem} (${listed(options, (text, place) => `${'abcd'[place]}) ${text}`, ' / ')}) Answer: ${named(right, 'abcd', '+')}`,
  ],
]

test.for(shapes.map(([name, ...rest]) => [name, rest] as const))(
  'choice questions in running text: %s',
  async ([, [asked, write, end = '']]) => {
    const text = asked.map(write).join('\n') + end
    const { questions } = recognise(await extract(new TextEncoder().encode(text), 'bank.txt'))
    const read = questions.map(({ type, stem, options, key }) => ({
      type,
      stem,
      texts: options.map((one) => one.text),
      key,
    }))
    expect(read).toEqual(
      asked.map(([stem, texts, right]) => ({
        type: right.length > 1 ? 'multiple' : 'single',
        stem: expect.stringContaining(stem.replace('?', '')),
        texts,
        key: { kind: 'options', labels: right.map((place) => letters[place]) },
      })),
    )
  },
)
