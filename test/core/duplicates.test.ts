import { afterAll, beforeAll, expect, test } from 'vitest'
import { duplicates } from '../../src-main/cli/commands/duplicates.ts'
import { continents, membrane, paperFrom, photosynthesis } from '../support/duplicates/printedTwice.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeAll(async () => {
  library = new TestLibrary()
  await library.importText(old, { newBank: 'Old' })
  await library.importText(renewed, { newBank: 'New' }, 'renewed.txt')
  await library.ask('banks.add', { name: 'Empty' })
})
afterAll(() => library.remove())

const old = paperFrom(1, photosynthesis.first, `${membrane.withoutKey}\n答案：A`, continents.first)
const smallest = `世界上面积最小的洲是（ ）
A. 亚洲
B. 非洲
C. 欧洲
D. 南极洲
答案：C`
const renewed = paperFrom(7, membrane.again, photosynthesis.again, smallest)

test('the same question in two banks is found, the one with different answers first', async () => {
  const { total, different, clusters } = await library.ask('duplicates.list', {})
  expect({ total, different }).toEqual({ total: 2, different: 1 })
  const told = clusters.map(({ answers, questions }) => [
    answers,
    ...questions.map(({ bankName, number }) => `${bankName} ${number}`),
  ])
  expect(told).toEqual([
    ['different', 'Old 1', 'New 8'],
    ['alike', 'Old 2', 'New 7'],
  ])
})

test('of a bank those are told that it has a part in, and a page of them is a page', async () => {
  const ids = new Map((await library.ask('banks.list', undefined)).map(({ id, name }) => [name, id]))
  const of = (name: string) => ({ bankIds: [ids.get(name) ?? 0] })
  expect(await library.ask('duplicates.list', of('Empty'))).toEqual({
    total: 0,
    different: 0,
    alike: 0,
    clusters: [],
  })
  const second = await library.ask('duplicates.list', { ...of('New'), offset: 1, limit: 1 })
  expect(second.total).toBe(2)
  expect(second.clusters.map(({ answers }) => answers)).toEqual(['alike'])
})

test('the command line tells both answers by what they say', async () => {
  await library.close()
  const printed: string[] = []
  const values = { data: library.dataDir, bank: 'Old' }
  expect(await duplicates.run([], values, (text) => printed.push(text))).toBe(0)
  const [words = ''] = printed
  expect(words).toContain('DIFFERENT ANSWERS')
  expect(words).toContain('Old, 1: 下列关于光合作用的说法正确的是')
  expect(words).toContain('answer: A 释放氧气')
  expect(words).toContain('answer: A 只在夜间进行')
  await duplicates.run([], { ...values, json: true }, (text) => printed.push(text))
  expect(JSON.parse(printed[1] ?? '')).toMatchObject({
    total: 2,
    different: 1,
    clusters: [{ answers: 'different' }, {}],
  })
})
