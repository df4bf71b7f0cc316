import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const choice = (number: number, about = 'metals') =>
  `${number}. Which of these ${about} has the number ${number}?\nA. ${about} ${number} one\nB. ${about} ${number} two\nC. ${about} ${number} three\nD. ${about} ${number} four`
const paper = (numbers: readonly number[], about?: string) =>
  `${numbers.map((number) => choice(number, about)).join('\n\n')}\n`
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

const sections = `期中练习
一、单选题
${[1, 2, 3].map((number) => `${number}. 下列气体中序号为${number}的是（  ）\nA. 氧气${number}\nB. 氮气${number}\nC. 氢气${number}\nD. 氦气${number}`).join('\n')}
二、判断题
1. 冰的密度比水小。（  ）
2. 声音能在真空中传播。（  ）
三、填空题
1. 水的化学式是____。
四、简答题
1. 为什么铁锅容易生锈？
`
const sectionsKey = `期中练习参考答案
一、单选题
1-3 BDA
二、判断题
1. √
2. ×
三、填空题
1. H2O
四、简答题
1. 铁与空气中的氧气和水接触。
`

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const importPaper = (text: string, name: string, newBank = name) => library.importText(text, { newBank }, name)
const importKey = (text: string, name = 'key.txt') => library.importText(text, { newBank: name }, name)
const papers = (id: number) => library.ask('imports.papers', { id })
const give = async (id: number, paperId: number) =>
  library.ended((await library.ask('imports.giveAnswers', { id, paper: paperId })).id)
const keysIn = async (bankId: number) =>
  (await library.ask('questions.list', { bankId, limit: 500 })).questions.map(({ key }) =>
    key?.kind === 'options' ? key.labels.join('') : key && JSON.stringify(Object.values(key).slice(1)),
  )
const soundness = async () => (await library.app.examine()).flatMap(({ problems }) => problems)
const undo = async () => {
  const [change] = (await library.ask('changes.list', {})).changes
  return library.ask('changes.undo', { id: change?.id ?? 0 })
}

test('the key of a paper in a file of its own gives it its answers, with the place where each stands, and is undone as one', async () => {
  const { id: paperId, bank } = await importPaper(paper(upTo(10)), 'Paper 1.txt')
  const key = await importKey('Paper 1: answers\n1-5 ABCDA\n6-10 DCBAD\n', 'Paper 1 answer key.txt')
  expect(key).toMatchObject({ state: 'failed', fault: { code: 'NO_QUESTIONS' } })
  expect(await papers(key.id)).toMatchObject({
    entries: 10,
    papers: [{ importId: paperId, open: 10, given: 10, fits: true, isNamedAlike: true }],
  })
  const given = await give(key.id, paperId)
  expect(given).toMatchObject({
    ...{ state: 'done', bank: { id: bank.id }, recognised: 10, added: 0, repeated: 10, completed: 10, doubtful: 0 },
    answers: { importId: paperId, name: 'Paper 1.txt', different: 0 },
    ledger: { answerKey: 3, unresolved: 0 },
  })
  const { lines: shown } = await library.ask('desk.lines', { id: given.id })
  const kinds = shown.filter(({ fields }) => fields.includes('answer')).map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['answerKey']))
  expect((await keysIn(bank.id)).join('')).toBe('ABCDADCBAD')
  expect((await library.ask('imports.list', {})).map(({ id }) => id)).toEqual([given.id, paperId])
  expect(await soundness()).toEqual([])

  const [, , , , , , seventh] = (await library.ask('questions.list', { bankId: bank.id })).questions
  const sources = await library.ask('questions.sources', { id: seventh?.id ?? 0 })
  const answers = sources.map(({ document, lines }) => [
    document.name,
    lines.filter(({ fields }) => fields.includes('answer')).map(({ text }) => text),
  ])
  expect(answers).toEqual([
    ['Paper 1.txt', []],
    ['Paper 1 answer key.txt', ['6-10 DCBAD']],
  ])

  expect(await undo()).toMatchObject({ kind: 'giveAnswers', detail: { to: 'Paper 1.txt', count: 10 } })
  expect(await keysIn(bank.id)).toEqual(upTo(10).map(() => null))
  expect((await library.ask('imports.list', {})).map(({ id }) => id)).toEqual([key.id, paperId])
  expect(await soundness()).toEqual([])
  await library.ask('changes.redo', {})
  expect((await keysIn(bank.id)).join('')).toBe('ABCDADCBAD')
  expect(await soundness()).toEqual([])
})

