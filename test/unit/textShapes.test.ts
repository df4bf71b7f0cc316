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

const lettered = (options: readonly string[], signs = letters): string =>
  listed(options, (text, place) => `${signs[place]}. ${text}`)

const shapes: readonly Shape[] = [
  [
    'letters with a number behind them, in square brackets',
    en,
    ([stem, options, right], at) =>
      `[Q${at + 1}]\n${stem}\n${listed(options, (text, place) => `[A${place + 1}] ${text}`)}\n[OK] ${right.map((place) => `A${place + 1}`).join(' ')}\n`,
  ],
  [
    'right options between stars',
    en,
    ([stem, options, right], at) =>
      `${at + 1}. ${stem}\n${listed(options, (text, place) => (right.includes(place) ? `**${letters[place]}. ${text}**` : `${letters[place]}. ${text}`))}\n`,
  ],
  [
    'strokes between options, arrows in the key',
    zh,
    ([stem, options], at) =>
      `${at + 1}、${stem}\n${listed(options, (text, place) => `${letters[place]}. ${text}`, ' | ')}\n`,
    `\n【答案速查】\n${zh.map(([, , right], at) => `${at + 1}→${named(right, letters)}`).join('，')}`,
  ],
  [
    'answers with their texts, strokes between them',
    en,
    ([stem, options, right], at) =>
      `${at + 1}. ${stem}\n${lettered(options)}\nAnswers: ${right.map((place) => `${letters[place]}. ${options[place]}`).join(' | ')}\nTopic: general\n`,
  ],
  [
    'boxes below "Item 1 of 5", their numbers as the answer',
    en,
    ([stem, options, right], at) =>
      `Item ${at + 1} of 5\n${stem}\n${listed(options, (text) => `( ) ${text}`)}\nKey: ${right.map((place) => place + 1).join('+')}\n`,
  ],
  [
    'a key that is glued to its numbers',
    zh,
    ([stem, options], at) => `${at + 1} ${stem}\n${listed(options, (text, place) => `${letters[place]} ${text}`)}\n`,
    `\n答案：${zh.map(([, , right], at) => `${at + 1}${named(right, letters)}`).join(' ')}`,
  ],
  [
    'a row of numbers above a row of answers',
    zh,
    ([stem, options], at) => `${at + 1}、${stem}\n${lettered(options)}\n`,
    `\n题号 1 2 3 4 5\n答案 ${zh.map(([, , right]) => named(right, letters)).join(' ')}`,
  ],
  [
    'numbers joined by a word',
    en,
    ([stem, options, right], at) =>
      `${at + 1}: ${stem}\n${listed(options, (text, place) => `${place + 1}) ${text}`)}\nRight answer: ${right.map((place) => place + 1).join(' and ')}\n`,
  ],
  [
    'each letter in a bracket of its own',
    en,
    ([stem, options, right], at) =>
      `Q${at + 1}. ${stem}\n${listed(options, (text, place) => `(${letters[place]}) ${text}`)}\nAnswer: ${right.map((place) => `(${letters[place]})`).join(', ')}\n`,
  ],
  [
    'all options say whether they are right',
    en,
    ([stem, options, right], at) =>
      `${at + 1}. ${stem}\n${listed(options, (text, place) => `${letters[place]}. ${text} [${right.includes(place) ? 'correct' : 'incorrect'}]`)}\n`,
  ],
  [
    'letters alone in brackets',
    zh,
    ([stem, options, right], at) =>
      `${at + 1}：${stem}\n${listed(options, (text, place) => `〔${letters[place]}〕${text}`)}\n【${named(right, letters)}】\n`,
  ],
  [
    'letters alone in braces',
    en,
    ([stem, options, right], at) => `${at + 1}. ${stem}\n${lettered(options)}\n{${named(right, letters)}}\n`,
  ],
  [
    'letters of another script, in a key below all',
    en,
    ([stem, options], at) => `${at + 1}. ${stem}\n${listed(options, (text, place) => `${'абвг'[place]}) ${text}`)}\n`,
    `\nОтветы: ${en.map(([, , right], at) => `${at + 1}-${named(right, 'абвг', ',')}`).join('; ')}`,
  ],
  [
    'small letters joined by a word, in a key below all',
    en,
    ([stem, options], at) => `Aufgabe ${at + 1}\n${stem}\n${lettered(options, 'abcd')}\n`,
    `\nLösungen\n${en.map(([, , right], at) => `Aufgabe ${at + 1}: ${named(right, 'abcd', ' und ')}`).join('\n')}`,
  ],
  [
    'everything in one sentence',
    zh,
    ([stem, options, right]) =>
      `${stem}？${listed(options, (text, place) => letters[place] + text, '，')}（答案${named(right, letters)}）`,
  ],
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
