import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findWrongOutcomes } from '../../src-main/attempts/outcomes.ts'
import { getCalendar } from '../../src-main/statistics/calendar.ts'
import { getDue } from '../../src-main/statistics/due.ts'
import { listExamProgress } from '../../src-main/statistics/exams.ts'
import { listRetention } from '../../src-main/statistics/retention.ts'
import { getToday } from '../../src-main/statistics/today.ts'
import { getTopics } from '../../src-main/statistics/topics.ts'
import { findWrongTopics } from '../../src-main/statistics/wrongTopics.ts'
import { History } from '../support/library/history.ts'

const zone = process.env.TZ
let history: History
beforeEach(() => {
  process.env.TZ = 'Europe/Berlin'
  const inBank = (bankId: number, section: string | null, first: number) =>
    Array.from({ length: 10 }, (_, index) => ({ id: first + index, bankId, section }))
  history = new History(
    ['Law', 'Physics'],
    [...inBank(1, 'Contracts', 1), ...inBank(1, null, 11), ...inBank(2, 'Heat', 21)],
  )
})
afterEach(() => {
  expect([findWrongTopics(history.db), findWrongOutcomes(history.db)]).toEqual([[], { attempts: [], questions: [] }])
  history.remove()
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const at = (text: string) => new Date(text).getTime()
const noon = at('2026-11-25T12:00')
const days = (count: number) => noon - count * 86_400_000
const today = (now = noon, bankId?: number) => getToday(history.db, { bankId }, now)
const topics = (now = noon, period: 7 | 30 | 90 | null = null) => getTopics(history.db, { days: period }, now)

test('a library in which nothing was answered has empty statistics, not broken ones', () => {
  const none = { answered: 0, correct: 0, partial: 0, durationMs: 0 }
  expect(today()).toMatchObject({
    today: { ...none, read: 0 },
    yesterday: none,
    average: null,
    streak: { current: 0, longest: 0, doneToday: false },
  })
  expect(topics()).toEqual({ total: none, banks: [], types: [], sections: [], weakest: [] })
  expect(getCalendar(history.db, {}, noon).days).toEqual([])
  expect(getDue(history.db, {}, noon)).toMatchObject({ overdue: 0 })
  expect(listRetention(history.db, { days: null }, noon).every(({ answered }) => answered === 0)).toBe(true)
  expect(listExamProgress(history.db, {}, noon)).toEqual([])
})

test('what is answered after midnight belongs to the day before, until four', () => {
  history.answer(1, at('2026-11-25T03:59'), 'correct')
  history.answer(2, at('2026-11-25T04:00'), 'incorrect')
  expect(today()).toMatchObject({ today: { answered: 1, correct: 0 }, yesterday: { answered: 1, correct: 1 } })
  expect(today(at('2026-11-26T03:00')).today).toMatchObject({ answered: 1 })
})

test('on days on which the clocks change no answer falls between days', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'])
    for (const hour of ['04:00', '23:59']) {
      history.answer(1, at(`${day}T${hour}`), 'correct')
      history.read(1, at(`${day}T${hour}`))
    }
  const calendar = getCalendar(history.db, {}, at('2026-10-26T12:00'))
  expect(calendar.days.map(({ answered, read }) => [answered, read])).toEqual(Array(6).fill([2, 2]))
  expect(today(at('2026-10-26T23:00')).streak).toEqual({ current: 3, longest: 3, doneToday: true })
})

test('an ungraded answer counts nowhere, and from its grade on on the day on which it was given', () => {
  const attempt = history.answer(1, days(1))
  expect(today()).toMatchObject({ yesterday: { answered: 0 }, streak: { current: 0 } })
  expect(topics().total.answered).toBe(0)
  history.grade(attempt, 'partial', noon)
  expect(today()).toMatchObject({
    today: { answered: 0 },
    yesterday: { answered: 1, partial: 1 },
    streak: { current: 1 },
  })
})

test('the last grade counts, once', () => {
  const attempt = history.answer(1, noon, 'incorrect')
  history.grade(attempt, 'correct', noon + 1)
  expect(today().today).toMatchObject({ answered: 1, correct: 1 })
  expect(topics().banks).toMatchObject([{ bankName: 'Law', answered: 1, correct: 1, partial: 0, durationMs: 1000 }])
})

test('a day without study breaks the streak, today does not while it lasts, and reading answers keeps it', () => {
  for (const before of [9, 8, 7, 6, 4, 3, 1]) history.answer(1, days(before), 'incorrect')
  expect(today().streak).toEqual({ current: 1, longest: 4, doneToday: false })
  history.read(2, days(2))
  expect(today().streak).toEqual({ current: 4, longest: 4, doneToday: false })
  history.read(2, noon)
  expect(today()).toMatchObject({
    today: { answered: 0, read: 1 },
    streak: { current: 5, longest: 5, doneToday: true },
  })
  expect(today(noon + 3 * 86_400_000).streak).toMatchObject({ current: 0, longest: 5 })
})

test('the average is that of the days on which something was answered', () => {
  for (const id of [1, 2, 3, 4]) history.answer(id, days(2), 'correct', 60_000)
  history.answer(1, days(20), 'incorrect', 120_000)
  for (const id of [1, 2]) history.answer(id, days(31), 'correct')
  expect(today().average).toEqual({ answered: 2.5, correct: 2, partial: 0, durationMs: 180_000 })
})

test('one bank is counted by itself, the streak is over all', () => {
  history.answer(1, days(1), 'correct')
  history.answer(21, noon, 'correct')
  expect(today(noon, 1)).toMatchObject({ today: { answered: 0 }, yesterday: { answered: 1 }, streak: { current: 2 } })
  expect(getTopics(history.db, { bankId: 2, days: null }, noon).banks).toMatchObject([{ bankId: 2, answered: 1 }])
})

test('a period of seven days is today and the six before', () => {
  history.answer(1, days(6), 'correct')
  history.answer(1, days(7), 'correct')
  expect([7, 30, null].map((period) => topics(noon, period as 7 | 30 | null).total.answered)).toEqual([1, 2, 2])
})

test('sections that surely go wrong come before those with few answers, and fewer than five prove nothing', () => {
  for (const id of [11, 12, 13, 14]) history.answer(id, noon, 'incorrect')
  expect(topics().weakest).toEqual([])
  for (let index = 0; index < 6; index++) history.answer(1, noon, index < 1 ? 'correct' : 'incorrect')
  for (let index = 0; index < 60; index++) history.answer(21, noon, index < 12 ? 'correct' : 'incorrect')
  history.answer(15, noon, 'incorrect')
  expect(topics().weakest.map(({ section }) => section)).toEqual(['Heat', null, 'Contracts'])
})

test('a question that is moved to another section or type takes its answers along', () => {
  history.answer(1, noon, 'correct')
  history.answer(1, days(40), 'incorrect')
  history.answer(2, noon)
  history.change(sql`UPDATE question SET section = 'Torts', type = 'multiple' WHERE id IN (1, 2)`)
  expect(topics().sections).toMatchObject([{ section: 'Torts', answered: 2, correct: 1 }])
  expect(topics().types).toMatchObject([{ type: 'multiple', answered: 2 }])
  expect(topics(noon, 30).sections).toMatchObject([{ section: 'Torts', answered: 1 }])
})

test('a bank that is removed is in no statistic any more, and the others stay as they were', () => {
  history.answer(1, noon, 'correct')
  history.answer(21, noon, 'incorrect')
  history.change(sql`DELETE FROM bank WHERE id = 1`)
  expect(today().today).toMatchObject({ answered: 1, correct: 0 })
  expect(topics()).toMatchObject({ banks: [{ bankName: 'Physics' }], sections: [{ section: 'Heat' }] })
  expect(getCalendar(history.db, {}, noon).days).toMatchObject([{ answered: 1 }])
})

test('retention tells how much is right after how long a pause, whatever came of the answer before', () => {
  history.answer(1, days(20), 'incorrect')
  history.answer(1, days(10), 'correct')
  const open = history.answer(1, days(10) + 3_600_000)
  history.answer(1, days(8), 'incorrect')
  const gaps = () => listRetention(history.db, { days: null }, noon).map(({ answered, correct }) => [answered, correct])
  expect(gaps()).toEqual([
    [0, 0],
    [1, 0],
    [0, 0],
    [1, 1],
    [0, 0],
    [0, 0],
    [0, 0],
  ])
  history.grade(open, 'correct', noon)
  expect(gaps()[0]).toEqual([1, 1])
})

test('what is due falls on the day on which it comes up, what was due before today is overdue', () => {
  const card = (id: number, due: number) =>
    history.db.run(sql`INSERT INTO card (question_id, bank_id, stability, difficulty, due, last_review, reps, lapses)
      VALUES (${id}, ${id > 20 ? 2 : 1}, 10, 5, ${due}, 0, 1, 0)`)
  card(1, at('2026-11-25T03:59'))
  card(2, at('2026-11-25T04:00'))
  card(3, at('2026-11-27T03:59'))
  card(21, at('2026-12-24T23:00'))
  card(22, at('2026-12-25T04:00'))
  const { overdue, days } = getDue(history.db, {}, noon)
  expect([overdue, days.length, days[0], days[1], days[29]]).toEqual([
    1,
    30,
    { day: '2026-11-25', due: 1 },
    { day: '2026-11-26', due: 1 },
    { day: '2026-12-24', due: 1 },
  ])
  expect(getDue(history.db, { bankId: 2 }, noon)).toMatchObject({ overdue: 0, days: { 0: { due: 0 }, 29: { due: 1 } } })
})

test('progress towards an exam: days left, what was seen, and what will still be known on the day', () => {
  const plan = (bankId: number, day: string | null) =>
    history.db.run(sql`INSERT INTO bank_plan (bank_id, exam_day, minutes_a_day, created_at, updated_at)
      VALUES (${bankId}, ${day}, 30, 0, 0)`)
  plan(1, '2026-12-05')
  plan(2, '2026-11-24')
  for (const id of [1, 2, 3]) history.answer(id, noon, 'correct')
  history.db.run(sql`DELETE FROM card`)
  for (const [id, stability] of [
    [1, 9],
    [2, 11],
  ])
    history.db.run(sql`INSERT INTO card (question_id, bank_id, stability, difficulty, due, last_review, reps, lapses)
      VALUES (${id}, 1, ${stability}, 5, ${noon}, ${noon}, 1, 0)`)
  expect(listExamProgress(history.db, {}, noon)).toEqual([
    { bankId: 1, bankName: 'Law', examDay: '2026-12-05', daysLeft: 10, questions: 20, seen: 3, solid: 1 },
  ])
})
