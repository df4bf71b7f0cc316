import { describe, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { buildDoc } from '../support/documents/buildDoc.ts'
import { buildOdt } from '../support/documents/buildOdt.ts'

const read = async (bytes: Uint8Array, name: string) => (await extract(bytes, name)).blocks

describe('Word 97-2003 files', () => {
  test('automatic numbers and letters are counted as Word shows them', async () => {
    const item = (text: string, level: number) => ({ text, list: { index: 1, level } })
    const blocks = await read(
      buildDoc([item('题目一', 0), item('x', 1), item('y', 1), '答案：A', item('题目二', 0), item('z', 1)]),
      'a.doc',
    )
    expect(blocks.map(({ label, text }) => [label, text])).toEqual([
      ['1.', '题目一'],
      ['A.', 'x'],
      ['B.', 'y'],
      [undefined, '答案：A'],
      ['2.', '题目二'],
      ['A.', 'z'],
    ])
  })

  test('tables are rows and colours are marks', async () => {
    const blocks = await read(
      buildDoc([
        { text: '题目', isCell: true },
        { text: '答案', isCell: true },
        { text: '', isRowEnd: true },
        { text: 'B. 红', colour: 6 },
      ]),
      'a.doc',
    )
    expect(blocks).toMatchObject([
      { kind: 'tableRow', cells: ['题目', '答案'] },
      { kind: 'paragraph', text: 'B. 红', marks: [{ from: 0, to: 4, colour: 'FF0000' }] },
    ])
  })

  test('a file that lost bytes is damaged', async () => {
    const bytes = buildDoc(['1. stem'])
    await expect(extract(bytes.subarray(0, bytes.length - 100), 'a.doc')).rejects.toMatchObject({
      code: 'DOCUMENT_DAMAGED',
    })
  })
})

describe('OpenDocument texts', () => {
  test('lists are counted, styles are marks, blanks and breaks are printed', async () => {
    const item = (text: string, inner = '') => `<text:list-item><text:p>${text}</text:p>${inner}</text:list-item>`
    const body = `<text:list text:style-name="L">${item('stem', `<text:list>${item('x')}${item('<text:span text:style-name="R">y</text:span>')}</text:list>`)}${item('next<text:s text:c="2"/>z<text:line-break/>line')}</text:list>`
    const blocks = await read(buildOdt(body), 'a.odt')
    expect(blocks.map(({ label, text }) => [label, text])).toEqual([
      ['1.', 'stem'],
      ['A.', 'x'],
      ['B.', 'y'],
      ['2.', 'next  z'],
      [undefined, 'line'],
    ])
    expect(blocks[2]?.marks).toEqual([{ from: 0, to: 1, bold: true, colour: 'FF0000' }])
  })

  test('tables are rows, notes follow, pictures are bound to their place', async () => {
    const row =
      '<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>'
    const body = `<table:table>${row}</table:table><text:p>see<text:note text:note-class="footnote"><text:note-body><text:p>note</text:p></text:note-body></text:note><draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame></text:p>`
    const blocks = await read(buildOdt(body, { 'Pictures/1.png': new Uint8Array([1]) }), 'a.odt')
    expect(blocks).toMatchObject([
      { kind: 'tableRow', cells: ['a', 'b'] },
      { text: 'see', images: [{ at: 3, image: 'Pictures/1.png' }] },
      { text: 'note', part: 'footnote' },
    ])
  })
})

describe('RTF', () => {
  const rtf = (body: string) =>
    new TextEncoder().encode(
      String.raw`{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}{\f1 Arial;}}{\colortbl;\red255\green0\blue0;}${body}}`,
    )

  test('Chinese in bytes and in Unicode, marks, labels and tables are read', async () => {
    const blocks = await read(
      rtf(
        String.raw`{\listtext 1.\tab}\f0 \'cc\'e2\u30446?{\b\cf1 A}\par\trowd\intbl x\cell y\cell\row\pard end\line line\par{\*\unknown gone}{\header gone}`,
      ),
      'a.rtf',
    )
    expect(blocks).toMatchObject([
      { label: '1.', text: '题目A', marks: [{ from: 2, to: 3, bold: true, colour: 'FF0000' }] },
      { kind: 'tableRow', cells: ['x', 'y'] },
      { text: 'end' },
      { text: 'line' },
    ])
  })

  test('field codes are not text, their results are', async () => {
    const blocks = await read(
      rtf(String.raw`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt shown}} H{\sub 2}O\par`),
      'a.rtf',
    )
    expect(blocks[0]?.text).toBe('shown H₂O')
  })
})
