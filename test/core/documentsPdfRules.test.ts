import { describe, expect, test } from 'vitest'
import { box, type PdfText } from '../support/documents/buildPdf.ts'
import { grid, lines, readPdf as read, textsOfPdf as texts } from '../support/documents/readPdf.ts'

/** Cells of three rows and two columns. */
const sums: PdfText[] = [
  ['Question', 'Answer'],
  ['2 + 2', '4'],
  ['3 + 3', '6'],
].flatMap(([asked = '', answer = ''], row) => [
  { x: 70, y: 115 + row * 25, text: asked },
  { x: 270, y: 115 + row * 25, text: answer },
])

describe('what a PDF draws beside letters', () => {
  test('colour, bold, a rule under and an area behind letters are marks', async () => {
    const page: PdfText[] = [
      { x: 60, y: 100, text: 'A. red', colour: '1 0 0' },
      { x: 60, y: 120, text: 'B. bold', font: 'bold' },
      { x: 60, y: 140, text: 'C. under', before: box(60, 141.5, 100, 142) },
      { x: 60, y: 160, text: 'D. marked', before: box(58, 150, 110, 163, '1 1 0') },
    ]
    const marks = (await read([page])).blocks.map(
      (block) => block.marks?.map(({ from: _from, to: _to, ...look }) => look)[0],
    )
    expect(marks).toEqual([{ colour: 'FF0000' }, { bold: true }, { underline: true }, { highlight: 'FFFF00' }])
  })

  test('the gaps of a line that is underlined from end to end are nothing to write on', async () => {
    const page: PdfText[] = [
      { x: 60, y: 100, text: '1. Which metal floats?' },
      { x: 60, y: 120, text: 'A. sodium', before: box(60, 121.5, 260, 122) },
      { x: 200, y: 120, text: 'B. copper' },
    ]
    expect(await texts([page])).toEqual([
      '1. Which metal floats?',
      expect.stringMatching(/^A\. sodium {4,}B\. copper$/),
    ])
  })

  test('a rule without letters above it is a blank to fill in', async () => {
    const page: PdfText[] = [
      { x: 60, y: 100, text: 'The capital is' },
      { x: 190, y: 100, text: '.', before: box(130, 101, 185, 101.6) },
    ]
    expect((await texts([page]))[0]).toMatch(/^The capital is {1,2}_{5,} ?\.$/)
  })

  test('a rule across one column is no blank of the line that stands beside it in the other', async () => {
    const page = [
      ...lines(60, 100, ['1. Which metal melts first?', 'Answer: tin', '2. Which comes next?', 'Answer: lead']),
      ...lines(330, 106, ['3. Which one floats?', 'Answer: none', '4. Which is a liquid?', 'Answer: mercury']),
    ]
    const read = await texts([page], { drawing: box(60, 119.5, 290, 120) })
    expect(read.filter((text) => text.includes('_'))).toEqual([])
    expect(read).toContain('Answer: none')
  })

  test('a ruled table is read row by row', async () => {
    const rules = grid([100, 125, 150, 175], [60, 260, 400])
    const { blocks } = await read([sums], { drawing: rules.join('\n') })
    expect(blocks.map(({ kind, cells }) => [kind, cells])).toEqual([
      ['tableRow', ['Question', 'Answer']],
      ['tableRow', ['2 + 2', '4']],
      ['tableRow', ['3 + 3', '6']],
    ])
  })

  test('a rule that leaves no room for a letter bounds no column', async () => {
    const rules = [...grid([100, 125, 150, 175], [60, 260, 400]), box(265, 150, 265.6, 175)]
    const { blocks } = await read([sums], { drawing: rules.join('\n') })
    expect(blocks.map(({ cells }) => cells)).toEqual([
      ['Question', 'Answer'],
      ['2 + 2', '4'],
      ['3 + 3', '6'],
    ])
  })

  test('a word that wraps in a cell keeps its hyphen where the document cuts no words', async () => {
    const rules = grid([100, 140, 165], [60, 260, 400])
    const page = [
      { x: 70, y: 115, text: 'Which of these letters do people call semi-' },
      { x: 70, y: 130, text: 'formal?' },
      { x: 270, y: 115, text: 'This one' },
      { x: 70, y: 155, text: 'Which one is long?' },
      { x: 270, y: 155, text: 'That one' },
    ]
    const whole = lines(
      60,
      200,
      Array.from({ length: 40 }, (_, at) => `Line ${at} ends with its word.`),
    )
    const { blocks } = await read([[...page, ...whole]], { drawing: rules.join('\n') })
    expect(blocks[0]?.cells?.[0]).toBe('Which of these letters do people call semi-formal?')
  })

  test('boxes around code within framed lines are no table', async () => {
    const around = (x0: number, y0: number, x1: number, y1: number) => [
      box(x0, y0, x1, y0 + 0.4),
      box(x0, y1, x1, y1 + 0.4),
      box(x0, y0, x0 + 0.4, y1),
      box(x1, y0, x1 + 0.4, y1),
    ]
    const frame = [...around(60, 104, 400, 119), ...around(60, 119, 400, 134)]
    const code = [...around(99.4, 105.5, 120.9, 117.5), ...around(99.4, 120.5, 125.9, 132.5)]
    const page = [
      { x: 77, y: 115, text: 'First' },
      { x: 100, y: 115, text: 'a * 2' },
      { x: 121.6, y: 115, text: ': that is ten.' },
      { x: 100, y: 130, text: 'b % 5' },
      { x: 126.6, y: 130, text: ': that is two.' },
    ]
    const { blocks } = await read([page], { drawing: [...frame, ...code].join('\n') })
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'First a * 2: that is ten.'],
      ['paragraph', 'b % 5: that is two.'],
    ])
  })
})
