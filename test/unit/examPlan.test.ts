import { describe, expect, test } from 'vitest'
import { type Known, planDay } from '../../src-main/scheduling/dayPlan.ts'
import { forecast } from '../../src-main/scheduling/forecast.ts'
import { memoryModel } from '../../src-main/scheduling/memoryModel.ts'
import { defaultWeights } from '../../src-main/scheduling/parameters.ts'
import { plainPlan } from '../../src-main/scheduling/plainPlan.ts'
import { type StudyInput, studyPlan } from '../../src-main/scheduling/studyPlan.ts'
import { chanceOf } from '../support/scheduling/chance.ts'

const model = memoryModel(defaultWeights)

const cards = (count: number, stability: number, age: number, firstId = 0): Known[] =>
  Array.from({ length: count }, (_, index) => {
    return { questionId: firstId + index, stability, difficulty: 5, age, seconds: 24 }
  })
const fresh = (count: number, firstId = 100_000) =>
  Array.from({ length: count }, (_, index) => ({ questionId: firstId + index, seconds: 42 }))
const daysAhead = (count: number, seconds: number) =>
  Array.from({ length: count }, (_, index) => ({ at: index + 1, seconds }))

/** So many days of 30 minutes before the exam, today included. */
function plan(days: number, change: Partial<StudyInput> = {}) {
  const seconds = 1800
  const base = {
    known: [],
    unseen: [],
    firstSight: 0.5,
    secondsToday: seconds,
    laterDays: daysAhead(days - 1, seconds),
  }
  return studyPlan(model, { ...base, exam: days - 0.4, ...change })
}

describe('today', () => {
  test('holds what fits into the minutes, and names each question once', () => {
    const { today } = plan(20, { known: cards(400, 3, 4), unseen: fresh(400) })
    expect(today.seconds).toBeGreaterThanOrEqual(1800)
    expect(today.seconds).toBeLessThan(1800 + 42)
    expect(new Set(today.questionIds).size).toBe(today.questionIds.length)
    expect(today.reviews + today.fresh).toBe(today.questionIds.length)
  })

  test('prefers what is half forgotten over what was just learnt and over what is safe', () => {
    const known = [...cards(60, 3, 0.1, 0), ...cards(60, 4, 9, 1000), ...cards(60, 900, 9, 2000)]
    const { questionIds } = planDay({ known, unseen: [], firstSight: 0.5, seconds: 60 * 24, secondsLater: 0 }, 10)
    expect(questionIds.length).toBe(60)
    expect(questionIds.every((id) => id >= 1000 && id < 2000)).toBe(true)
  })

  test('the day before, what would be lost at the exam comes first, new questions only where they add more', () => {
    const known = [...cards(50, 1, 6, 0), ...cards(50, 40, 6, 1000)]
    const { questionIds } = planDay(
      { known, unseen: fresh(50), firstSight: 0.9, seconds: 50 * 24, secondsLater: 0 },
      0.6,
    )
    expect(questionIds.every((id) => id < 1000)).toBe(true)
  })

  test('takes new questions in the order of the bank', () => {
    const { today } = plan(30, { unseen: fresh(500) })
    expect(today.questionIds).toEqual(fresh(today.fresh).map(({ questionId }) => questionId))
    expect(today.fresh).toBeGreaterThan(40)
  })

  test('is short when nothing more is to be gained', () => {
    expect(plan(3, { known: cards(200, 3000, 1) }).today.questionIds).toEqual([])
  })
})

/** Answers each day's plan, right with the chance that FSRS gives, and tells when each question was last seen. */
function follow(days: number, questions: number, seconds: number, isMissed = (_day: number) => false) {
  const chance = chanceOf(5)
  const memory = new Map<number, { stability: number; difficulty: number; seenOn: number }>()
  const fits: number[] = []
  for (let day = 0; day < days; day++) {
    if (isMissed(day)) continue
    const known = [...memory].map(([questionId, it]) => ({ ...it, questionId, age: day - it.seenOn, seconds: 24 }))
    const unseen = fresh(questions, 0).filter(({ questionId }) => !memory.has(questionId))
    const left = daysAhead(days - 1 - day, seconds)
    const input = { known, unseen, firstSight: 0.5, secondsToday: seconds, laterDays: left, exam: days - day - 0.4 }
    const { today } = studyPlan(model, input)
    fits.push(today.seconds)
    for (const id of today.questionIds) {
      const before = memory.get(id)
      const age = before ? day - before.seenOn : 0
      const rating = chance() < (before ? model.recall(age, before.stability) : 0.5) ? 3 : 1
      memory.set(id, { ...(before ? model.next(before, age, rating) : model.first(rating)), seenOn: day })
    }
  }
  return { seenOn: [...memory.values()].map(({ seenOn }) => seenOn), fits }
}

