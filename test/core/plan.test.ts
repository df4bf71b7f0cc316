import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const zone = process.env.TZ
let library: TestLibrary
let bankId: number
beforeEach(async () => {
  process.env.TZ = 'Europe/Berlin'
  library = new TestLibrary()
  library.now = at('2026-11-25 19:00')
  bankId = (await library.importText(questionsText(120), { newBank: 'Sums' })).bank.id
})
afterEach(async () => {
  await library.remove()
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

/** A local time of the person. */
function at(time: string): number {
  return new Date(time.replace(' ', 'T')).getTime()
}
const clock = (time: string) => {
  library.now = at(time)
}
const getPlan = () => library.ask('plan.get', { bankId })
const setPlan = (examDay: string | null, minutesADay = 10, daysOff: number[] = []) =>
  library.ask('plan.set', { bankId, examDay, minutesADay, daysOff })

async function startToday() {
  return library.ask('practice.start', { bankIds: [bankId], scope: 'plan', order: 'sequential' })
}

const wrongLabel = (number: number) => ['A', 'B', 'C', 'D'].find((label) => label !== rightLabel(number)) ?? ''

/** Answers so many of today's questions, 20 seconds each. */
async function answerToday(count: number, isRight = true): Promise<number[]> {
  const { id } = await startToday()
  const asked: number[] = []
  for (let index = 0; index < count; index++) {
    const { questionId, number } = await library.ask('practice.question', { sessionId: id, index })
    const label = isRight ? rightLabel(Number(number)) : wrongLabel(Number(number))
    const response = { kind: 'options' as const, labels: [label] }
    await library.ask('practice.answer', { sessionId: id, index, response, durationMs: 20_000 })
    asked.push(questionId)
  }
  return asked
}

describe('with an exam date', () => {
  test('today has what fits into the minutes, a session draws just that, and what is done is no longer to do', async () => {
    const plan = await setPlan('2026-12-10')
    expect(plan).toMatchObject({
      day: '2026-11-25',
      questions: 120,
      unseen: 120,
      due: 0,
      minutesSpent: 0,
      isDayOff: false,
    })
    expect(plan.exam).toMatchObject({ examDay: '2026-12-10', daysLeft: 15, minutesLeft: 150 })
    expect(plan.today.fresh).toBeGreaterThan(10)
    expect(plan.today.minutes).toBeLessThanOrEqual(11)
    expect((await startToday()).total).toBe(plan.today.fresh + plan.today.reviews)
    const done = await answerToday(8)
    const rest = await getPlan()
    expect(rest.minutesSpent).toBeGreaterThan(2)
    expect(rest.today.minutes).toBeLessThan(plan.today.minutes - 2)
    await library.close()
    expect(await getPlan()).toEqual(rest)
    const { id } = await startToday()
    expect(done).not.toContain((await library.ask('practice.question', { sessionId: id, index: 0 })).questionId)
  })

  test('missed days re-plan: less is promised, each day still asks for its minutes only, and everything is still tried', async () => {
    const before = await setPlan('2026-12-10')
    await answerToday(10)
    clock('2026-12-06 19:00')
    const after = await getPlan()
    expect(after.exam).toMatchObject({ daysLeft: 4, minutesLeft: 40 })
    expect(after.exam?.recallPlanned).toBeLessThan(before.exam?.recallPlanned ?? 0)
    expect(after.today.minutes).toBeLessThanOrEqual(11)
    expect(after.today.reviews + after.today.fresh).toBeGreaterThan(10)
    expect(after.exam?.recallPlanned).toBeGreaterThan(after.exam?.recallIfStopped ?? 1)
  })

  test('says whether all can be seen by then', async () => {
    const enough = await setPlan('2027-01-20', 15)
    expect(enough.exam?.allSeenOn?.localeCompare('2027-01-20')).toBe(-1)
    expect(enough.exam?.minutesToSeeAll).toBeLessThan(enough.exam?.minutesLeft ?? 0)
    const tooLate = await setPlan('2026-11-28', 5)
    expect(tooLate.exam?.allSeenOn).toBeNull()
    expect(tooLate.exam?.minutesToSeeAll).toBeGreaterThan(tooLate.exam?.minutesLeft ?? 0)
  })

  test('a day off asks for nothing, and its minutes are not counted on', async () => {
    // 25 November 2026 is a Wednesday
    const plan = await setPlan('2026-12-09', 10, [3, 0])
    expect(plan).toMatchObject({ isDayOff: true, today: { reviews: 0, fresh: 0, minutes: 0 } })
    expect(plan.exam?.minutesLeft).toBe(10 * 10)
    clock('2026-11-26 19:00')
    expect((await getPlan()).today.fresh).toBeGreaterThan(10)
  })

  test('on the day itself there is still a plan, and the day after spaced repetition goes on alone', async () => {
    await setPlan('2026-11-25')
    expect((await getPlan()).exam).toMatchObject({ daysLeft: 0 })
    clock('2026-11-26 12:00')
    expect(await getPlan()).toMatchObject({ exam: null, plan: { examDay: '2026-11-25' } })
  })

  test('a day is the person’s own and ends at four in the morning, also when the clocks change', async () => {
    await setPlan('2027-04-10')
    const days: [string, string, number][] = [
      ['2026-11-26 03:59', '2026-11-25', 136],
      ['2026-11-26 04:00', '2026-11-26', 135],
      // In Germany the night from 27 to 28 March 2027 has one hour less.
      ['2027-03-27 23:30', '2027-03-27', 14],
      ['2027-03-28 03:30', '2027-03-27', 14],
      ['2027-03-28 04:00', '2027-03-28', 13],
      ['2027-03-29 04:00', '2027-03-29', 12],
    ]
    for (const [time, day, daysLeft] of days) {
      clock(time)
      expect(await getPlan()).toMatchObject({ day, exam: { daysLeft, minutesLeft: daysLeft * 10 } })
    }
  })

  test('what is done at half past one at night belongs to the day before, on both sides of the change', async () => {
    await setPlan('2026-11-30')
    for (const [late, next] of [
      ['2026-10-25 01:30', '2026-10-25 04:00'],
      ['2027-03-28 01:30', '2027-03-28 04:00'],
    ] as const) {
      clock(late)
      await answerToday(5)
      expect((await getPlan()).minutesSpent).toBeGreaterThan(0)
      clock(next)
      expect((await getPlan()).minutesSpent).toBe(0)
    }
  })
})

describe('what went wrong today', () => {
  test('comes once more at the end of the day, until it is right', async () => {
    await setPlan('2026-12-10', 120)
    const wrong = await answerToday(4, false)
    expect((await getPlan()).today).toMatchObject({ again: 4, left: 0 })
    const { id, total } = await startToday()
    const last = [4, 3, 2, 1].map((back) => library.ask('practice.question', { sessionId: id, index: total - back }))
    expect((await Promise.all(last)).map(({ questionId }) => questionId)).toEqual(wrong)
    const first = await library.ask('practice.question', { sessionId: id, index: total - 4 })
    const response = { kind: 'options' as const, labels: [rightLabel(Number(first.number))] }
    await library.ask('practice.answer', { sessionId: id, index: total - 4, response, durationMs: 20_000 })
    expect((await getPlan()).today).toMatchObject({ again: 3, left: 0 })
    clock('2026-11-26 19:00')
    expect((await getPlan()).today).toMatchObject({ again: 0, left: 0 })
  })

  test('is left for another day once the minutes are used up, and the plan says how much that is', async () => {
    await setPlan('2026-12-10', 2)
    for (const count of [3, 1, 1]) await answerToday(count, false)
    expect((await getPlan()).today).toEqual({ reviews: 0, fresh: 0, again: 0, left: 5, minutes: 0 })
  })

  test('comes again without a date and without minutes, too', async () => {
    await answerToday(3, false)
    expect((await getPlan()).today).toMatchObject({ again: 3 })
  })
})

describe('without a date', () => {
  test('what is due and the new questions of the day, which are not offered twice', async () => {
    await library.ask('settings.update', { newPerDay: 12 })
    expect(await getPlan()).toMatchObject({ plan: null, exam: null, today: { reviews: 0, fresh: 12 } })
    await answerToday(5)
    expect((await getPlan()).today).toMatchObject({ reviews: 0, fresh: 7 })
    clock('2026-11-28 19:00')
    expect(await getPlan()).toMatchObject({ due: 5, unseen: 115, today: { reviews: 5, fresh: 12 } })
    expect((await library.ask('practice.count', { bankIds: [bankId], scope: 'due' })).total).toBe(5)
  })

  test('minutes a day hold there too, and a plan that is cleared leaves no limit', async () => {
    await library.ask('settings.update', { newPerDay: 100 })
    expect((await setPlan(null, 5)).today.fresh).toBeLessThan(15)
    expect((await library.ask('plan.clear', { bankId })).today.fresh).toBe(100)
  })

  test('banks that are named together hold what each of them has for today', async () => {
    const other = (await library.importText(questionsText(5, 200), { newBank: 'Other' })).bank.id
    const { total } = await library.ask('practice.count', { bankIds: [bankId, other], scope: 'plan' })
    expect(total).toBe(20 + 5)
  })
})

test('a question that went wrong at first and right afterwards was not known at first sight', async () => {
  await setPlan('2026-12-10')
  for (const isRight of [false, true]) {
    const { id } = await library.ask('practice.start', { bankIds: [bankId], limit: 40 })
    for (let index = 0; index < 40; index++) {
      const { number } = await library.ask('practice.question', { sessionId: id, index })
      const label = isRight ? rightLabel(Number(number)) : wrongLabel(Number(number))
      const response = { kind: 'options' as const, labels: [label] }
      await library.ask('practice.answer', { sessionId: id, index, response, durationMs: 20_000 })
    }
  }
  // 40 of 120 are known by now; of the others no more than a few
  expect((await getPlan()).exam?.recallIfStopped).toBeLessThan(0.45)
})

test('a plan that cannot be is refused and nothing is kept', async () => {
  const wrong = [
    { bankId, examDay: '2026-02-30', minutesADay: 10 },
    { bankId, examDay: null, minutesADay: 0 },
    { bankId, examDay: null, minutesADay: 10, daysOff: [0, 1, 2, 3, 4, 5, 6] },
    { bankId, examDay: null, minutesADay: 10, daysOff: [7] },
    { bankId, examDay: null, minutesADay: 10, daysOff: [1, 1] },
  ]
  for (const draft of wrong)
    await expect(library.ask('plan.set', draft)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  await expect(library.ask('plan.set', { bankId: 999, examDay: null, minutesADay: 10 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await getPlan()).plan).toBeNull()
})
