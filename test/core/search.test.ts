import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { foldText } from '../../src-main/db/searchIndex/foldText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { seeds } from '../support/rounds.ts'
import { chanceOf } from '../support/scheduling/chance.ts'

const physics = `1. 电磁感应现象中，磁通量变化的原因是什么？
A. 磁場增強
B. 电流
答案：A
2. 感应电流的方向由什么决定？
A. 楞次定律
B. 右手
答案：A
解析：见第3章
`
const biology = `1. Which process is called photosynthesis?
A. Making sugar from light
B. x^2 + y
Answer: A
2. In C++, what makes a café object?
A. new Cafe()
B. 100%
Answer: A
`
type Filled = { library: TestLibrary; physics: number[]; biology: number[] }

async function fill(): Promise<Filled> {
  const library = new TestLibrary()
  const add = async (text: string, newBank: string) => {
    const { bank } = await library.importText(text, { newBank })
    return (await library.ask('questions.list', { bankId: bank.id })).questions.map(({ id }) => id)
  }
  return { library, physics: await add(physics, '物理期末'), biology: await add(biology, 'Biology') }
}

/** The numbers, from 1, of what is found. */
async function findIn({ library, physics, biology }: Filled, text: string): Promise<number[]> {
  const page = await library.ask('questions.list', { text })
  const found = page.questions.map(({ id }) => [...physics, ...biology].indexOf(id) + 1).sort()
  expect(page.total).toBe(found.length)
  return found
}

/** For searches that change nothing. */
let unchanged: Filled
let ids: Filled
let library: TestLibrary
beforeAll(async () => {
  unchanged = await fill()
})
afterAll(() => unchanged.library.remove())
test.each([
  ['one character', '磁', [1]],
  ['a character that ends a stretch', '么', [1, 2]],
  ['two characters', '感应', [1, 2]],
  ['a longer stretch, in this order', '电磁感应', [1]],
  ['not in another order', '感应电磁', []],
  ['traditional characters', '電磁', [1]],
  ['simplified ones where the paper is traditional', '增强', [1]],
  ['words in any order', 'light sugar', [3]],
  ['the beginning of a word, as one types', 'photosyn', [3]],
  ['full width', 'ｐｈｏｔｏ', [3]],
  ['without accents', 'cafe', [4]],
  ['the middle of a word that none begins with', 'synthesis', [3]],
  ['a phrase', '"sugar from light"', [3]],
  ['a phrase, as one types its last word', '"making sugar fro', [3]],
  ['a phrase among options, whatever its capitals', '"MAKING sugar"', [3]],
  ['a phrase of traditional characters among options', '"磁场增强"', [1]],
  ['no phrase', '"from sugar"', []],
  ['no phrase that goes on from one text to the next', '"photosynthesis making"', []],
  ['not what the library itself writes beside options', '"label', []],
  ['formulas', 'x^2', [3]],
  ['signs', 'C++', [4]],
  ['signs alone', '%', [4]],
  ['the explanation', '第3章', [2]],
  ['the name of the bank', '物理', [1, 2]],
  ['the name of the bank and a word', '物理 磁', [1]],
  ['what is left out', '感应 -楞次', [1]],
  ['a filter', 'type:single 感', [1, 2]],
  ['a filter in Chinese', '题库：biology', [3, 4]],
  ['two filters', 'has:explanation bank:物理', [2]],
  ['what was never answered', 'is:unanswered light', [3]],
  ['nothing', 'nowhere', []],
])('a search finds %s: %s', async (_what, text, found) => {
  expect(await findIn(unchanged, text)).toEqual(found)
})

test('a slip is mended, and told', async () => {
  expect(await unchanged.library.ask('questions.list', { text: 'photosinthesis' })).toMatchObject({
    total: 1,
    marks: ['photosynthesis'],
    insteadOf: ['photosynthesis'],
  })
})

test('what is found is marked as it stands', async () => {
  const marks = async (text: string) => (await unchanged.library.ask('questions.list', { text })).marks
  expect(await marks('增强')).toEqual(['增強'])
  expect([...(await marks('CAFE'))].sort()).toEqual(['Cafe', 'café'])
})

