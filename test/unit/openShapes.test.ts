import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

type Key = boolean | string | readonly string[]
type Asked = readonly [stem: string, key: Key]

const judgedZh: readonly Asked[] = [
  ['蜜蜂有六条腿。', true],
  ['铁比水轻。', false],
  ['植物的根能吸收水分。', true],
  ['月亮自己会发光。', false],
]
const judgedEn: readonly Asked[] = [
  ['Bees have six legs.', true],
  ['Iron is lighter than water.', false],
  ['A year has twelve months.', true],
  ['The moon makes its own light.', false],
]
const filledZh: readonly Asked[] = [
  ['世界上最高的山峰是____。', ['珠穆朗玛峰']],
  ['人体最大的器官是____。', ['皮肤']],
  ['《论语》记录了____的言行。', ['孔子']],
  ['我国最大的淡水湖是____。', ['鄱阳湖']],
]
const filledEn: readonly Asked[] = [
  ['A year has ____ months and ____ weeks.', ['twelve', '52']],
  ['A dog has ____ legs and ____ tail.', ['four', 'one']],
  ['The sea is ____ and the wood is ____.', ['blue', 'green']],
]
const openZh: readonly Asked[] = [
  ['什么是惯性？', '物体保持原来运动状态的性质。'],
  ['为什么天空是蓝色的？', '因为空气分子散射蓝光最强。'],
  ['简述细胞的基本结构。', '细胞膜、细胞质和细胞核。'],
  ['如何预防感冒？', '勤洗手，多锻炼，注意保暖。'],
]
const openEn: readonly Asked[] = [
  ['What is inertia?', 'The tendency of a body to keep its motion.'],
  ['Why is the sky blue?', 'Air scatters blue light more than red light.'],
  ['Name the three parts of a cell.', 'Membrane, cytoplasm and nucleus.'],
  ['How can a cold be prevented?', 'Wash your hands and keep warm.'],
]

const terms: readonly Asked[] = [
  ['apple', '苹果'],
  ['pear', '梨'],
  ['grape', '葡萄'],
]

const mark = (key: Key, yes = '√', no = '×'): string => (key === true ? yes : no)
const words = (key: Key): readonly string[] => (Array.isArray(key) ? key : [String(key)])
/** The stem with each of its blanks as `write` puts it. */
const written = ([stem, key]: Asked, write: (word: string) => string): string => {
  let place = 0
  return stem.replaceAll('____', () => write(words(key)[place++] ?? ''))
}

type Shape = readonly [name: string, file: string, asked: readonly Asked[], text: string]
const lines = (asked: readonly Asked[], write: (one: Asked, number: number) => string, between = '\n'): string =>
  asked.map((one, place) => write(one, place + 1)).join(between)
const shape = (
  name: string,
  asked: readonly Asked[],
  write: (one: Asked, number: number) => string,
  between = '\n',
): Shape => [name, 'bank.txt', asked, lines(asked, write, between)]

