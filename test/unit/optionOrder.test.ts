import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ShuffledQuestion, showOptions } from '../../src-main/practice/optionOrder.ts'

const labelled = (texts: readonly string[]) =>
  texts.map((text, index) => ({ label: String.fromCharCode(65 + index), text }))

type Asked = { stem?: string; explanation?: string | null }

const ask = (options: string, { stem = '?', explanation = null }: Asked = {}): ShuffledQuestion => ({
  id: 7,
  stem,
  options: labelled(options.split(' | ')),
  explanation,
})

/** Every place that the options come to, over many sessions, as the set of places of each. */
function places(question: ShuffledQuestion): number[][] {
  const seen = question.options.map(() => new Set<number>())
  for (let seed = 0; seed < 200; seed++)
    for (const [place, { label }] of showOptions(question, seed).entries()) seen[label.charCodeAt(0) - 65]?.add(place)
  return seen.map((each) => [...each].sort((a, b) => a - b))
}

const everywhere = (count: number) => Array.from({ length: count }, () => Array.from({ length: count }, (_, at) => at))
const nowhere = (count: number) => Array.from({ length: count }, (_, at) => [at])

describe('options change places where nothing speaks against it', () => {
  test.each<[string, Asked?]>([
    ['氧气 | 氮气 | 氢气 | 氦气'],
    [
      '煤炭 | 石油 | 风能 | 天然气',
      { stem: '下列哪一种能源属于可再生能源？', explanation: '风能来自大气运动，可以不断得到补充。' },
    ],
    ['Venus | Mercury | Mars | Earth', { stem: 'Which of the following planets is closest to the sun?' }],
    ['Coal | Oil | Wind | Gas', { explanation: 'A gust of wind comes back by itself; the others are used up.' }],
    ['50 ℃ | 0 ℃ | 150 ℃ | 100 ℃'],
    ['12 | 7 | 30 | 19', { stem: 'What is 5 + 7?' }],
    ['DNA 聚合酶 | RNA 聚合酶 | 连接酶', { stem: 'DNA项目的关键酶是什么？' }],
    ['$x+1$ | $x-1$ | $x^2$'],
    ['氧 | 氮 | 氢 | 氦', { explanation: '从5人中选3人有10种选法，由f(a)=0得答案为5' }],
    ['the heart | the liver | the spleen', { explanation: 'The organ pumps about five litres a minute.' }],
  ])('%s', (options, asked) => {
    const question = ask(options, asked)
    expect(places(question)).toEqual(everywhere(question.options.length))
  })
})

describe('"all of the above" at the end stays there while the others change places', () => {
  test.each<[string, number]>([
    ['冠心病 | 高血压 | 糖尿病 | 以上都是', 1],
    ['冠心病 | 高血压 | 糖尿病 | 以上都对', 1],
    ['冠心病 | 高血压 | 糖尿病 | 以上皆非', 1],
    ['冠心病 | 高血压 | 糖尿病 | 以上都不对', 1],
    ['冠心病 | 高血压 | 糖尿病 | 以上选项均正确', 1],
    ['冠心病 | 高血压 | 糖尿病 | 上述各项都不是', 1],
    ['冠心病 | 高血压 | 糖尿病 | 都不是', 1],
    ['冠心病 | 高血压 | 全部正确 | 以上全不对', 2],
    ['Coal | Oil | Gas | All of the above', 1],
    ['Coal | Oil | Gas | None of these.', 1],
    ['Coal | Oil | Gas | None of the above are correct', 1],
    ['Coal | Oil | All of them | None of them', 2],
    ['Coal | Oil | Gas | Neither of these', 1],
    ['苹果 | 梨 | 桃 | 三者都是', 1],
    ['苹果 | 梨 | 两者都是 | 两者都不是', 2],
    ['增大 | 减小 | 不变 | 都有可能', 1],
    ['苹果 | 梨 | 桃 | 全选', 1],
    ['苹果 | 梨 | 桃 | 上面三种都对', 1],
    ['Coal | Oil | Gas | All three', 1],
    ['Coal | Oil | Gas | They are all correct', 1],
  ])('%s', (options, kept) => {
    const question = ask(options)
    const moving = question.options.length - kept
    expect(places(question)).toEqual([...everywhere(moving), ...nowhere(question.options.length).slice(moving)])
  })
})