describe('of a library that changes', () => {
  beforeEach(async () => {
    ids = await fill()
    library = ids.library
  })
  afterEach(() => library.remove())

  const find = (text: string) => findIn(ids, text)
  const problems = async () =>
    (await library.app.examine()).flatMap(({ check, problems }) => problems.map((it) => `${check}: ${it}`))

  test('what fits best comes first over all banks; a bank keeps its order', async () => {
    await library.importText('1. Sugar?\nA. x\nB. y\nAnswer: A\n2. Is it made of light?\nA. sugar\nB. z\nAnswer: A\n', {
      newBank: 'Late',
    })
    const { questions } = await library.ask('questions.list', { text: 'sugar' })
    expect(questions.map(({ stem }) => stem)).toEqual([
      'Sugar?',
      'Which process is called photosynthesis?',
      'Is it made of light?',
    ])
  })

  test('of more than are put in order each is counted and listed once, those behind in the order of the library', async () => {
    const text = Array.from(
      { length: 2100 },
      (_, at) => `${at + 1}. ${at === 2099 ? '' : 'Of '}orbit ${at}?\nA. x\nB. y\n`,
    )
    await library.importText(text.join(''), { newBank: 'Orbits' })
    const page = (offset: number) => library.ask('questions.list', { text: 'orbit', offset, limit: 500 })
    const pages = await Promise.all([0, 500, 1000, 1500, 2000].map(page))
    const found = pages.flatMap(({ questions }) => questions.map(({ id }) => id))
    expect([found.length, new Set(found).size, ...pages.map(({ total }) => total)]).toEqual([
      2100, 2100, 2100, 2100, 2100, 2100, 2100,
    ])
    expect(found).toEqual([...found].sort((one, other) => one - other))
    const across = (await page(1800)).questions.map(({ id }) => id)
    expect(across).toEqual(found.slice(1800))
  })

  test('a note and tags are found, until they are gone; and a question that is edited, removed and brought back', async () => {
    const [id = 0] = ids.biology
    await library.ask('questions.annotate', { id, note: '光合作用', tags: ['chapter nine'] })
    expect([await find('光合'), await find('nine'), await find('tag:chapter')]).toEqual([[3], [3], [3]])
    await library.ask('questions.annotate', { id, note: null, tags: [] })
    expect([await find('光合'), await find('nine')]).toEqual([[], []])
    const { type, options, key, explanation, section } = await library.ask('questions.get', { id })
    const fields = { type, stem: 'What is respiration?', options: [...options], key, explanation, section }
    await library.ask('questions.edit', { id, fields })
    expect([await find('photosynthesis'), await find('respiration')]).toEqual([[], [3]])
    await library.ask('changes.undo', {})
    expect([await find('photosynthesis'), await find('respiration')]).toEqual([[3], []])
    await library.ask('questions.remove', { ids: [id] })
    expect(await find('photosynthesis')).toEqual([])
    await library.ask('changes.undo', {})
    expect(await find('photosynthesis')).toEqual([3])
    expect(await problems()).toEqual([])
  })

  test('how often a question went wrong is asked for, in a search as in a practice', async () => {
    const { id: sessionId } = await library.ask('practice.start', { filter: { text: '感应' } })
    const response = { kind: 'options' as const, labels: ['B'] }
    await library.ask('practice.answer', { sessionId, index: 0, response, durationMs: 1000 })
    expect([await find('wrong>0'), await find('is:answered'), await find('wrong<1 感应')]).toEqual([[1], [1], [2]])
    expect(await library.ask('practice.count', { filter: { text: 'wrong>0 感应' } })).toEqual({ total: 1 })
  })

  test('an index that is gone, or of another version, is made anew at the next start; a stale one is told', async () => {
    const spoil = (sql: string) => {
      const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
      sqlite.exec(sql)
      sqlite.close()
    }
    spoil('DELETE FROM question_search WHERE rowid = 1')
    expect(await find('电磁')).toEqual([])
    expect(await problems()).toEqual([expect.stringContaining('search: ')])
    await library.app.mend()
    expect(await find('电磁')).toEqual([1])
    spoil('DELETE FROM question_search WHERE rowid = 1')
    await library.close()
    spoil('UPDATE search_index SET version = 0')
    expect(await find('电磁')).toEqual([1])
    expect(await problems()).toEqual([])
  })
})

/** Words of which none ends another, so that a phrase cannot begin within one. */
const words = ['cell', 'wall', 'a', 'the', 'Ion', 'x2', '细', '胞壁', '離子', '通道']

test.each(seeds(1, 20))('a phrase finds just what holds it, tried with seed %i', async (seed) => {
  const chance = chanceOf(seed)
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(chance() * from.length)] as Value
  const sentence = (length: number) => Array.from({ length }, () => pick(words)).join(pick([' ', ' ', '-']))
  const questions = Array.from({ length: 60 }, (_, at) => ({
    stem: `${at + 1} of ${sentence(4)}?`,
    options: [`first ${sentence(2)}`, `second ${sentence(2)}`],
  }))
  const text = questions.map(({ stem, options: [a, b] }, at) => `${at + 1}. ${stem}\nA. ${a}\nB. ${b}\nAnswer: A\n`)
  const { library } = unchanged
  const { bank } = await library.importText(text.join(''), { newBank: `Random ${seed}` })
  const listed = (await library.ask('questions.list', { bankId: bank.id, limit: 500 })).questions
  expect(listed.length).toBe(60)
  for (let round = 0; round < 60; round++) {
    const phrase = sentence(2 + Math.floor(chance() * 3)).toLowerCase()
    const holds = listed.filter(({ stem, options }) =>
      [stem, ...options.map((option) => option.text)].some((it) => foldText(it).includes(foldText(phrase))),
    )
    const { questions: found } = await library.ask('questions.list', {
      bankId: bank.id,
      text: `"${phrase}"`,
      limit: 500,
    })
    expect([phrase, found.map(({ stem }) => stem)]).toEqual([phrase, holds.map(({ stem }) => stem)])
  }
})
