import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'

const read = async (text: string) => (await extract(new TextEncoder().encode(text), 'a.md')).blocks
const shown = async (text: string) => (await read(text)).map((block) => block.text).filter((line) => line !== '')

test('front matter and comments are not text, headings have their level', async () => {
  const blocks = await read('---\ntitle: x\n---\n<!-- a\nb -->\n# One\n\nTwo\n---\n### Three ###\n')
  expect(blocks.filter(({ text }) => text !== '').map(({ kind, level, text }) => [kind, level, text])).toEqual([
    ['heading', 1, 'One'],
    ['heading', 2, 'Two'],
    ['heading', 3, 'Three'],
  ])
})

test('typed numbers and letters stay in the text, bullets go to the label, depth to the level', async () => {
  const blocks = await read('1. stem\n    - A. x\n    - [x] right\n2\\. next\n')
  expect(blocks.slice(0, 4).map(({ label, level, text }) => [label, level, text])).toEqual([
    [undefined, undefined, '1. stem'],
    ['•', 2, 'A. x'],
    ['•', 2, '[x] right'],
    [undefined, undefined, '2. next'],
  ])
})

test('two lines to write on around words are marks and a filled blank', async () => {
  const { questions } = recognise(
    await extract(
      new TextEncoder().encode('1. Ice melts at __0__ degrees.\n\n2. Gold is __yellow__.\n\n3. Bees give __honey__.\n'),
      'a.md',
    ),
  )
  expect(questions.map(lineOfQuestion)).toEqual([
    'fillIn 1: Ice melts at ____ degrees. = 0',
    'fillIn 2: Gold is ____. = yellow',
    'fillIn 3: Bees give ____. = honey',
  ])
})

test('bold and other marks are taken off and told', async () => {
  const [block] = await read('**答案：B** and *this* ~~not~~ <span style="color:red">red</span>')
  expect(block).toMatchObject({
    text: '答案：B and this not red',
    marks: [
      { from: 0, to: 4, bold: true },
      { from: 9, to: 13, italic: true },
      { from: 14, to: 17, strike: true },
      { from: 18, to: 21, colour: 'FF0000' },
    ],
  })
})

test('what only looks like a mark is text: blanks to fill in, products, names with underscores', async () => {
  expect(
    await shown('The capital is ____ or ____.\n\n2 * 3 * 4\n\nsnake_case_name and __init__\n\n** 前面的星号'),
  ).toEqual(['The capital is ____ or ____.', '2 * 3 * 4', 'snake_case_name and init', '** 前面的星号'])
})

test('closed details are read without their tags, entities and escapes are undone', async () => {
  expect(await shown('<details markdown=1><summary>Answer</summary>\n\nCorrect: D &amp; E \\*\n</details>')).toEqual([
    'Answer',
    'Correct: D & E *',
  ])
})

test('code keeps its signs and its indent, inline code only loses its ticks', async () => {
  const blocks = await read('Which tag is `<p>`?\n```js\nif (a) {\n  b = `*`\n}\n```\n')
  expect(blocks.slice(0, 4).map(({ kind, text }) => [kind, text])).toEqual([
    ['paragraph', 'Which tag is <p>?'],
    ['code', 'if (a) {'],
    ['code', '  b = `*`'],
    ['code', '}'],
  ])
})

test('formulas are kept as LaTeX', async () => {
  expect(await shown('求 $a_1*b_2*c$ 和 \\(x^2\\)')).toEqual(['求 $a_1*b_2*c$ 和 $x^2$'])
})

test('tables are rows of cells', async () => {
  const blocks = await read('| 题目 | 答案 |\n|---|:-:|\n| a `|` b | **A** |\n')
  expect(blocks.filter(({ kind }) => kind === 'tableRow').map(({ cells }) => cells)).toEqual([
    ['题目', '答案'],
    ['a | b', 'A'],
  ])
})

test('a picture is bound to its place, one outside the file keeps its address', async () => {
  const document = await extract(
    new TextEncoder().encode('Look: ![fig](img/a.png) and ![](data:image/gif;base64,R0lG)'),
    'a.md',
  )
  expect(document.blocks[0]?.images).toEqual([
    { at: 6, image: 'img/a.png' },
    { at: 10, image: 'image2' },
  ])
  expect(document.images['img/a.png']).toMatchObject({ source: 'img/a.png' })
  expect(document.images.image2).toMatchObject({ mime: 'image/gif' })
})

