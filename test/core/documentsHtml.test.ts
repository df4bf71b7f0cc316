import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { lineOfQuestion } from '../support/documentNotation.ts'
import { buildDocx, paragraph } from '../support/documents/buildDocx.ts'

const read = async (html: string, name = 'a.html') => (await extract(new TextEncoder().encode(html), name)).blocks
const shown = async (html: string) =>
  (await read(`<!doctype html>${html}`)).map(({ label, text }) => `${label ?? ''}${label ? ' ' : ''}${text}`)

test('ordered lists get the labels that a browser shows', async () => {
  expect(
    await shown('<ol start=3><li>stem<ol type=A><li>x</li><li>y</li></ol></li><li value=9>next</li></ol>'),
  ).toEqual(['3. stem', 'A. x', 'B. y', '9. next'])
})

test('what a page folds up knows whether it stays to be seen', async () => {
  const { blocks } = await extract(
    new TextEncoder().encode(
      '<h1>Seas</h1><details><summary>Which is saltiest?</summary><p>The Dead Sea</p></details><p>End</p>',
    ),
    'a.html',
  )
  const told = blocks.filter(({ text }) => text !== '').map(({ text, disclosure }) => [text, disclosure])
  expect(told).toEqual([
    ['Seas', undefined],
    ['Which is saltiest?', 'summary'],
    ['The Dead Sea', 'details'],
    ['End', undefined],
  ])
})

test('blanks fold, breaks part lines, scripts and styles are not text, closed details are', async () => {
  expect(
    await shown(
      '<style>p{}</style><p>1.  What \n is it?<br>A. x</p><script>x()</script><details><summary>Answer</summary>B</details>',
    ),
  ).toEqual(['1. What is it?', 'A. x', 'Answer', 'B'])
})

test('marks come from tags, from style attributes and from the rules of the page', async () => {
  const blocks = await read(
    '<!doctype html><style>.ok{color:green}</style><p><b>A</b> <span style="color:#f00">B</span> <i class="ok">C</i></p>',
  )
  expect(blocks[0]?.marks).toEqual([
    { from: 0, to: 1, bold: true },
    { from: 2, to: 3, colour: 'FF0000' },
    { from: 4, to: 5, italic: true, colour: '008000' },
  ])
})

test('a table is rows, a table that only frames is not, check boxes and formulas are printed', async () => {
  const blocks = await read(
    '<!doctype html><table><tr><th>题目<th>答案<tr><td>1+1<td>2</table><table><tr><td>frame</table><p><input type=radio checked>x<sup>2</sup> <math><annotation>a^2</annotation></math>',
  )
  expect(blocks.map(({ kind, text, cells }) => [kind, cells ?? text])).toEqual([
    ['tableRow', ['题目', '答案']],
    ['tableRow', ['1+1', '2']],
    ['paragraph', 'frame'],
    ['paragraph', '☑ x² $a^2$'],
  ])
})

test('a Chinese page in GBK is read', async () => {
  const page = Buffer.from(
    '<html><body><p>1. \xd5\xfd\xc8\xb7\xb4\xf0\xb0\xb8\xca\xc7\xca\xb2\xc3\xb4</p></body></html>',
    'latin1',
  )
  expect((await extract(new Uint8Array(page), 'a.htm')).blocks[0]?.text).toBe('1. 正确答案是什么')
})

const mht =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: file:///a.htm\r\n\r\n<html><p>1=2E =E9=A2=98 <img src=3D"p.png"></p></html>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///p.png\r\n\r\niVBORw0=\r\n--b--'

test('a page saved in one file is read with its pictures', async () => {
  const document = await extract(new TextEncoder().encode(mht), 'a.mht')
  expect(document.blocks[0]).toMatchObject({ text: '1. 题', images: [{ image: 'p.png' }] })
  expect(document.images['p.png']?.mime).toBe('image/png')
})

test('HTML and MHT within a Word file are read in their place', async () => {
  const body = `${paragraph('before')}<w:altChunk r:id="h"/><w:altChunk r:id="m"/>${paragraph('after')}`
  const relationships = [
    { id: 'h', type: 'aFChunk', target: 'c.html' },
    { id: 'm', type: 'aFChunk', target: 'c.mht' },
  ]
  const parts = { 'word/c.html': '<html><p>from HTML</p></html>', 'word/c.mht': mht }
  const { blocks } = await extract(buildDocx({ body, parts, relationships }), 'a.docx')
  expect(blocks.map(({ text }) => text)).toEqual(['before', 'from HTML', '1. 题', 'after'])
})

test('menus, footers and asides are left out unless they speak of answers', async () => {
  const page = '<html><body><nav>Home</nav><p>1. Which is red?</p><p>A. sky</p><p>B. blood</p>'
  const ends = '<footer>Answer: B</footer><aside>Other posts</aside><footer>All rights reserved</footer></body></html>'
  const { blocks } = await extract(new TextEncoder().encode(page + ends), 'x.html')
  expect(blocks.map((block) => block.text)).toEqual(['1. Which is red?', 'A. sky', 'B. blood', 'Answer: B'])
})