describe('a question that speaks of its options by letter or place is left alone', () => {
  test.each<[string, Asked?]>([
    ['冠心病 | 高血压 | A和B | 糖尿病'],
    ['冠心病 | 高血压 | 糖尿病 | A、C'],
    ['冠心病 | 高血压 | 糖尿病 | AB都对'],
    ['冠心病 | 以上都对 | 高血压 | 糖尿病'],
    ['冠心病 | 高血压 | 前两项都是 | 糖尿病'],
    ['冠心病 | 高血压 | 前者 | 后者'],
    ['冠心病 | 高血压 | 糖尿病 | 除上述疾病外的其他疾病'],
    ['甲 | 乙 | 丙 | 丁', { explanation: '选A。' }],
    ['氧气 | 氮气 | 氢气', { explanation: 'A项是助燃气体，其余两项不是。' }],
    ['氧气 | 氮气 | 氢气', { explanation: '故答案为C' }],
    ['氧气 | 氮气 | 氢气', { explanation: '氧气助燃，故选：Ｃ' }],
    ['氧气 | 氮气 | 氢气', { explanation: '选项B错误，氮气不助燃。' }],
    ['氧气 | 氮气 | 氢气', { explanation: '第一个选项是助燃气体。' }],
    ['氧气 | 氮气 | 氢气 | 氦气', { explanation: '本题应选ABD' }],
    ['氧气 | 氮气 | 氢气', { stem: '若A选项成立，则下列说法正确的是' }],
    ['Coal | Oil | Wind | A and B'],
    ['Coal | Oil | Wind | Both B and C'],
    ['Coal | Oil | Wind | Only A'],
    ['Coal | Oil | Wind | B & C only'],
    ['Coal | All of the above | Wind | Gas'],
    ['Coal | Oil | The first two | Gas'],
    ['Coal | Oil | Both of these | Wind power'],
    ['Coal | Oil | The former | The latter'],
    ['Coal | Oil | Wind', { explanation: 'Option B is used up.' }],
    ['Coal | Oil | Wind', { explanation: 'The answer is (C).' }],
    ['Coal | Oil | Wind', { explanation: 'B and C are used up.' }],
    ['Coal | Oil | Wind', { explanation: 'Why not the second option? It is used up.' }],
    ['Coal | Oil | Wind', { explanation: 'A is wrong because coal is used up.' }],
    ['冠心病 | 高血压 | 除A外都对 | 糖尿病'],
    ['冠心病 | 与A相反 | 高血压 | 糖尿病'],
    ['冠心病 | 同上 | 高血压 | 糖尿病'],
    ['冠心病 | 与上一项相同 | 高血压 | 糖尿病'],
    ['冠心病 | 高血压 | 糖尿病 | 除了第一个'],
    ['Coal | Oil | Wind | All except C'],
    ['Coal | Oil | Wind | (a) and (b)'],
    ['Coal | Oil | Wind | Same as B'],
    ['Coal | Oil | Wind | The opposite of A'],
    ['Coal | Oil | Wind | 1 and 2'],
    ['[A] | [B] | [C] | [D]', { stem: 'Find the error: [A] He [B] go [C] to [D] school.' }],
    ['氧气 | 氮气 | 氢气', { explanation: 'a项错误' }],
    ['氧气 | 氮气 | 氢气', { explanation: '答案选b' }],
    ['氧气 | 氮气 | 氢气', { explanation: '因此选②' }],
    ['氧气 | 氮气 | 氢气', { explanation: '选项1不助燃' }],
    ['氧气 | 氮气 | 氢气', { explanation: '末项不助燃' }],
    ['Coal | Oil | Wind', { explanation: 'Option b is used up.' }],
    ['Coal | Oil | Wind', { explanation: '(b) is used up.' }],
    ['Coal | Oil | Wind', { stem: 'If option A were free, which would be cheapest?' }],
  ])('%s', (options, asked) => {
    const question = ask(options, asked)
    expect(places(question)).toEqual(nowhere(question.options.length))
  })
})

describe('options in an order of their own are left alone', () => {
  test.each([
    '10 | 20 | 30 | 40',
    '1,000 | 500 | 250 | 125',
    '0 ℃ | 50 ℃ | 100 ℃ | 150 ℃',
    '$5 | $10 | $15',
    '1/4 | 1/3 | 1/2',
    '18~20岁 | 20~25岁 | 25~30岁',
    '1911年10月 | 1919年5月 | 1921年7月 | 1949年10月',
    '2023-05-01 | 2023-05-02 | 2024-01-01',
    '一年 | 两年 | 三年 | 十年',
    '第一季度 | 第二季度 | 第三季度',
    '星期一 | 星期三 | 星期五',
    'Monday | Wednesday | Friday',
    'January | April | October',
    'one day | two days | five days',
    '① | ② | ③ | ④',
    '①② | ①③ | ②③④',
    '①③④ | ②③ | ①②④',
    'I and II | only I | I, II and III',
    '甲 | 乙 | 丙 | 甲和乙',
    '10 | 20 | 30 | 以上都不对',
    'True | False',
    '正确 | 错误',
    'Yes | No',
  ])('%s', (options) => {
    const question = ask(options)
    expect(places(question)).toEqual(nowhere(question.options.length))
  })
})

const words = fc.stringMatching(/^[a-z]{3,8}$/)
const parts = fc.oneof(
  words,
  fc.constantFrom('All of the above', '以上都对', 'A and B', 'A项', '①②', '12', 'the first two', '1949年'),
)
const questions = fc.record({
  id: fc.nat(),
  stem: parts,
  options: fc.array(parts, { maxLength: 12 }).map(labelled),
  explanation: fc.option(parts),
})

test('whatever the question, every option is shown once with its own text, under the letter of its place', () => {
  fc.assert(
    fc.property(questions, fc.nat(), (question, seed) => {
      const shown = showOptions(question, seed)
      expect(shown.map(({ sign }) => sign).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ'.slice(0, shown.length))
      const byLabel = shown.map(({ label, text }) => ({ label, text })).sort((a, b) => (a.label < b.label ? -1 : 1))
      expect(byLabel).toEqual(question.options)
    }),
  )
})

test('one session always shows the same order, another session another one, and none without shuffling', () => {
  const question = ask('Venus | Mercury | Mars | Earth')
  expect(showOptions(question, 3)).toEqual(showOptions(question, 3))
  const orders = new Set(Array.from({ length: 50 }, (_, seed) => JSON.stringify(showOptions(question, seed))))
  expect(orders.size).toBeGreaterThan(10)
  expect(showOptions(question, undefined).map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D'])
})

test('the questions of one session are not all shuffled alike', () => {
  const orders = Array.from({ length: 50 }, (_, id) =>
    showOptions({ ...ask('Venus | Mercury | Mars | Earth'), id }, 1)
      .map(({ label }) => label)
      .join(''),
  )
  expect(new Set(orders).size).toBeGreaterThan(10)
})