test('code beside an opening or a closing fence is code, a language is not', async () => {
  expect(
    await shown('**Q1**\n```# include <stdio.h>\nint x;\n}```\nWhat is x?\n```py title=a\ny = 1\n```\nDone'),
  ).toEqual(['Q1', '# include <stdio.h>', 'int x;', '}', 'What is x?', 'y = 1', 'Done'])
})

test('lines that ask with a quotation below each are open questions', async () => {
  const asked: readonly (readonly [string, string])[] = [
    ['What is a bee?', 'An insect.'],
    ['Explain rust.', 'Iron and water.\n> 1. It takes years.'],
    ['Why does wax burn?', 'It is fat.'],
    ['Who was Caesar?', 'A Roman.'],
    ['How many moons has Mars?', 'Two.'],
  ]
  const text = asked.map(([stem, answer]) => `**${stem}**\n\n> ${answer}`).join('\n\n')
  const { questions } = recognise(await extract(new TextEncoder().encode(text), 'a.md'))
  expect(questions.map(lineOfQuestion)).toEqual(
    asked.map(([stem, answer]) => `shortAnswer -: ${stem} = ${answer.replace('\n> ', ' ⏎ ')}`),
  )
})

test('what is folded up knows whether it stays to be seen, on a line of its own or beside its tags', async () => {
  const blocks = await read(
    '<details><summary><b>Why is it cold?</b></summary>The door is open</details>\n\n<details>\n<summary>\nWho left?\n</summary>\n\nNobody\n\n</details>\nafter `<details>` words\n',
  )
  const told = blocks.filter(({ text }) => text !== '').map(({ text, disclosure }) => [text, disclosure])
  expect(told).toEqual([
    ['Why is it cold?', 'summary'],
    ['The door is open', 'details'],
    ['Who left?', 'summary'],
    ['Nobody', 'details'],
    ['after <details> words', undefined],
  ])
})

test('a fence of no language around a question and its options is a frame, around a program it is not', async () => {
  const kinds = async (text: string) => (await read(text)).map(({ kind }) => kind)
  const asked = 'Which number comes next?\n2, 4, ?\n\na) 5\nb) 6\n'
  expect(new Set(await kinds(`\`\`\`\n${asked}\`\`\`\n`))).toEqual(new Set(['paragraph']))
  expect(new Set(await kinds(`\`\`\`text\n${asked}\`\`\``))).toEqual(new Set(['code']))
  expect(await kinds('```\na = 1\nb = 2\n```')).toEqual(['code', 'code'])
})

test('what is quoted below the point of a list is set in deeper than the point, without its sign', async () => {
  const blocks = await read('1. What is dew?\n\n    > Water on grass.\n    >> Cold water.\n\n> Rain\n')
  expect(blocks.filter(({ text }) => text !== '').map(({ level, text }) => [level, text])).toEqual([
    [undefined, '1. What is dew?'],
    [3, 'Water on grass.'],
    [4, 'Cold water.'],
    [1, 'Rain'],
  ])
})

test('two pairs of brackets that say two things are no link', async () => {
  expect(await shown('1. [单选题](2分) 雪是\n\nSee [the map](map/一.html) and [x](a.html).\n')).toEqual([
    '1. [单选题](2分) 雪是',
    'See the map and x.',
  ])
})

test.each([
  [
    'brackets that were escaped are text',
    "The value of a\\[0\\] or a\\['x', 'y'\\]",
    "The value of a[0] or a['x', 'y']",
  ],
  ['escaped brackets around a formula are its signs', 'Solve \\[ x^2 = 4 \\]', 'Solve $x^2 = 4$'],
  ['an option about comments is one', 'D. <!-- note -->', 'D. <!-- note -->'],
  ['a comment behind a text is none of it', 'D. note <!-- not to be read -->', 'D. note'],
])('%s', async (_, text, line) => {
  expect(await shown(`# Quiz\n\n${text}\n`)).toEqual(['Quiz', line])
})
