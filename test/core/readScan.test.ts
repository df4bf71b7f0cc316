import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { encodePng } from '../../src-main/documents/pdf/encodePng.ts'
import { writeSearchablePdf } from '../../src-main/exports/searchable/writeSearchablePdf.ts'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { readScan } from '../../src-main/scans/readScan.ts'
import { buildDocx } from '../support/documents/buildDocx.ts'
import { scannedPdf } from '../support/scans/scannedPdf.ts'
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

test('a PDF page that is turned, and one whose scan lies on its side, are read as they are seen', async () => {
  const short = [lines[0] ?? '', 'A. Venus', 'B. Jupiter', 'Answer: B']
  const pdf = await scannedPdf([{ picture: typedPage(short, 3), rotate: 90 }, { picture: typedPage(short, 1) }])
  const scanned = new Map([
    [0, await readScan(pdf, 'a.pdf', 0)],
    [1, await readScan(pdf, 'a.pdf', 1)],
  ])
  expect([...scanned.values()].map(({ turned }) => turned)).toEqual([0, 270])
  for (const { points } of scanned.values()) expect(points).toBeCloseTo(256, -1)
  const { blocks } = await extract(pdf, 'a.pdf', { scanned })
  expect(blocks.map(({ text }) => text).filter((it) => it !== '')).toEqual([...short, ...short])
})

describe('of a page that was scanned it is its text that decides whether it is read', () => {
  const page = Array.from({ length: 12 }, (_, at) => `${at + 1}. Which planet of the sun is the largest?`)
  test.each([
    ['no text', { lines: [] }, true],
    ['the text of the page', { lines: page }, false],
    ['text of which nobody knows the letters', { lines: page, isNamed: false }, true],
    ['garbage', { lines: page.map(() => 'fl\xA6]i\xA7\xAC \xA4Z\xB5A \xB6\xBBb \xBF\xD5\xB8 fi\xA6]') }, true],
    ['the text of a part of it', { lines: page.slice(0, 4) }, true],
  ])('%s', async (_, more, isUnread) => {
    const title = { picture: typedPage(['Chapter 1']), lines: ['Chapter 1: '.padEnd(60, 'planets ')] }
    const pdf = await scannedPdf([title, { picture: typedPage(page), ...more }])
    expect((await extract(pdf, 'a.pdf')).unread).toEqual(isUnread ? [1] : undefined)
  })

  test('a page of 300 dots to the inch', async () => {
    const canvas = createCanvas(2480, 3508)
    const large = { points: 595, width: canvas.width, height: canvas.height, letters: [] }
    async function* pages() {
      yield { ...large, jpeg: new Uint8Array(canvas.toBuffer('image/jpeg', 30)) }
    }
    await expect(extract(await writeSearchablePdf(pages()), 'a.pdf')).rejects.toMatchObject({ code: 'NEEDS_OCR' })
  })
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
