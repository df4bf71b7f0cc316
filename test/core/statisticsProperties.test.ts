import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findWrongOutcomes } from '../../src-main/attempts/outcomes.ts'
import { questionTypes } from '../../src-main/contract/choices.ts'
import { addDays, dayAt } from '../../src-main/contract/days.ts'
import type { AnswerCount } from '../../src-main/contract/statisticsCalls.ts'
import { findWrongMistakes } from '../../src-main/mistakes/mistakeBook.ts'
import { getCalendar } from '../../src-main/statistics/calendar.ts'
import { listRetention } from '../../src-main/statistics/retention.ts'
import { getStreak } from '../../src-main/statistics/streak.ts'
import { getToday } from '../../src-main/statistics/today.ts'
import { getTopics } from '../../src-main/statistics/topics.ts'
import { findWrongTopics } from '../../src-main/statistics/wrongTopics.ts'
import { History } from '../support/library/history.ts'
import { answersOf, countBy, countOf, gapsOf, streakOf } from '../support/naiveStatistics.ts'

const sections = [null, 'One', 'Two']
const now = new Date('2026-06-30T15:00').getTime()
const hour = 3_600_000

const verdict = fc.constantFrom('correct' as const, 'partial' as const, 'incorrect' as const)
const question = fc.integer({ min: 1, max: 12 })
const moment = fc.integer({ min: 0, max: 120 * 24 }).map((hours) => now - hours * hour)
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      question,
      at: moment,
      verdict: fc.option(verdict, { nil: undefined }),
      durationMs: fc.integer({ min: 0, max: 90_000 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('grade' as const), which: fc.nat(1000), verdict }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      question,
      type: fc.constantFrom(...questionTypes),
      section: fc.constantFrom(...sections),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), question, at: moment }) },
)

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Plays the steps in the order of their time, as life does. */
function play(history: History, steps: readonly Step[]): Set<string> {
  const attempts: number[] = []
  const daysRead = new Set<string>()
  const times = steps
    .map((each) => ('at' in each ? each.at : 0))
    .filter(Boolean)
    .sort((a, b) => a - b)
  for (const each of steps) {
    const at = 'at' in each ? (times.shift() ?? 0) : 0
    if (each.kind === 'answer') attempts.push(history.answer(each.question, at, each.verdict, each.durationMs))
    if (each.kind === 'grade') {
      const attempt = attempts[each.which % Math.max(1, attempts.length)]
      if (attempt !== undefined) history.grade(attempt, each.verdict, now)
    }
    if (each.kind === 'edit')
      history.change(
        sql`UPDATE question SET type = ${each.type}, section = ${each.section} WHERE id = ${each.question}`,
      )
    if (each.kind === 'read') {
      history.read(each.question, at)
      daysRead.add(dayAt(at))
    }
  }
  return daysRead
}

const countOnly = ({ answered, correct, partial, durationMs }: AnswerCount) => ({
  answered,
  correct,
  partial,
  durationMs,
})

/** Each statistic beside the same one counted from attempts and grades, one after the other. */
function compare(history: History, daysRead: ReadonlySet<string>) {
  const { db } = history
  const everything = answersOf(db)
  const today = dayAt(now)
  for (const bankId of [undefined, 1, 2])
    for (const days of [7, 30, 90, null] as const) {
      const all = everything.filter((answer) => bankId === undefined || answer.bankId === bankId)
      const answers = all.filter(({ day }) => days === null || day > addDays(today, -days))
      const topics = getTopics(db, { bankId, days }, now)
      expect(topics.total).toEqual(countOf(answers))
      const of = <Row extends AnswerCount>(rows: readonly Row[], key: (row: Row) => string) =>
        new Map(rows.map((row) => [key(row), countOnly(row)]))
      expect(of(topics.banks, (row) => String(row.bankId))).toEqual(countBy(answers, (it) => String(it.bankId)))
      expect(of(topics.types, (row) => row.type)).toEqual(countBy(answers, (it) => it.type))
      const bySection = (row: { bankId: number; section: string | null }) => `${row.bankId} ${row.section}`
      expect(of(topics.sections, bySection)).toEqual(countBy(answers, bySection))
      const inPeriod = new Set(answers.map(({ id }) => id))
      const gaps = gapsOf(all, inPeriod)
      for (const { fromMs, untilMs, answered, correct } of listRetention(db, { bankId, days }, now)) {
        const inside = gaps.filter(({ ms }) => ms >= fromMs && (untilMs === null || ms < untilMs))
        expect([answered, correct]).toEqual([inside.length, inside.filter(({ isRight }) => isRight).length])
      }
      const byDay = countBy(all, ({ day }) => day)
      const calendar = getCalendar(db, { bankId }, now).days.filter(({ answered }) => answered > 0)
      expect(of(calendar, ({ day }) => day)).toEqual(byDay)
      expect(countOnly(getToday(db, { bankId }, now).today)).toEqual(byDay.get(today) ?? countOf([]))
    }
  const studied = new Set([...countBy(everything, ({ day }) => day).keys(), ...daysRead])
  expect(getStreak(db, today)).toEqual(streakOf(studied, today, (day) => addDays(day, 1)))
  expect([findWrongTopics(db), findWrongOutcomes(db), findWrongMistakes(db)]).toEqual([
    [],
    { attempts: [], questions: [] },
    [],
  ])
}

test('whatever was answered, regraded, edited and removed, the statistics are those of the attempts and their last grades', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.boolean(), (steps, removesBank) => {
      const questions = Array.from({ length: 12 }, (_, index) => ({
        id: index + 1,
        bankId: index < 8 ? 1 : 2,
        type: questionTypes[index % 5],
        section: sections[index % 3],
      }))
      const history = new History(['One', 'Two'], questions)
      try {
        const daysRead = play(history, steps)
        compare(history, daysRead)
        if (!removesBank) return
        history.change(sql`DELETE FROM bank WHERE id = 1`)
        const left = history.db.$client
          .prepare('SELECT seen_at FROM session_question WHERE seen_at IS NOT NULL')
          .pluck()
          .all() as number[]
        compare(history, new Set(left.map(dayAt)))
      } finally {
        history.remove()
      }
    }),
    { numRuns: 25 },
  )
})
