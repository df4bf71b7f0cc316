import { expect, test } from 'vitest'
import { ommlToLatex } from '../../src-main/documents/docx/ommlToLatex.ts'
import { child, parseXml } from '../../src-main/documents/xml/parseXml.ts'
import { omml } from '../../src-main/exports/math/omml.ts'

const back = (tex: string) => {
  const xml = omml(tex, false)
  const math = xml === null ? undefined : child(parseXml(xml), 'm:oMath')
  return math ? ommlToLatex(math).text.replace(/\s+/g, ' ').trim() : null
}

test.each([
  ['\\frac{a}{b}', '\\frac{a}{b}'],
  ['x^2_i', 'x_{i}^{2}'],
  ['\\sqrt{x}', '\\sqrt{x}'],
  ['\\sqrt[3]{x}', '\\sqrt[3]{x}'],
  ['\\sum_{i=1}^{n} i^2', '\\sum_{i=1}^{n} i^{2}'],
  ['\\int_0^1 x', '\\int_{0}^{1} x'],
  ['\\overline{AB}', '\\overline{AB}'],
  ['\\vec{a}', '\\vec{a}'],
  ['\\binom{n}{k}', /binom\{n\}\{k\}/],
  ['\\alpha+\\beta\\le\\gamma', '\\alpha +\\beta \\le \\gamma'],
  ['\\left(\\frac12\\right)', /\\left\(\\frac\{1\}\{2\}\\right\)|\(\\frac\{1\}\{2\}\)/],
  ['\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}', /1 & 2 \\\\ 3 & 4/],
  ['\\begin{cases}a&b\\\\c&d\\end{cases}', /a & b \\\\ c & d/],
  ['\\text{若 }x>0', /若 .*x>0/],
  ['\\boxed{1}', '\\boxed{1}'],
  ["f'(x)", /f.*\(x\)/],
])('%s is the same formula in Word', (tex, expected) => {
  const read = back(tex)
  if (typeof expected === 'string') expect(read).toBe(expected)
  else expect(read).toMatch(expected)
})

test.each([
  ['what KaTeX cannot read', '\\frac{'],
  ['what has no counterpart in Word', '\\cancel{a}'],
  ['a formula beyond all measure', `${'\\sqrt{'.repeat(60)}x${'}'.repeat(60)}`],
  ['a formula of 3,000 signs', `${'x+'.repeat(1500)}x`],
])('%s is left to be shown as its source', (_, tex) => {
  expect(omml(tex, false)).toBeNull()
})
