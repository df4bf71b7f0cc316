import { describe, expect, test } from 'vitest'
import { isNewerVersion } from '../../src-main/renewals/isNewerVersion.ts'
import { markTexts } from '../../src-main/renewals/markTexts.ts'
import { assign } from '../../src-main/renewals/matching/assign.ts'
import type { Compared } from '../../src-main/renewals/matching/Compared.ts'
import { longestRising } from '../../src-main/renewals/matching/longestRising.ts'
import { matchQuestions } from '../../src-main/renewals/matching/matchQuestions.ts'
import { isNamedAlike } from '../../src-main/renewals/nameOfWork.ts'
import { pairOptions } from '../../src-main/renewals/pairOptions.ts'
import { Dice } from '../support/renewals/Dice.ts'
import { randomBank } from '../support/renewals/randomBank.ts'
import { revise } from '../support/renewals/revise.ts'
import { seeds } from '../support/rounds.ts'

const never = { take: async () => {} }
const compared = (question: Omit<Compared, 'images' | 'number'>): Compared => ({
  ...question,
  images: [],
  number: null,
})

test.each(seeds(1, 30))('of 1,500 questions, heavily revised, each is found again (seed %i)', async (seed) => {
  const dice = new Dice(seed)
  const bank = randomBank(dice, 1500)
  const revised = revise(dice, bank, { edited: 0.3, moved: 0.2, gone: 0.1, fresh: 0.1 })
  const matches = await matchQuestions(bank.map(compared), revised.map(compared), never)
  const found = new Map(matches.map(({ older, newer }) => [newer, bank[older]?.id]))
  const count = { kept: [0, 0], edited: [0, 0], new: [0, 0] }
  revised.forEach(({ id, deed }, at) => {
    const of = count[deed === 'unchanged' || deed === 'moved' ? 'kept' : deed]
    of[0] = (of[0] ?? 0) + 1
    if (found.get(at) === (deed === 'new' ? undefined : id)) of[1] = (of[1] ?? 0) + 1
  })
  const shareOf = ([all = 0, right = 0]: number[]) => right / all
  console.log(`matched rightly: ${JSON.stringify(count)}`)
  expect(shareOf(count.kept)).toBeGreaterThanOrEqual(0.99)
  expect(shareOf(count.edited)).toBeGreaterThanOrEqual(0.95)
  expect(shareOf(count.new)).toBeGreaterThanOrEqual(0.95)
})

const choice = (stem: string, ...texts: string[]): Compared => ({
  ...{ type: 'single', stem, number: null, section: null, images: [] },
  options: texts.map((text, at) => ({ label: 'ABCD'.charAt(at), text })),
  key: { kind: 'options', labels: ['A'] },
})

describe('which question is which', () => {
  const lens = choice(
    '凸透镜成像时，物距大于两倍焦距，所成的像是（ ）',
    '倒立缩小的实像',
    '正立放大的虚像',
    '倒立放大的实像',
  )
  const vote = choice('我国公民享有选举权的年龄是（ ）', '年满十八周岁', '年满十六周岁', '年满二十周岁')

  test('another question in the place of one that is gone is a new one', async () => {
    expect(await matchQuestions([lens], [vote], never)).toEqual([])
  })

  test('two that changed places are not taken for edits of each other', async () => {
    const [newLens, newVote] = [
      { ...lens, stem: lens.stem.replace('物距大于', '若物距大于') },
      { ...vote, stem: vote.stem.replace('公民', '中国公民') },
    ]
    const matches = await matchQuestions([lens, vote], [newVote, newLens], never)
    expect(matches).toEqual([
      { older: 1, newer: 0, isAlike: true },
      { older: 0, newer: 1, isAlike: true },
    ])
  })

  test('one that is sure is not given up for two that are poor', () => {
    const edges = [
      { older: 0, newer: 0, score: 0.4 },
      { older: 1, newer: 0, score: 0.1 },
      { older: 0, newer: 1, score: 0.25 },
    ]
    expect([...assign(edges)].flat()).toEqual([{ older: 0, newer: 0, score: 0.4 }])
  })

  test('what did not keep its order has moved, and nothing else', () => {
    expect([...longestRising([3, 0, 1, 2, 5, 4])]).toHaveLength(4)
    expect([...longestRising([])]).toEqual([])
  })

  test('options are themselves in another order, with a word more, or rewritten in their place', () => {
    const was = lens.options
    const is = [
      { label: 'A', text: '正立放大的虚像' },
      { label: 'B', text: '倒立、缩小的实像' },
      { label: 'C', text: '什么也看不见' },
    ]
    expect(pairOptions(was, is)).toEqual([1, 0, 2])
  })
})

describe('a newer version', () => {
  test.each([
    ['期末复习题库 2024版.docx', '期末复习题库（2025.03.01）最新版.docx'],
    ['民法题库.docx', '民法题库 (2).docx'],
    ['民法题库_v1.2.xlsx', '民法題庫_v2.xlsx'],
    ['Biology quiz 2023-2024.pdf', 'biology-quiz final 2024-2025.docx'],
    ['马原 第三版.txt', '马原 第四版 修订版 - 副本.txt'],
  ])('%s and %s are named alike', (one, other) => {
    expect(isNamedAlike(one, other)).toBe(true)
  })

  test.each([
    ['第一章 习题.docx', '第二章 习题.docx'],
    ['单选题.docx', '多选题.docx'],
    ['2024.docx', '2025.docx'],
    ['Unit 3.docx', 'Unit 4.docx'],
    ['高一上.docx', '高一下.docx'],
  ])('%s and %s are not', (one, other) => {
    expect(isNamedAlike(one, other)).toBe(false)
  })

  test.each([
    ['revised, under its name', { older: 100, newer: 104, same: 70, alike: 92 }, true, true],
    ['grown to more than twice, under its name', { older: 100, newer: 220, same: 90, alike: 95 }, true, true],
    ['saved again under another name', { older: 40, newer: 40, same: 40, alike: 40 }, false, true],
    ['another chapter under the same name', { older: 100, newer: 100, same: 0, alike: 6 }, true, false],
    ['the second half of a book, some printed in both', { older: 100, newer: 100, same: 12, alike: 15 }, true, false],
    ['exercises of one pattern with other numbers', { older: 50, newer: 50, same: 1, alike: 48 }, true, false],
    ['an extract under another name', { older: 500, newer: 60, same: 60, alike: 60 }, false, false],
    ['a collection that holds it', { older: 60, newer: 500, same: 60, alike: 60 }, false, false],
    ['one question in common', { older: 1, newer: 1, same: 1, alike: 1 }, true, false],
  ] as const)('%s', (_what, shared, isNamed, wanted) => {
    expect(isNewerVersion(shared, isNamed)).toBe(wanted)
  })
})

describe('marks', () => {
  const shown = (one: string, other: string) =>
    markTexts(one, other).map((text) => text.map((part) => (part.isMarked ? `[${part.text}]` : part.text)).join(''))

  test.each([
    ['北京是中国的首都', '北京是我国的首都', '北京是[中]国的首都', '北京是[我]国的首都'],
    ['a cat sat here', 'a black cat sat there', 'a cat sat [here]', 'a [black ]cat sat [there]'],
    ['共 12 题', '共 125 题', '共 [12] 题', '共 [125] 题'],
    ['same', 'same', 'same', 'same'],
    ['', 'x', '', '[x]'],
  ])('%s → %s', (one, other, marked, otherMarked) => {
    expect(shown(one, other)).toEqual([marked, otherMarked])
  })
})
