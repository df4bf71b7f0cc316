import { expect, test } from 'vitest'
import { scriptText } from '../../src-main/documents/scriptText.ts'

test.each([
  ['2', 'superscript', '²'],
  ['x', 'superscript', 'ˣ'],
  ['n+1', 'superscript', 'ⁿ⁺¹'],
  ['−1', 'superscript', '⁻¹'],
  ['B', 'superscript', 'ᴮ'],
  ['n-1', 'subscript', 'ₙ₋₁'],
  ['2', 'subscript', '₂'],
  ['max', 'subscript', 'ₘₐₓ'],
] as const)('%s as %s is %s', (text, vertical, script) => {
  expect(scriptText(text, vertical)).toBe(script)
})

test.each([
  ['st', 'superscript'],
  ['TM', 'superscript'],
  ['note', 'superscript'],
  ['q', 'superscript'],
  ['b', 'subscript'],
  ['注', 'superscript'],
] as const)('%s as %s stays: it is print, or there is no sign for it', (text, vertical) => {
  expect(scriptText(text, vertical)).toBe(text)
})
