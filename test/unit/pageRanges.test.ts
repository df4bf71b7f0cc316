import { expect, test } from 'vitest'
import { pageRanges, parsePageRanges } from '../../src-main/contract/pageRanges.ts'

test.each([
  ['1-3, 7', [0, 1, 2, 6]],
  ['7，1–2、2', [0, 1, 6]],
  ['3 至 4', undefined],
  ['3至4', [2, 3]],
  ['12', [11]],
  ['', undefined],
  ['0-3', undefined],
  ['5-2', undefined],
  ['1-99999999', undefined],
  ['two', undefined],
])('"%s" names the pages %j, from 0', (text, pages) => expect(parsePageRanges(text)).toEqual(pages))

test('pages are written as they are read, and many in short', () => {
  expect(pageRanges([6, 0, 1, 2])).toBe('1–3, 7')
  expect(parsePageRanges(pageRanges([0, 1, 2, 6, 8]))).toEqual([0, 1, 2, 6, 8])
  expect(pageRanges([0, 2, 4, 6], 2)).toBe('1, 3, …')
})
