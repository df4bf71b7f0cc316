import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { buildDocx, paragraph } from '../support/documents/buildDocx.ts'

const read = async (html: string, name = 'a.html') => (await extract(new TextEncoder().encode(html), name)).blocks
const shown = async (html: string) =>
  (await read(`<!doctype html>${html}`)).map(({ label, text }) => `${label ?? ''}${label ? ' ' : ''}${text}`)

test('ordered lists get the labels that a browser shows', async () => {
  expect(
    await shown('<ol start=3><li>stem<ol type=A><li>x</li><li>y</li></ol></li><li value=9>next</li></ol>'),
  ).toEqual(['3. stem', 'A. x', 'B. y', '9. next'])
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
