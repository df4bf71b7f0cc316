import { expect, test } from 'vitest'
import type { BankSummary } from '../../src-main/contract/bankCalls.ts'
import { dayAt } from '../../src-main/contract/days.ts'
import type { TodaysTask } from '../../src-main/contract/planCalls.ts'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'
import { findNextUp } from '../../src-renderer/pages/today/nextUp.ts'

const now = Date.UTC(2026, 10, 29, 12)
const day = dayAt(now)
const session = (id: number, scope: OpenSession['scope'], usedAt = now): OpenSession => ({
  ...{ id, scope, usedAt, bankId: 1, bankName: 'Sums', mode: 'practice', filter: {}, order: 'sequential' },
  ...{ total: 9, done: 3 },
})
const task = (questions: number): TodaysTask => ({
  ...{ questions, minutes: questions, isDayOff: false, isBegun: false, shares: [] },
})
const bank = (answered: number, mistakes: number): BankSummary => ({
  ...{ id: 1, uid: 'u', name: 'Sums', questions: 9, answered, mistakes, doubtful: 0, importing: 0, createdAt: 1 },
  byType: { single: 9, multiple: 0, trueFalse: 0, fillIn: 0, shortAnswer: 0 },
  ...{ openSession: null, group: null, isArchived: false, usedAt: null },
})
const next = (known: Partial<Parameters<typeof findNextUp>[0]>) =>
  findNextUp({ open: [], task: task(0), banks: [bank(9, 0)], day, ...known })

test('the day comes before what was begun, that before mistakes, those before new questions', () => {
  const open = [session(1, 'all'), session(2, 'plan')]
  expect(next({ open, task: undefined })).toMatchObject({ kind: 'begun', session: { id: 2 } })
  expect(next({ open: [session(1, 'all')], task: task(4) })).toMatchObject({ kind: 'task' })
  expect(next({ open: [session(1, 'all')] })).toMatchObject({ kind: 'open', session: { id: 1 } })
  expect(next({ banks: [bank(5, 2), bank(5, 1)] })).toEqual({ kind: 'mistakes', count: 3 })
  expect(next({ banks: [bank(9, 0), bank(5, 0)] })).toMatchObject({ kind: 'fresh', count: 4 })
  expect(next({})).toEqual({ kind: 'nothing' })
})

test("yesterday's practice of the plans is not today's, and nothing is offered before the plans are made", () => {
  const yesterday = session(1, 'plan', now - 86_400_000)
  expect(next({ open: [yesterday], task: task(4) })).toMatchObject({ kind: 'task' })
  expect(next({ open: [yesterday], task: undefined })).toBeUndefined()
})
