import { expect, test } from 'vitest'
import { languageOf } from '../../src-renderer/answering/speaking/languageOf.ts'
import { spokenText } from '../../src-renderer/answering/speaking/spokenText.ts'

test('each text is read out in the language of its letters, whatever the page speaks', () => {
  expect(languageOf('光合作用发生在哪里？', 'en-US')).toBe('zh-CN')
  expect(languageOf('TCP 协议的三次握手', 'en-US')).toBe('zh-CN')
  expect(languageOf('Which layer does HTTP 协议 belong to, and why is it there?', 'zh-CN')).toBe('en-US')
  expect(languageOf('光合成はどこで起こりますか', 'zh-CN')).toBe('ja-JP')
  expect(languageOf('광합성', 'zh-CN')).toBe('ko-KR')
  expect(languageOf('A. 42', 'zh-CN')).toBe('zh-CN')
  expect(languageOf('', 'en-US')).toBe('en-US')
})

test('what is read out has no signs of formulas, tables and code, and a gap is a pause', () => {
  expect(spokenText('The half is $\\frac{1}{2}$, `x`')).toBe('The half is 1 / 2 , x')
  expect(spokenText('TCP is ____.')).toBe('TCP is … .')
  expect(spokenText('中国的首都是（  ）。')).toBe('中国的首都是 … 。')
})