const shapes: readonly Shape[] = [
  shape('a tick behind the number', judgedZh, ([stem, key], n) => `${n}. ${mark(key)} ${stem}`),
  shape('a word behind the number', judgedZh, ([stem, key], n) => `${n}、${mark(key, '对', '错')}：${stem}`),
  shape('a tick in square brackets before the number', judgedZh, ([stem, key], n) => `[${mark(key)}] ${n}. ${stem}`),
  shape('a letter behind the sentence', judgedZh, ([stem, key], n) => `${n}. ${stem} ${mark(key, 'Y', 'N')}`),
  shape('a word behind a dash', judgedEn, ([stem, key], n) => `${n}. ${stem} — ${mark(key, 'True', 'False')}`),
  shape('a word behind the sentence', judgedEn, ([stem, key], n) => `${n}) ${stem} ${mark(key, 'true', 'false')}`),
  shape(
    'wide blanks before the answer',
    filledZh,
    (one, n) => `${n}、${written(one, () => '（    ）')}  ${words(one[1])}`,
  ),
  shape('the answer in brackets behind', filledEn, (one, n) => `${n}. ${one[0]} (${words(one[1]).join(', ')})`),
  [
    'two words to ring and a key',
    'bank.txt',
    judgedEn,
    `True or False?\n\n${lines(judgedEn, ([stem], n) => `${n}) ${stem}\tTRUE / FALSE`)}\n\nAnswers: ${lines(judgedEn, ([, key], n) => `${n}) ${mark(key, 'TRUE', 'FALSE')}`, ', ')}`,
  ],
  [
    'a key of single letters',
    'bank.txt',
    judgedEn,
    `Verdadero o falso:\n${lines(judgedEn, ([stem], n) => `___ ${n}. ${stem}`)}\n\nRespuestas: ${lines(judgedEn, ([, key], n) => `${n}-${mark(key, 'V', 'F')}`, ' ')}`,
  ],
  [
    'a key behind the number of the section',
    'bank.txt',
    judgedZh,
    `二、判断题\n${lines(judgedZh, ([stem], n) => `${n}．${stem}`)}\n\n二、${lines(judgedZh, ([, key]) => mark(key), ' ')}`,
  ],
  shape(
    'a type and a number alone',
    judgedZh,
    ([stem, key], n) => `判断题${n}\n${stem}\n□ 对  □ 错\n正确答案: ${mark(key, '对', '错')}\n`,
  ),
  shape(
    'statements and verdicts',
    judgedEn,
    ([stem, key], n) => `Statement ${n}: ${stem}\nVerdict: ${mark(key, 'correct', 'incorrect')}\n`,
  ),
  shape(
    'the answer in brackets below',
    filledZh,
    (one, n) => `${n}. ${written(one, () => '(      )')}\n   [${words(one[1])}]`,
  ),
  shape(
    'answers counted below',
    filledEn,
    ([stem, key], n) =>
      `${n}. ${stem}\n${words(key)
        .map((word, at) => `${'①②'[at]}${word}`)
        .join(' ')}`,
  ),
  shape('a star asks, an empty one answers', openZh, ([stem, key]) => `★${stem}\n☆${key}`),
  shape('Q. and A.', openEn, ([stem, key]) => `Q. ${stem}\nA. ${key}`, '\n\n'),
  shape('a line that labels what is below', openZh, ([stem, key], n) => `${n}. ${stem}\n  参考要点\n  ${key}`),
  shape('a label with a stop', openEn, ([stem, key], n) => `Вопрос ${n}. ${stem}\nОтвет. ${key}`),
  [
    'verdicts in brackets without numbers',
    'bank.txt',
    judgedEn,
    `Verdadeiro ou falso\n${lines(judgedEn, ([stem, key]) => `(${mark(key, 'V', 'F')}) ${stem}`)}`,
  ],
  shape('a letter in square brackets behind', judgedEn, ([stem, key], n) => `${n}. ${stem} [${mark(key, 'V', 'F')}]`),
  [
    'letters with boxes and a key',
    'bank.txt',
    judgedEn,
    `R = richtig, F = falsch\n${lines(judgedEn, ([stem], n) => `${n}. ${stem}   R □   F □`)}\n\nLösungen: ${lines(judgedEn, ([, key], n) => `${n} ${mark(key, 'R', 'F')}`, ', ')}`,
  ],
  shape('a bar before the answer', filledZh, ([stem, key], n) => `${n}. ${stem} | ${words(key)}`),
  ['words in two scripts', 'bank.txt', terms, `英译汉\n${lines(terms, ([stem, key], n) => `${n}. ${stem} ${key}`)}`],
  ['headings that ask', 'bank.md', openZh, lines(openZh, ([stem, key]) => `## ${stem}\n\n${key}`, '\n\n')],
  shape(
    'the only option that is printed',
    filledZh,
    ([stem, key], n) => `${n}. ${stem}\n${'BADC'.charAt((n - 1) % 4)}. ${words(key)}`,
  ),
  shape('filled in within 【】', filledZh, (one, n) => `${n}、${written(one, (word) => `【${word}】`)}`),
  shape('filled in within braces', filledEn, (one, n) => `${n}. ${written(one, (word) => `{${word}}`)}`),
  shape(
    'tabs within sentences, answers below',
    filledEn,
    (one, n) => `${n}. ${written(one, () => '\t\t')}\nAnswer: ${words(one[1]).join('; ')}`,
  ),
  shape(
    'wide gaps within sentences, answers below',
    filledZh,
    (one, n) => `${n}、${written(one, () => '        ')}\n答：${words(one[1])}`,
  ),
  shape(
    'single underlines between words',
    filledEn,
    (one, n) => `${n}. ${written(one, () => '_')}\nKey: ${words(one[1]).join(', ')}`,
  ),
  shape(
    'words in square brackets behind',
    judgedZh,
    ([stem, key], n) => `${n}、${stem} 【${mark(key, '正确', '错误：见课本')}】`,
  ),
  shape('words and meanings in columns', terms, ([stem, key], n) => `${n}. ${stem}\t\t${key}`),
  shape('filled in within round brackets', filledEn, (one, n) => `${n}. ${written(one, (word) => `(${word})`)}`),
]

const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]+/gu, '')
const keyOf = (key: unknown): Key | null => {
  const { value, text, blanks } = key as { value?: boolean; text?: string; blanks?: readonly (readonly string[])[] }
  return value ?? text ?? blanks?.map(([first = '']) => first) ?? null
}

test.each(shapes)('%s', async (_, file, asked, text) => {
  const document = await extract(new TextEncoder().encode(text), file)
  const { questions } = recognise(document)
  expect(questions.map(({ stem, key }) => [bare(stem), keyOf(key)])).toEqual(
    asked.map(([stem, key]) => [bare(stem), key]),
  )
})
