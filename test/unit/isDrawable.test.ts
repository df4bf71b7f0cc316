import { expect, test } from 'vitest'
import { isDrawable } from '../../src-main/contract/isDrawable.ts'

test.each([
  'x^2+y^2=z^2',
  String.raw`\left\{\begin{array}{ll}x & y\\ z & w\end{array}\right.`,
  String.raw`\{1, 2, \{3\}\}`,
  `${'x+'.repeat(900)}x`,
  String.raw`\definition \letter`,
])('%s is drawn', (latex) => {
  expect(isDrawable(latex)).toBe(true)
})

test.each([
  ['160 powers within powers', `${'x^{'.repeat(160)}y${'}'.repeat(160)}`],
  ['200 roots within roots', `${String.raw`\sqrt{`.repeat(200)}x${'}'.repeat(200)}`],
  ['brackets within brackets', `${String.raw`\left(`.repeat(100)}x${String.raw`\right)`.repeat(100)}`],
  ['arrays within arrays', `${String.raw`\begin{matrix}`.repeat(100)}x${String.raw`\end{matrix}`.repeat(100)}`],
  ['100 KB', 'x+'.repeat(50_000)],
  ['a command that doubles itself', String.raw`\def\a{xx}\def\b{\a\a}\b\b`],
])('a formula of %s is shown as its source', (_what, latex) => {
  expect(isDrawable(latex)).toBe(false)
})
