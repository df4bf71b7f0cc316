import { expect, test } from 'vitest'
import { printable } from '../../src-main/plainNode/printable.ts'

test('signs that steer a terminal, or turn the order of its text, are shown by their number', () => {
  expect(printable('a\x1b[2Jb\x07\x9b31m\x7f\u202Ecba\r')).toBe('a\\u001b[2Jb\\u0007\\u009b31m\\u007f\\u202ecba\\u000d')
})

test('lines, tabs and all that is text stay as they are', () => {
  const text = 'Frage\t1\n题目 – ✓ é 👍🏽\n'
  expect(printable(text)).toBe(text)
})

test('JSON says the same before and after', () => {
  const value = { name: 'a\x1b]0;b\x9bc\u2067d', lines: 'x\ny' }
  expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value)
})
