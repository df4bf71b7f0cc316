import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayAt } from '../../src-main/contract/days.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let ids: number[]
beforeEach(async () => {
  library = new TestLibrary()
  const added = []
  for (const name of ['B', 'A', 'C']) added.push((await library.ask('banks.add', { name })).id)
  ids = added
})
afterEach(() => library.remove())

const banks = () => library.ask('banks.list', undefined)
const names = async () => (await banks()).map(({ name }) => name).join('')
const undo = () => library.ask('changes.undo', {})

test('banks stand as they were arranged, new ones behind them by name, and each step is undone', async () => {
  expect(await names()).toBe('ABC')
  await library.ask('banks.arrange', { ids: [ids[2] ?? 0, ids[0] ?? 0] })
  await library.ask('banks.add', { name: 'Aa' })
  expect(await names()).toBe('CBAAa')
  await undo()
  await undo()
  expect(await names()).toBe('ABC')
})

test('a group is there as long as it has a bank, is renamed as a whole, and an undo has it as it was', async () => {
  const groups = async () => (await banks()).map(({ group }) => group)
  await library.ask('banks.group', { ids: ids.slice(0, 2), group: ' Biology ' })
  expect(await groups()).toEqual(['Biology', 'Biology', null])
  await library.ask('banks.group', { ids: ids.slice(0, 2), group: 'Botany' })
  await library.ask('banks.group', { ids: ids.slice(0, 2), group: null })
  expect(await groups()).toEqual([null, null, null])
  await undo()
  expect(await groups()).toEqual(['Botany', 'Botany', null])
  const { changes } = await library.ask('changes.list', { limit: 2 })
  expect(changes.map(({ kind, detail }) => [kind, detail])).toEqual([
    ['ungroupBanks', { count: 2 }],
    ['groupBanks', { count: 2, to: 'Botany' }],
  ])
})

test('what is archived keeps all it holds, is in no plan of the day, and is practised where it is named', async () => {
  const { bank } = await library.importText(questionsText(9), { newBank: 'Old' })
  await library.ask('plan.set', { bankId: bank.id, examDay: dayAt(Date.now() + 9 * 86_400_000), minutesADay: 30 })
  expect(await library.ask('plan.due', undefined)).toEqual({ plans: 1, due: 0 })
  await library.ask('banks.archive', { ids: [bank.id], isArchived: true })
  expect(await library.ask('plan.due', undefined)).toEqual({ plans: 0, due: 0 })
  expect(await library.ask('plan.today', undefined)).toMatchObject({ questions: 0, shares: [] })
  const named = { bankIds: [bank.id], scope: 'plan' as const }
  expect((await library.ask('practice.count', named)).total).toBeGreaterThan(0)
  expect(await library.ask('banks.get', { id: bank.id })).toMatchObject({
    isArchived: true,
    questions: 9,
    usedAt: null,
  })
  await library.ask('practice.start', named)
  expect((await library.ask('banks.get', { id: bank.id })).usedAt).toBeGreaterThan(Date.now() - 60_000)
  await undo()
  expect((await library.ask('plan.today', undefined)).questions).toBeGreaterThan(0)
})
