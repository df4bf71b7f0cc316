import { expect, test } from 'vitest'
import { filterText, parseSearch, withFilter } from '../../src-main/contract/searchText.ts'
import { isOneSlip } from '../../src-main/questions/search/vocabulary.ts'

const word = (text: string, more: object = {}) => ({ text, isPhrase: false, isNot: false, ...more })

test.each([
  ['heart  valve', [word('heart'), word('valve')]],
  ['"left heart" valve', [word('left heart', { isPhrase: true }), word('valve')]],
  ['“左心室” 瓣膜', [word('左心室', { isPhrase: true }), word('瓣膜')]],
  ['"not closed', [word('not closed', { isPhrase: true })]],
  ['-valve x', [word('valve', { isNot: true }), word('x')]],
  ['-5 - --x', [word('-5'), word('-'), word('--x')]],
  ['x>3 C: http://a.b', [word('x>3'), word('C:'), word('http://a.b')]],
  ['type:unknown is:', [word('type:unknown'), word('is:')]],
  ['"', []],
  ['valve "', [word('valve')]],
])('the words of %s', (text, words) => {
  expect(parseSearch(text)).toEqual({ words, filters: [] })
})

test.each([
  ['type:multiple', { name: 'type', type: 'multiple' }],
  ['题型：多选', { name: 'type', type: 'multiple' }],
  ['-type:judge type:truefalse', { name: 'type', type: 'trueFalse' }],
  ['bank:"Final exam"', { name: 'bank', text: 'Final exam' }],
  ['章节:第一章', { name: 'section', text: '第一章' }],
  ['wrong>2', { name: 'wrong', comparison: '>', times: 2 }],
  ['sure<60%', { name: 'sure', comparison: '<', percent: 60 }],
  ['答错:3', { name: 'wrong', comparison: '=', times: 3 }],
  ['wrong<=1', { name: 'wrong', comparison: '<=', times: 1 }],
  ['-is:due', { name: 'is', state: 'due', isNot: true }],
  ['含:图片', { name: 'has', part: 'image' }],
  ['before:2026-05', { name: 'before', day: new Date(2026, 4, 1) }],
  ['after:2026-02-03', { name: 'after', day: new Date(2026, 1, 3) }],
])('the filter of %s', (text, filter) => {
  expect(parseSearch(text).filters).toEqual([{ isNot: false, ...filter }])
})

test.each(['before:2026-13', 'before:2026-02-30', 'after:soon', 'wrong>many'])('%s is no filter but a word', (text) => {
  expect(parseSearch(text)).toEqual({ words: [word(text)], filters: [] })
})

test('a filter is written as it is read', () => {
  const text = [filterText('bank', 'Final "exam" two'), filterText('type', 'single')].join(' ')
  expect(parseSearch(text).filters).toEqual([
    { name: 'bank', isNot: false, text: 'Final exam two' },
    { name: 'type', isNot: false, type: 'single' },
  ])
  expect(withFilter('mutex wrong>1', 'wrong', '>2')).toBe('mutex wrong>2')
})

test.each([
  ['letter', 'leter', true],
  ['leter', 'letter', true],
  ['letter', 'ketter', true],
  ['letter', 'lettre', true],
  ['letter', 'letter', false],
  ['letter', 'litres', false],
  ['form', 'from', true],
  ['abcd', 'abcdef', false],
])('%s and %s are one slip apart: %s', (written, term, isNear) => {
  expect(isOneSlip(written, term)).toBe(isNear)
})
