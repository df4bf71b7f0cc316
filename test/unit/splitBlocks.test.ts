import { expect, test } from 'vitest'
import { splitBlocks } from '../../src-main/contract/splitBlocks.ts'
import { splitInline } from '../../src-main/contract/splitInline.ts'

/** A block in one line: text as it is, code after `#`, a table after `|`, or `||` where its first row names the columns. */
const shown = (text: string) =>
  splitBlocks(text).map((block) => {
    if (block.kind === 'text') return block.text
    if (block.kind === 'code') return `#${block.text}`
    return `${block.hasHead ? '||' : '|'}${block.rows.map((row) => row.join(',')).join(';')}`
  })

const cases: readonly (readonly [name: string, text: string, blocks: readonly string[]])[] = [
  ['one line', 'What is 1 + 1?', ['What is 1 + 1?']],
  ['several lines of prose', '下列说法正确的是：\n①甲；\n②乙。', ['下列说法正确的是：\n①甲；\n②乙。']],
  ['a poem in English', 'Shall I compare thee;\nto a summer day;', ['Shall I compare thee;\nto a summer day;']],
  ['rows with tabs', '如下表：\n元素\t符号\n铁\tFe\n求含量。', ['如下表：', '|元素,符号;铁,Fe', '求含量。']],
  ['rows of unequal length', 'a\tb\tc\nd\te', ['|a,b,c;d,e,']],
  ['an empty first cell', '\ta\tb\nc\td\te', ['|,a,b;c,d,e']],
  ['a single line with tabs', '甲\t乙\t丙\n选哪个？', ['甲\t乙\t丙\n选哪个？']],
  ['an indented line is no row', '一\n\t二\n\t三', ['一\n\t二\n\t三']],
  ['a Markdown table', 'See:\n| a | b |\n|---|:-:|\n| 1 | x\\|y |\nEnd', ['See:', '||a,b;1,x|y', 'End']],
  ['bars that are no table', 'P(A|B)\nP(B|A)', ['P(A|B)\nP(B|A)']],
  ['fenced code', 'Run:\n```js\nlet x\n  y\n```\nWhat?', ['Run:', '#let x\n  y', 'What?']],
  ['a fence that is never closed', 'Run:\n```\nx', ['Run:', '#x']],
  [
    'C, told by its shape',
    '输出是（　）。\n#include <stdio.h>\nint main() {\n    int s = 0;\n    s += 1; // 加一\n    return 0;\n}',
    ['输出是（　）。', '#' + '#include <stdio.h>\nint main() {\n    int s = 0;\n    s += 1; // 加一\n    return 0;\n}'],
  ],
  [
    'Python with a question behind it',
    'def f(n):\n    return n * 2\nprint(f(3))\nWhat does it print?',
    ['#def f(n):\n    return n * 2\nprint(f(3))', 'What does it print?'],
  ],
  [
    'SQL',
    '查询：\nSELECT name\n  FROM student\n WHERE age > 18;',
    ['查询：', '#SELECT name\n  FROM student\n WHERE age > 18;'],
  ],
  ['HTML is shown, not obeyed', '结果：\n<ul>\n<li>甲</li>\n</ul>', ['结果：\n<ul>\n<li>甲</li>\n</ul>']],
  ['given values are no program', '已知\nx = 5\ny = 3', ['已知\nx = 5\ny = 3']],
  ['formulas are no program', '求：\n$x = 5;$\n$$\\frac{a}{b};$$', ['求：\n$x = 5;$\n$$\\frac{a}{b};$$']],
]

test.each(cases)('text is cut into what stands in it: %s', (_, text, blocks) => {
  expect(shown(text)).toEqual(blocks)
})

test('nothing of the text is lost but the borders of cells and fences', () => {
  const letters = (value: string) => value.replace(/^```.*$/gm, '').replace(/[\s|:\\-]/g, '')
  for (const [, text] of cases) {
    const kept = splitBlocks(text).map((block) => (block.kind === 'table' ? block.rows.flat().join('') : block.text))
    expect(letters(kept.join(''))).toBe(letters(text))
  }
})

const inline = (text: string) =>
  splitInline(text).map(({ kind, text }) => (kind === 'text' ? text : `${kind}<${text}>`))

test('code within a line is cut out, and holds no formula', () => {
  expect(inline('`$a` 和 `$b`')).toEqual(['code<$a>', ' 和 ', 'code<$b>'])
  expect(inline('调用 `f(x)`，得 $x^2$。')).toEqual(['调用 ', 'code<f(x)>', '，得 ', 'inline<x^2>', '。'])
})

test('an apostrophe typed wrongly and a quotation mark are no code', () => {
  expect(inline('I don`t and I can`t')).toEqual(['I don`t and I can`t'])
  expect(inline("``quoted'' and ` alone")).toEqual(["``quoted'' and ` alone"])
})

test('any text comes to an end in reasonable time', () => {
  const start = process.cpuUsage() // a busy machine does not look like a slow rule
  splitBlocks('int main(a=(b=(c={\n'.repeat(5000))
  splitBlocks('|---|---\n'.repeat(5000))
  splitBlocks(`${'a\t'.repeat(20_000)}\n${'b\t'.repeat(20_000)}`)
  splitBlocks('```\n'.repeat(5000))
  splitInline('`a '.repeat(20_000))
  splitInline('`'.repeat(20_000))
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
})