test('where the minutes allow it, everything is seen and seen again in the last third before the date', () => {
  const { seenOn } = follow(30, 200, 1800)
  expect(seenOn.length).toBe(200)
  expect(Math.min(...seenOn)).toBeGreaterThanOrEqual(20)
})

test('over months a bank is seen as a whole where there is time for it, with room left to come back to all', () => {
  const ahead = plan(182, { unseen: fresh(1500) })
  expect(ahead.allSeenAt).toBeGreaterThan(30)
  expect(ahead.allSeenAt).toBeLessThan(182 - (1500 * 24) / 1800)
  expect(ahead.today.fresh).toBeGreaterThan(10)
})

test('after missed days the plan is made anew: no day asks for more than its minutes, and all is still seen', () => {
  const { seenOn, fits } = follow(30, 200, 1800, (day) => day >= 5 && day < 12)
  expect(Math.max(...fits)).toBeLessThan(1800 + 42)
  expect(seenOn.length).toBe(200)
})

describe('what to expect', () => {
  test('tells whether everything can be seen by then, and when', () => {
    const enough = plan(30, { unseen: fresh(300) })
    expect(enough.secondsToSeeAll).toBe(300 * 42)
    expect(enough.secondsLeft).toBe(30 * 1800)
    expect(enough.allSeenAt).toBeGreaterThan(5)
    expect(enough.allSeenAt).toBeLessThan(30)
    expect(plan(5, { unseen: fresh(3000) }).allSeenAt).toBeNull()
    expect(plan(5, { known: cards(20, 3, 1) }).allSeenAt).toBe(0)
  })

  test('more days and more minutes promise more, and missed days less', () => {
    const state = { known: cards(300, 3, 5), unseen: fresh(300) }
    const planned = (days: number, change: Partial<StudyInput> = {}) =>
      plan(days, { ...state, ...change }).recall.planned
    expect(planned(20)).toBeGreaterThan(planned(6) + 0.02)
    expect(planned(20, { secondsToday: 3600, laterDays: daysAhead(19, 3600) })).toBeGreaterThan(planned(20) + 0.01)
    expect(planned(20, { laterDays: daysAhead(19, 1800).slice(10) })).toBeLessThan(planned(20) - 0.01)
  })

  test('to stop now is never better than the plan, and costs what was never seen', () => {
    const { recall } = plan(20, { known: cards(100, 3, 5), unseen: fresh(300), firstSight: 0.3 })
    expect(recall.ifStopped).toBeGreaterThan(0.3)
    expect(recall.ifStopped).toBeLessThan(0.5)
    expect(recall.planned).toBeGreaterThan(recall.ifStopped + 0.2)
  })

  test('a bank of thousands is forecast by a sample to within a few points of the whole', () => {
    const chance = chanceOf(3)
    const known = Array.from({ length: 2000 }, (_, questionId) => {
      return { questionId, stability: 1 + chance() * 30, difficulty: 1 + chance() * 9, age: chance() * 20, seconds: 24 }
    })
    const input = { unseen: [], firstSight: 0.5, exam: 9.6 }
    const whole = forecast(model, { ...input, known, days: daysAhead(9, 3600) })
    const tenth = known.filter((_, index) => index % 10 === 0)
    const small = forecast(model, { ...input, known: tenth, days: daysAhead(9, 360) })
    expect(Math.abs(whole.recall - small.recall)).toBeLessThan(0.03)
  })

  test('an empty bank expects nothing and breaks nothing', () => {
    expect(plan(10)).toMatchObject({
      today: { questionIds: [] },
      allSeenAt: null,
      recall: { planned: 0, ifStopped: 0 },
    })
  })

  test('a year ahead, and an exam in an hour, are planned too', () => {
    expect(plan(365, { unseen: fresh(5000) }).recall.planned).toBeGreaterThan(0.75)
    const lastHour = plan(1, { known: cards(50, 2, 3), exam: 0.04 })
    expect(lastHour.today.reviews).toBe(50)
  })
})

describe('without a date', () => {
  test('what is due comes first, the best remembered before the rest, then as many new ones as are left for today', () => {
    const due = [...cards(2, 2, 30, 0), ...cards(2, 2, 3, 10)]
    const day = plainPlan(model, { due, unseen: fresh(10), newLeft: 3, seconds: Number.POSITIVE_INFINITY })
    expect(day.questionIds).toEqual([10, 11, 0, 1, 100_000, 100_001, 100_002])
    expect(day).toMatchObject({ reviews: 4, fresh: 3, seconds: 4 * 24 + 3 * 42 })
  })

  test('no new ones once the day has had its number, and no more than fits into the minutes', () => {
    const due = cards(100, 2, 3)
    expect(plainPlan(model, { due, unseen: fresh(5), newLeft: -2, seconds: Number.POSITIVE_INFINITY }).fresh).toBe(0)
    expect(plainPlan(model, { due, unseen: fresh(5), newLeft: 5, seconds: 240 }).questionIds.length).toBe(10)
  })
})
