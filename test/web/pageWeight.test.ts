import { expect, test } from 'vitest'
import { weighFirstPage } from '../support/firstPage.ts'

const mostBytes = 250 * 1024

test('the program begins with no more JavaScript than it needs for its first page and one language', () => {
  const { bytes, files, languages } = weighFirstPage()
  expect(languages.length).toBe(2)
  expect(languages.filter((name) => files.has(name))).toEqual([])
  // the charting library comes with its page: all pages are fetched once there is nothing else to do
  expect([...files].filter((name) => /^(?:StatisticsPage|charts?)\b/i.test(name))).toEqual([])
  expect(bytes).toBeGreaterThan(mostBytes / 2)
  expect(bytes).toBeLessThanOrEqual(mostBytes)
})