test('numbers that begin again are told by the titles of their sections', async () => {
  const { id, bank } = await importPaper(sections, '期中练习.txt')
  const key = await importKey(sectionsKey, '期中练习答案.txt')
  expect(await give(key.id, id)).toMatchObject({ recognised: 7, completed: 7 })
  expect(await keysIn(bank.id)).toEqual([
    ...['B', 'D', 'A', '[true]', '[false]', '[[["H2O"]]]'],
    '["铁与空气中的氧气和水接触。"]',
  ])
})

test('explanations come along, and questions that the key does not know stay as they are', async () => {
  const { id, bank } = await importPaper(paper(upTo(5)), 'metals.txt')
  const key = await importKey(
    '1. B\nIt is the second of them.\n2. C\nIt is the third.\n4. A\nIt is the first of all.\n',
  )
  expect(await give(key.id, id)).toMatchObject({ recognised: 3, completed: 3 })
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(
    questions.map(({ key, explanation }) => [key?.kind === 'options' ? key.labels[0] : null, explanation]),
  ).toEqual([
    ['B', 'It is the second of them.'],
    ['C', 'It is the third.'],
    [null, null],
    ['A', 'It is the first of all.'],
    [null, null],
  ])
  expect(await soundness()).toEqual([])
})

test('a question with another answer keeps it, and that is told', async () => {
  const { id, bank } = await importPaper(paper(upTo(4)), 'metals.txt')
  const [first] = (await library.ask('questions.list', { bankId: bank.id })).questions
  if (!first) throw new Error('no question')
  const { type, stem, options, section, explanation } = first
  const fields = {
    type,
    stem,
    options: [...options],
    section,
    explanation,
    key: { kind: 'options' as const, labels: ['D'] },
  }
  await library.ask('questions.edit', { id: first.id, fields })
  const key = await importKey('1-4 ABCA\n')
  expect((await papers(key.id)).papers).toMatchObject([{ open: 3, given: 3, fits: true }])
  expect(await give(key.id, id)).toMatchObject({ recognised: 4, completed: 3, answers: { different: 1 } })
  expect((await keysIn(bank.id)).join('')).toBe('DBCA')
  expect(await soundness()).toEqual([])
})

test('of several papers those are offered that the key fits, the one it is named after first', async () => {
  const long = await importPaper(paper(upTo(12), 'rivers'), 'rivers.txt')
  const twin = await importPaper(paper(upTo(12), 'lakes'), 'lakes.txt')
  const short = await importPaper(paper(upTo(3), 'hills'), 'hills.txt')
  const key = await importKey('1-6 ABCDAB\n7-12 CCDDAA\n', 'rivers_key.txt')
  const offered = await papers(key.id)
  expect(offered.papers.map(({ importId, fits, isNamedAlike }) => [importId, fits, isNamedAlike])).toEqual([
    [long.id, true, true],
    [twin.id, true, false],
    [short.id, false, false],
  ])
  expect(await give(key.id, twin.id)).toMatchObject({ completed: 12, answers: { name: 'lakes.txt' } })
  expect(await keysIn(long.bank.id)).toEqual(upTo(12).map(() => null))
})

