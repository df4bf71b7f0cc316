import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

type Target = CallInput<'imports.add'>['target']
const paper = misreadPaper('badges', 40)

async function drop(text: string, target: Target = { newBank: 'Paper' }, name = 'paper.txt') {
  library.app.start()
  const bytes = new TextEncoder().encode(text)
  const { id } = await library.ask('imports.add', { target, name, bytes, whenBad: 'hold' })
  return library.ended(id)
}

const banks = async () => (await library.ask('banks.list', undefined)).map(({ name, questions }) => [name, questions])
const all = async () => (await library.ask('practice.count', { scope: 'all' })).total
const problems = async () => (await library.app.examine()).flatMap((part) => part.problems)
const undo = () => library.ask('changes.undo', {})
const redo = () => library.ask('changes.redo', {})
const held = async (id: number) => (await library.ask('imports.get', { id })).held

/** One sound question, laid out as no other. */
const sound = (stem: string) => `1. ${stem}\nA. this\nB. that\nAnswer: A\n`

test('what reads badly is in no bank until it is put in: mended in its review first, in one change', async () => {
  const entry = await drop(paper.text)
  expect(entry).toMatchObject({ state: 'done', held: true, doubtful: 40, bank: { name: 'Paper' } })
  expect(await banks()).toEqual([])
  expect(await all()).toBe(0)
  const [, words = ''] = /^1\. (.+)$/m.exec(paper.text) ?? []
  const total = async (text: string) => (await library.ask('questions.list', { text })).total
  // by the index alone, and by what is read
  const found = async () => [await total(words.slice(0, 2)), await total(`"${words}"`)]
  expect(await found()).toEqual([0, 0])
  const [group] = (await library.ask('desk.open', { id: entry.id })).groups
  await library.ask('desk.mend', { id: entry.id, group: group?.key ?? '' })
  expect(await banks()).toEqual([])
  const after = await library.ask('imports.putIn', { id: entry.id })
  expect(after).toMatchObject({ held: false, doubtful: 0, added: 40, repeated: 0, bank: { name: 'Paper' } })
  expect(await banks()).toEqual([['Paper', 40]])
  expect(await all()).toBe(40)
  expect(Math.min(...(await found()))).toBeGreaterThan(0)
  expect(await problems()).toEqual([])
})

test('putting in is undone and redone, also after a restart; the mending before it stays', async () => {
  const { id } = await drop(paper.text)
  const [group] = (await library.ask('desk.open', { id })).groups
  await library.ask('desk.mend', { id, group: group?.key ?? '' })
  await library.ask('imports.putIn', { id })
  await library.close()
  await undo()
  expect([await banks(), await held(id)]).toEqual([[], true])
  expect(await library.ask('imports.get', { id })).toMatchObject({ doubtful: 0, added: 40 })
  await redo()
  expect([await banks(), await held(id)]).toEqual([[['Paper', 40]], false])
  expect(await problems()).toEqual([])
})

test('thrown away it is gone, and comes back to its review by an undo', async () => {
  const { id } = await drop(paper.text)
  await library.ask('imports.throwAway', { id })
  expect(await library.ask('imports.list', {})).toEqual([])
  expect(await problems()).toEqual([])
  await undo()
  expect([await banks(), await held(id)]).toEqual([[], true])
  expect((await library.ask('desk.open', { id })).groups[0]?.questionIds).toHaveLength(40)
  await library.ask('imports.putIn', { id })
  expect(await banks()).toEqual([['Paper', 40]])
  expect(await problems()).toEqual([])
})

test('the import as a whole is undone while it is held back: nothing of it is left', async () => {
  const { id } = await drop(paper.text)
  await undo()
  expect(await library.ask('imports.list', {})).toEqual([])
  await redo()
  expect([await banks(), await held(id)]).toEqual([[], true])
  expect(await problems()).toEqual([])
})

test('what reads well goes in at once, and so does what reads badly where nobody can look', async () => {
  expect(await drop(sound('Which is it?'), { newBank: 'Sound' })).toMatchObject({ held: false, added: 1 })
  const entry = await library.importText(paper.text, { newBank: 'By script' })
  expect(entry).toMatchObject({ held: false, added: 40, doubtful: 40 })
  expect(await banks()).toEqual([
    ['By script', 40],
    ['Sound', 1],
  ])
  await expect(library.ask('imports.putIn', { id: entry.id })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(library.ask('imports.throwAway', { id: entry.id })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('put into a bank that has some of it already, these are there once and count as repeated', async () => {
  const first = await library.importText(paper.text, { newBank: 'Paper' })
  const more = misreadPaper('badges', 60)
  const { id } = await drop(more.text, { bankId: first.bank.id }, 'more.txt')
  expect(await library.ask('imports.list', { bankId: first.bank.id })).toHaveLength(2)
  expect(await banks()).toEqual([['Paper', 40]])
  const after = await library.ask('imports.putIn', { id })
  expect(after.added + after.repeated).toBe(60)
  expect(after.repeated).toBeGreaterThan(0)
  expect(await banks()).toEqual([['Paper', 40 + after.added]])
  expect(await problems()).toEqual([])
  await undo()
  expect(await banks()).toEqual([['Paper', 40]])
  expect(await held(id)).toBe(true)
  expect(await problems()).toEqual([])
})

test('held back across a restart; its bank gone, it is put into a new one of its name; the bank back, into that', async () => {
  const bank = await library.ask('banks.add', { name: 'Target' })
  const { id } = await drop(paper.text, { bankId: bank.id })
  await library.close()
  await library.ask('banks.remove', { id: bank.id })
  expect(await library.ask('imports.get', { id })).toMatchObject({ held: true, bank: { name: 'paper' } })
  await library.ask('imports.putIn', { id })
  expect(await banks()).toEqual([['paper', 40]])
  await undo()
  await undo()
  expect(await library.ask('imports.get', { id })).toMatchObject({ held: true, bank: { name: 'Target' } })
  await library.ask('imports.putIn', { id })
  expect(await banks()).toEqual([['Target', 40]])
  expect(await problems()).toEqual([])
})

test('two documents of one name that are held back get a bank each', async () => {
  const first = await drop(paper.text)
  const second = await drop(misreadPaper('badges', 40, 3).text)
  for (const { id } of [first, second]) await library.ask('imports.putIn', { id })
  expect(await banks()).toEqual([
    ['Paper', 40],
    ['Paper 2', 40],
  ])
})
