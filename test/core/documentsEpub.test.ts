import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'

const page = (body: string) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body>${body}</body></html>`
const book = (more: Record<string, Uint8Array> = {}) =>
  zipSync({
    mimetype: strToU8('application/epub+zip'),
    'META-INF/container.xml': strToU8(
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    ),
    'OEBPS/book.opf': strToU8(
      '<package><manifest><item id="a" href="text/one.xhtml"/><item id="b" href="text/two%20b.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/></manifest><spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>',
    ),
    'OEBPS/nav.xhtml': strToU8(page('<ol><li>Contents</li></ol>')),
    'OEBPS/text/one.xhtml': strToU8(page('<h1>Answers</h1><p>1. B</p><p>2. A</p>')),
    'OEBPS/text/two b.xhtml': strToU8(
      page(
        '<h1>Questions</h1><p>1. Which is <b>red</b>? <img src="../img/a.png"/></p><p>A. Venus</p><p>B. Mars</p><p>2. Which is a river?</p><p>A. Nile</p><p>B. Alps</p>',
      ),
    ),
    'OEBPS/img/a.png': new Uint8Array([7]),
    ...more,
  })

test('chapters are read in the order of the spine, without the contents, with their pictures', async () => {
  const document = await extract(book(), 'book.epub')
  expect(document.format).toBe('epub')
  expect(document.images).toEqual({ 'OEBPS/img/a.png': { mime: 'image/png', bytes: new Uint8Array([7]) } })
  expect(recognise(document).questions).toMatchObject([
    {
      type: 'single',
      options: [{ text: 'Venus' }, { text: 'Mars' }],
      key: { labels: ['B'] },
      images: [{ field: 'stem' }],
    },
    { type: 'single', stem: 'Which is a river?', key: { labels: ['A'] } },
  ])
})

test('a protected book is a fault with what to do', async () => {
  const lock =
    '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/one.xhtml"/></CipherData></EncryptedData></encryption>'
  await expect(extract(book({ 'META-INF/encryption.xml': strToU8(lock) }), 'a.epub')).rejects.toMatchObject({
    code: 'DOCUMENT_ENCRYPTED',
  })
})