const readHtml = async (html: string, name = 'a.html') =>
  recognise(await extract(new TextEncoder().encode(html), name)).questions.map(lineOfQuestion)

const quiz = (box: (isRight: boolean, text: string) => string) =>
  [
    ['Which is red?', 'sky', 'blood', 1],
    ['Which is blue?', 'sky', 'coal', 0],
    ['Which is green?', 'snow', 'grass', 1],
  ]
    .map(
      ([stem, first, second, right], at) =>
        `<div><p>${at + 1}. ${stem}</p>${box(right === 0, `${first}`)}${box(right === 1, `${second}`)}</div>`,
    )
    .join('\n')
const answered = [
  'single 1: Which is red? [sky | blood] = B',
  'single 2: Which is blue? [sky | coal] = A',
  'single 3: Which is green? [snow | grass] = B',
]
const told: [string, (isRight: boolean, text: string) => string][] = [
  [
    'call',
    (is, text) => `<label><input type=radio onclick="check(this,'${is ? 'correct' : 'wrong'}')">${text}</label>`,
  ],
  ['value', (is, text) => `<p><input type=radio value="${is}">${text}</p>`],
  ['flag', (is, text) => `<p><input type=checkbox data-correct="${is ? 1 : 0}">${text}</p>`],
]

test.for(told)('the right box may be told by a %s only', async ([, box]) => {
  expect(await readHtml(`<!doctype html>${quiz(box)}`)).toEqual(answered)
})

test('quizzes in HTML are read where they stand in Markdown', async () => {
  const [, box] = told[0] ?? ['', () => '']
  expect(await readHtml(`# Colours\n\nChoose.\n\n<div class="quiz">\n\n${quiz(box)}\n\n</div>\n`, 'a.md')).toEqual(
    answered,
  )
})

test('a class tells the right one of choices that stand together', async () => {
  const blocks = await read(
    '<!doctype html><ul><li class="option">sky<li class="option correct">blood</ul><ul><li class="incorrect">a<li>b</ul>',
  )
  expect(blocks.map(({ text, marks }) => [text, marks?.[0]?.colour])).toEqual([
    ['sky', undefined],
    ['blood', '008000'],
    ['a', undefined],
    ['b', undefined],
  ])
})

test('questions that a page makes with a script are read from its data', async () => {
  const script = "const quiz = [{ q: 'Which is red?', options: ['sky', 'blood'], answer: 1 }]; show(quiz)"
  expect(await readHtml(`<!doctype html><body><h1>Quiz</h1><div id=app></div><script>${script}</script>`)).toEqual([
    'single -: Which is red? [sky | blood] = B',
  ])
})

test('contents of a page are left out; headings go on behind a break; hidden texts and cells of lines are read', async () => {
  const links = ['One', 'Two', 'Three', 'Four'].map((text) => `<li><a href="#${text}">1 ${text}</a>`).join('')
  expect(await shown(`<ul>${links}</ul><h2>1. Which is<br>red?</h2>`)).toEqual(['1. Which is', 'red?'])
  const hidden =
    '<input type=hidden name=1_content value="Which of them is red?"><input type=hidden name=token value="a b c d">'
  expect(await shown(`<table><tr><th>1<th>2 points<tr><td colspan=2>${hidden}<br>A. sky<br>B. blood</table>`)).toEqual([
    '1\t2 points',
    'Which of them is red?',
    'A. sky',
    'B. blood',
  ])
})

test('what a page calls an explanation only in a class is one, unless its words say so', async () => {
  const question = (stem: string, why: string) =>
    `<div>${stem}</div><ul><li>A. iron</li><li data-correct="true">B. gold</li></ul><div class="quiz-explanation" hidden>${why}</div>`
  expect(
    await shown(question('Which is yellow?', 'Gold is.') + question('Which is dearer?', 'Gold costs more.')),
  ).toContain('Explanation: Gold costs more.')
  const labelled = await shown(question('Which is yellow?', 'Why: it is.') + question('Which is dearer?', 'Why: gold.'))
  expect(labelled).toContain('Why: gold.')
})

test('points of lists within lists, and quotations, tell how deep they stand', async () => {
  const blocks = await read(
    '<!doctype html><ol><li><p>Name the seas.</p><ol><li>North Sea<ul><li>cold</ul><li>Red Sea</ol><blockquote>All are salty.</blockquote><li>Name the winds.</ol>',
  )
  expect(blocks.map(({ text, label, level }) => [label, text, level])).toEqual([
    ['1.', 'Name the seas.', undefined],
    ['1.', 'North Sea', 1],
    ['•', 'cold', 2],
    ['2.', 'Red Sea', 1],
    [undefined, 'All are salty.', 1],
    ['2.', 'Name the winds.', undefined],
  ])
})

test('a question that is set like a program is text, a program is none', async () => {
  const blocks = await read(
    '<!doctype html><pre>Which bird swims?\n\na) the penguin\nb) the wren</pre><pre>let a = 1\nprint(a)</pre>',
  )
  expect(blocks.filter(({ text }) => text !== '').map(({ kind }) => kind)).toEqual([
    ...['paragraph', 'paragraph', 'paragraph', 'code', 'code'],
  ])
})
