import { expect, test } from 'vitest'
import { inWords, tallyOf, total } from '../support/run/Tally.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('passed, failed and everything that did not run are counted', () => {
  const testResults = [file('failed', 'passed', 'failed', 'skipped', 'todo', 'pending'), file('passed', 'passed')]
  expect(tallyOf({ testResults }, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 })
})

test('a file that broke before its tests ran is a failure', () => {
  expect(tallyOf({ testResults: [file('failed'), file('failed', 'skipped')] }, 1)).toMatchObject({
    failed: 2,
    skipped: 1,
  })
})

test.each([1, null])('an error outside of any test is a failure (exit code %s)', (exitCode) => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, exitCode)).toMatchObject({ passed: 1, failed: 1 })
})

test('the last line of npm test has the form that CI reads', () => {
  const tallies = [
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 4, failed: 1, skipped: 0 },
  ]
  expect(inWords(total(tallies))).toBe('5 passed, 1 failed, 2 skipped')
})
