import { expect, test } from 'vitest'
import { splitMath } from '../../src-main/contract/splitMath.ts'

const shown = (text: string) => splitMath(text).map((part) => (part.kind === 'text' ? part.text : `<${part.text}>`))

test('formulas are cut out of the text around them', () => {
  expect(shown('设 $x^2$ 与$y$，求 $$x+y$$')).toEqual(['设 ', '<x^2>', ' 与', '<y>', '，求 ', '<x+y>'])
  expect(shown('$a_1$$b_2$')).toEqual(['$a_1$$b_2$'])
  expect(shown('no formula')).toEqual(['no formula'])
})

test('prices are not formulas', () => {
  expect(shown('It costs $5 and $10.')).toEqual(['It costs $5 and $10.'])
  expect(shown('From $5-$10 each')).toEqual(['From $5-$10 each'])
  expect(shown('价格 $ 5 $ 元')).toEqual(['价格 $ 5 $ 元'])
  expect(shown('a \\$ sign')).toEqual(['a $ sign'])
})

test('a formula may hold an escaped dollar, but no line break', () => {
  expect(shown('$\\$5 + x$')).toEqual(['<\\$5 + x>'])
  expect(shown('one $a\nb$ two')).toEqual(['one $a\nb$ two'])
})

test('any text comes to an end in reasonable time', () => {
  const start = process.cpuUsage() // a busy machine does not look like a slow rule
  splitMath(`${'$a '.repeat(20_000)}$`)
  splitMath('$$'.repeat(20_000))
  splitMath(`$${'\\'.repeat(50_000)}`)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
})
