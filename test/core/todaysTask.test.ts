import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDays, dayAt } from '../../src-main/contract/days.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const dayMs = 86_400_000
let library: TestLibrary
let now: number
let planned: number
let plain: number
beforeEach(async () => {
  library = new TestLibrary()
  now = new Date('2026-11-25T12:00').getTime()
  library.now = now
  planned = (await library.importText(questionsText(60), { newBank: 'With a plan' })).bank.id
  plain = (await library.importText(questionsText(40, 200), { newBank: 'Without' })).bank.id
})
afterEach(() => library.remove())

const sleep = (days: number) => {
  now += days * dayMs
  library.now = now
}

async function answer(bankId: number, count: number): Promise<void> {
  const { id } = await library.ask('practice.start', { bankIds: [bankId], limit: count })
  for (let index = 0; index < count; index++) {
    const { number } = await library.ask('practice.question', { sessionId: id, index })
    const response = { kind: 'options' as const, labels: [rightLabel(Number(number))] }
    await library.ask('practice.answer', { sessionId: id, index, response, durationMs: 20_000 })
  }
  await library.ask('practice.finish', { sessionId: id })
}
const plan = (days: number, daysOff: number[] = []) =>
  library.ask('plan.set', {
    bankId: planned,
    examDay: addDays(dayAt(now), days),
    minutesADay: 10,
    daysOff,
  })
const today = () => library.ask('plan.today', undefined)
const startToday = () => library.ask('practice.start', { bankIds: [], scope: 'plan' })

test('where nothing is planned and nothing due there is nothing to do, however many questions are new', async () => {
  expect(await library.ask('plan.due', undefined)).toEqual({ plans: 0, due: 0 })
  expect(await today()).toEqual({ questions: 0, minutes: 0, isDayOff: false, isBegun: false, shares: [] })
  await expect(startToday()).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the plans have their part, a bank without a plan what is due, and a session asks just that', async () => {
  await answer(plain, 6)
  sleep(20)
  await plan(30)
  expect(await library.ask('plan.due', undefined)).toEqual({ plans: 1, due: 6 })
  const ofPlan = (await library.ask('plan.get', { bankId: planned })).today
  expect(ofPlan.fresh).toBeGreaterThan(5)
  const { questions, minutes, shares, ...rest } = await today()
  expect(rest).toEqual({ isDayOff: false, isBegun: false })
  expect(questions).toBe(ofPlan.fresh + ofPlan.reviews + 6)
  expect(minutes).toBeGreaterThan(ofPlan.minutes)
  expect(shares).toMatchObject([
    { bankId: planned, isPlanned: true, examDay: addDays(dayAt(now), 30), today: ofPlan },
    { bankId: plain, isPlanned: false, examDay: null, today: { reviews: 6, fresh: 0 } },
  ])
  const session = await startToday()
  expect(session).toMatchObject({ bankId: null, scope: 'plan', total: questions })
  expect((await library.ask('practice.count', { bankIds: [], scope: 'plan' })).total).toBe(questions)
})

test('what is done today is no longer to do, and a day on which the plans rest is one', async () => {
  await answer(plain, 3)
  sleep(20)
  const { id, total } = await startToday()
  expect(total).toBe(3)
  for (let index = 0; index < total; index++) {
    const { number } = await library.ask('practice.question', { sessionId: id, index })
    const response = { kind: 'options' as const, labels: [rightLabel(Number(number))] }
    await library.ask('practice.answer', { sessionId: id, index, response, durationMs: 20_000 })
  }
  expect(await today()).toMatchObject({ questions: 0, minutes: 0, isDayOff: false, isBegun: true })
  await plan(30, [new Date(now).getDay()])
  expect(await today()).toMatchObject({ questions: 0, isDayOff: true })
})
