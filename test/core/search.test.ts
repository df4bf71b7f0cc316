import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TestLibrary } from '../support/library/TestLibrary.ts'

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
let library: TestLibrary
let ids: { physics: number[]; biology: number[] }
beforeEach(async () => {
  library = new TestLibrary()
  const add = async (text: string, newBank: string) => {
    const { bank } = await library.importText(text, { newBank })
    return (await library.ask('questions.list', { bankId: bank.id })).questions.map(({ id }) => id)
  }
  ids = { physics: await add(physics, '物理期末'), biology: await add(biology, 'Biology') }
})
afterEach(() => library.remove())

const all = () => [...ids.physics, ...ids.biology]
const find = async (text: string) => {
  const page = await library.ask('questions.list', { text })
  const found = page.questions.map(({ id }) => all().indexOf(id) + 1).sort()
  expect(page.total).toBe(found.length)
  return found
}
const problems = async () =>
  (await library.app.examine()).flatMap(({ check, problems }) => problems.map((it) => `${check}: ${it}`))

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
  ['no phrase', '"from sugar"', []],
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
  expect(await find(text)).toEqual(found)
})

test('a slip is mended, and told', async () => {
  expect(await library.ask('questions.list', { text: 'photosinthesis' })).toMatchObject({
    total: 1,
    marks: ['photosynthesis'],
    insteadOf: ['photosynthesis'],
  })
})

test('what is found is marked as it stands', async () => {
  const marks = async (text: string) => (await library.ask('questions.list', { text })).marks
  expect(await marks('增强')).toEqual(['增強'])
  expect([...(await marks('CAFE'))].sort()).toEqual(['Cafe', 'café'])
})

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
