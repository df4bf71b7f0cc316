import { deflateSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { encodePng } from '../../src-main/documents/pdf/encodePng.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { readScan } from '../../src-main/scans/readScan.ts'
import { buildDocx } from '../support/documents/buildDocx.ts'
import { typedPage } from '../support/scans/typedPage.ts'

const lines = ['1. Which planet is the largest?', 'A. Venus', 'B. Jupiter', 'C. Saturn', 'Answer: B']

test('a photo that lies on its side becomes a question, its letters stand where they are in the upright picture', async () => {
  const photo = typedPage(lines, 3)
  await expect(extract(photo, 'a.png')).rejects.toMatchObject({
    code: 'NEEDS_OCR',
    details: { pages: [0], of: 1 },
  })
  const page = await readScan(photo, 'a.png', 0)
  expect(page).toMatchObject({ width: 640, height: 220, turned: 90 })
  const letters = page.lines.flatMap((line) => line.letters)
  expect(letters.every((it) => it.x0 >= 0 && it.x1 <= 640 && it.y1 > it.y0 && it.confidence <= 1.001)).toBe(true)
  const document = await extract(photo, 'a.png', { scanned: new Map([[0, page]]) })
  expect(document.blocks.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual(lines)
  expect(recognise(document).questions).toMatchObject([
    {
      type: 'single',
      options: [{ label: 'A' }, { label: 'B' }, { label: 'C' }],
      key: { kind: 'options', labels: ['B'] },
    },
  ])
})

test('the text of a picture in a document stands where the picture did', async () => {
  const picture = typedPage(lines.slice(0, 2))
  const drawing = `<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const text = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const bytes = buildDocx({
    body: text('before') + drawing + text('after'),
    relationships: [{ id: 'p1', type: 'image', target: 'media/image1.png' }],
    parts: { 'word/media/image1.png': picture },
  })
  const first = await extract(bytes, 'a.docx')
  expect(first.unread).toEqual([0])
  const page = await readScan(bytes, 'a.docx', 0)
  const document = await extract(bytes, 'a.docx', { scanned: new Map([[0, page]]) })
  const texts = document.blocks.map((block) => block.text).filter((it) => it !== '')
  expect(texts).toEqual(['before', lines[0], lines[1], 'after'])
})

test('a photo that nothing here unpacks is told so, though it lies among others in an archive', async () => {
  const heic = Buffer.from('\0\0\0\x18ftypheic', 'latin1')
  const photos = zipSync({ 'IMG_1.jpg': typedPage(lines), 'IMG_2.HEIC': heic })
  await expect(extract(photos, 'photos.zip')).rejects.toMatchObject({
    code: 'HEIC_UNSUPPORTED',
    message: expect.stringContaining('IMG_2.HEIC'),
  })
})

describe('a hostile picture ends in a code, before it is unpacked', () => {
  const png = (width: number, height: number) => {
    const bytes = encodePng({ width: 4, height: 4, data: new Uint8Array(64) }) ?? new Uint8Array()
    const view = new DataView(bytes.buffer)
    view.setUint32(16, width)
    view.setUint32(20, height)
    return bytes
  }
  const bomb = () => Buffer.concat([png(50_000, 50_000).subarray(0, 41), deflateSync(Buffer.alloc(1 << 20))])

  test.each([
    ['100 megapixels', png(10_000, 10_000), 'PICTURE_TOO_LARGE'],
    ['1 by 100,000 pixels', png(1, 100_000), 'PICTURE_TOO_LARGE'],
    ['a bomb', bomb(), 'PICTURE_TOO_LARGE'],
    ['nothing behind its head', png(400, 400).subarray(0, 40), 'DOCUMENT_DAMAGED'],
    ['no size', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'DOCUMENT_DAMAGED'],
    [
      'a TIFF that names itself as its next page',
      new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]),
      'DOCUMENT_DAMAGED',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(readScan(bytes, 'a.png', 0)).rejects.toMatchObject({ code })
  })
})
