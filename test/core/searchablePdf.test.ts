import { expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { lettersOfBlocks } from '../../src-main/exports/searchable/lettersOfPage.ts'
import { type SearchablePage, writeSearchablePdf } from '../../src-main/exports/searchable/writeSearchablePdf.ts'
import { cropJpeg } from '../../src-main/scans/pixels/cropJpeg.ts'

/** A white page with these lines, its letters placed. */
function pageOf(lines: readonly string[]): SearchablePage {
  const [width, height] = [400, 560]
  const white = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) }
  const jpeg = Buffer.from(cropJpeg(white, { x0: 0, y0: 0, x1: width, y1: height }), 'base64')
  const letters = lines.flatMap((text, at) => {
    const box = [50, 60 + at * 24, text.length * 11, 14] as const
    return lettersOfBlocks([{ kind: 'paragraph', text, anchor: { kind: 'page', page: 0, box } }], 0)
  })
  return { points: 600, jpeg, width, height, letters }
}

async function* pagesOf(...pages: readonly string[][]): AsyncGenerator<SearchablePage> {
  for (const lines of pages) yield pageOf(lines)
}

test('a PDF of pictures says what was read of them, page by page, and is not read from its pixels again', async () => {
  const lines = ['1. 下列关于二叉树的说法，正确的是（ ）', 'A. 结点 √', 'B. Which one is it? 𠮷', 'Answer: B']
  // more kinds of letters than a font has
  const many = Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 25 }, (_, at) => String.fromCodePoint(0x4e00 + row * 25 + at)).join(''),
  )
  const bytes = await writeSearchablePdf(pagesOf(lines, many))
  const { blocks, unread } = await extract(bytes, 'text.pdf')
  expect(unread).toBeUndefined()
  const plain = (page: number) =>
    blocks
      .filter(({ anchor }) => anchor.kind === 'page' && anchor.page === page)
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '')
  expect(plain(0)).toBe(lines.join('').replace(/\s/g, ''))
  expect(plain(1)).toBe(many.join(''))
})