test('a key that has nothing for a paper is refused with a sentence, and nothing changes', async () => {
  const { id, bank } = await importPaper(paper([21, 22, 23, 24]), 'late.txt')
  const key = await importKey('1-5 ABCDA\n')
  expect((await papers(key.id)).papers).toMatchObject([{ importId: id, given: 0, fits: false }])
  await expect(give(key.id, id)).rejects.toMatchObject({ code: 'KEY_UNFIT', details: { name: 'late.txt' } })
  expect(await keysIn(bank.id)).toEqual([null, null, null, null])
  expect((await library.ask('imports.list', {})).map(({ state }) => state)).toEqual(['failed', 'done'])
  const bytes = new TextEncoder().encode('1-5 ABCDA\n')
  const asked: CallInput<'imports.add'> = { target: { bankId: bank.id }, name: 'key.txt', bytes, answers: id }
  const refused = await library.ended((await library.ask('imports.add', asked)).id)
  expect(refused).toMatchObject({ state: 'failed', fault: { code: 'KEY_UNFIT' } })
  await expect(library.ask('imports.add', { ...asked, answers: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await soundness()).toEqual([])
})

test('a sheet of questions is answered by a sheet of answers, and by a line of them', async () => {
  const rows = upTo(4).map(
    (number) => `${number},Which hill is number ${number}?,One ${number},Two ${number},Three ${number}`,
  )
  const sheet = `Number,Question,A,B,C\n${rows.join('\n')}\n`
  const first = await importPaper(sheet, 'hills.csv')
  const second = await importPaper(sheet.replaceAll('hill', 'lake'), 'lakes.csv')
  const table = await importKey(
    'Number,Answer,Explanation\n1,B,so\n2,C,thus\n3,A,hence\n4,B,as told\n',
    'hills key.csv',
  )
  expect(await give(table.id, first.id)).toMatchObject({ recognised: 4, completed: 4, ledger: { answerKey: 5 } })
  expect((await keysIn(first.bank.id)).join('')).toBe('BCAB')
  const line = await importKey('1-4 CABA\n', 'lakes key.txt')
  expect(await give(line.id, second.id)).toMatchObject({ recognised: 4, completed: 4 })
  expect((await keysIn(second.bank.id)).join('')).toBe('CABA')
  expect(await soundness()).toEqual([])
})

test('a sheet of answers with types and long explanations is a key and no questions', async () => {
  const { id, bank } = await importPaper(paper(upTo(3)), 'metals.txt')
  const reason =
    'It says so on the label of the jar which stands on the upper shelf behind the door and has stood there for years.'
  const rows = ['1,single,B', '2,single,D', '3,single,A'].map((row) => `${row},${reason}`)
  const key = await importKey(`No.,Type,Answer,Explanation\n${rows.join('\n')}\n`, 'metals key.csv')
  expect(key).toMatchObject({ state: 'failed', fault: { code: 'NO_QUESTIONS' } })
  expect(await give(key.id, id)).toMatchObject({ completed: 3, ledger: { answerKey: 4 } })
  expect((await keysIn(bank.id)).join('')).toBe('BDA')
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(questions.map(({ explanation }) => explanation)).toEqual([reason, reason, reason])
})

test('a text that is no key is offered no paper', async () => {
  await importPaper(paper(upTo(6)), 'metals.txt')
  const note = await importKey('Dear all,\nthe next meeting is on Monday.\nBring your books.\n', 'note.txt')
  expect((await papers(note.id)).papers.map(({ fits }) => fits)).toEqual([false])
})

test('a paper that was held back for want of answers goes into its bank with them; undone, it is held back again', async () => {
  library.app.start()
  const bytes = new TextEncoder().encode(paper(upTo(8)))
  const target = { newBank: 'Metals' }
  const { id } = await library.ask('imports.add', { target, name: 'metals.txt', bytes, whenBad: 'hold' })
  expect(await library.ended(id)).toMatchObject({ held: true, doubtful: 8 })
  const key = await importKey('1-8 ABCDABCD\n')
  const given = await give(key.id, id)
  expect(given).toMatchObject({ state: 'done', held: false, completed: 8, bank: { name: 'Metals' } })
  expect(await library.ask('imports.get', { id })).toMatchObject({ held: false, doubtful: 0, bank: given.bank })
  expect((await keysIn(given.bank.id)).join('')).toBe('ABCDABCD')
  expect(await soundness()).toEqual([])
  await undo()
  expect(await library.ask('imports.get', { id })).toMatchObject({ held: true, doubtful: 8 })
  expect(await soundness()).toEqual([])
})

test('a question whose words were edited, and one that was removed, do not stand in the way', async () => {
  const { id, bank } = await importPaper(paper(upTo(5)), 'metals.txt')
  const [first, second] = (await library.ask('questions.list', { bankId: bank.id })).questions
  if (!first || !second) throw new Error('no questions')
  const { type, options, section, explanation } = first
  const turned = options.toReversed().map(({ text }, at) => ({ label: 'ABCD'.charAt(at), text }))
  const fields = { type, stem: 'In other words?', options: turned, section, explanation, key: null }
  await library.ask('questions.edit', { id: first.id, fields })
  await library.ask('questions.remove', { ids: [second.id] })
  const key = await importKey('1-5 ABCDA\n')
  expect(await give(key.id, id)).toMatchObject({ recognised: 5, completed: 4 })
  expect((await keysIn(bank.id)).join('')).toBe('DCDA')
  expect(await soundness()).toEqual([])
})
