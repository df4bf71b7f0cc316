import { describe, expect, test } from 'vitest'
import { compare, mean, others, scenarios, tableOf } from '../support/scheduling/comparePolicies.ts'
import { exponentialStudent, fsrsStudent } from '../support/scheduling/students.ts'

// The larger banks are in `npm run bench -- plan`; all numbers are in docs/scheduling.md.
const seeds = [1, 2, 3, 4]
const compared = scenarios
  .filter(({ questions }) => questions <= 800)
  .map((scenario) => ({ ...compare(scenario, seeds), student: scenario.student }))
console.log(tableOf(compared))

describe.each([
  ['remember by FSRS, with parameters of their own', fsrsStudent],
  ['forget exponentially, which nothing was tuned for', exponentialStudent],
])('for students who %s', (_kind, student) => {
  test.each(Object.keys(others))('the same minutes by the exam plan leave more known at the date than %s', (way) => {
    const margins = compared.filter((it) => it.student === student).flatMap((it) => it.margins[way] ?? [])
    const average = mean(margins)
    const error = Math.sqrt(mean(margins.map((margin) => (margin - average) ** 2)) / (margins.length - 1))
    expect(average).toBeGreaterThan(0.01)
    // Paired by student and questions: no luck of the draw.
    expect(average).toBeGreaterThan(3 * error)
  })
})

test('parameters fitted to the person do the plan no harm', () => {
  expect(mean(compared.flatMap(({ margins }) => margins['exam date, fitted'] ?? []))).toBeLessThan(0.005)
})

test.each(compared)('$scenario: no other way is better by more than half a point', ({ margins }) => {
  for (const way of Object.keys(others)) expect(mean(margins[way] ?? [])).toBeGreaterThan(-0.005)
})
