import { expect, test } from 'vitest'
import { blocksOfScans } from '../../src-main/documents/scanned/blocksOfScans.ts'
import { figureImages } from '../../src-main/documents/scanned/figureImages.ts'
import type { PixelBox, ScannedPage } from '../../src-main/documents/scanned/ScannedPage.ts'
import { findCircles, withoutCircles } from '../../src-main/scans/lines/findCircles.ts'
import { findFigures } from '../../src-main/scans/lines/findFigures.ts'
import { findFormulas } from '../../src-main/scans/lines/findFormulas.ts'
import { findSquares } from '../../src-main/scans/lines/findSquares.ts'
import { letterBoxes } from '../../src-main/scans/lines/letterBoxes.ts'
import { markOfShape } from '../../src-main/scans/lines/markOfShape.ts'
import { type ReadLine, textOf } from '../../src-main/scans/lines/ReadLine.ts'
import { readMarks } from '../../src-main/scans/lines/readMarks.ts'
import { withCircled } from '../../src-main/scans/lines/withCircled.ts'
import { withoutPictures } from '../../src-main/scans/lines/withoutPictures.ts'
import { withSquares } from '../../src-main/scans/lines/withSquares.ts'
import { inkOf } from '../../src-main/scans/pixels/inkOf.ts'
import type { Pixels } from '../../src-main/scans/pixels/Pixels.ts'
import { shapesOf } from '../../src-main/scans/pixels/shapesOf.ts'
import { inkWith } from '../support/scans/drawnLines.ts'

const textHeight = 36

/** A line with letters of 24 pixels, from here on. */
const lineAt = (x: number, y: number, text: string): ReadLine => ({
  quad: [
    [x, y],
    [x + text.length * 24, y],
    [x + text.length * 24, y + textHeight],
    [x, y + textHeight],
  ],
  letters: [...text].map((letter, at) => ({ text: letter, at: at * 24 + 12, confidence: 0.95 })),
})

const box = (x0: number, y0: number, width: number, height: number): PixelBox => ({
  x0,
  y0,
  x1: x0 + width,
  y1: y0 + height,
})

function paper(width: number, height: number) {
  const picture: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) }
  const dot = (x: number, y: number) => picture.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return {
    picture,
    fill: ({ x0, y0, x1, y1 }: PixelBox) => {
      for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) dot(x, y)
    },
    frame: ({ x0, y0, x1, y1 }: PixelBox) => {
      for (let x = x0; x < x1; x++) for (const y of [y0, y0 + 1, y1 - 2, y1 - 1]) dot(x, y)
      for (let y = y0; y < y1; y++) for (const x of [x0, x0 + 1, x1 - 2, x1 - 1]) dot(x, y)
    },
    ring: (cx: number, cy: number, radius: number) => {
      for (let angle = 0; angle < 720; angle++)
        for (const r of [radius - 1, radius])
          dot(
            Math.round(cx + r * Math.cos((angle * Math.PI) / 360)),
            Math.round(cy + r * Math.sin((angle * Math.PI) / 360)),
          )
    },
  }
}

test('squares of a page are told from letters and circles, and stand in their lines, ticked or not', () => {
  const { picture, frame, fill, ring } = paper(500, 200)
  frame(box(20, 28, 22, 22))
  frame(box(20, 88, 22, 22))
  fill(box(27, 95, 8, 8))
  frame(box(122, 28, 22, 22))
  ring(340, 100, 11)
  const squares = findSquares(inkOf(picture), shapesOf(inkOf(picture)), textHeight)
  expect(squares.map(({ x0, y0, isMarked }) => [x0, y0, isMarked])).toEqual([
    [20, 28, false],
    [122, 28, false],
    [20, 88, true],
  ])
  const lines = [lineAt(60, 20, '甲乙  丙'), lineAt(50, 80, '丁口腔')]
  expect(withSquares(lines, squares).map(textOf)).toEqual(['☐ 甲乙 ☐ 丙', '☑ 丁口腔'])
  expect(withSquares([lineAt(10, 20, '口腔')], squares.slice(0, 1)).map(textOf)).toEqual(['口腔'])
  expect(withSquares([lineAt(20, 20, '口 对')], squares.slice(0, 1)).map(textOf)).toEqual(['☐ 对'])
})

test('a letter with a circle round it is read without the circle, and is ticked', () => {
  const { picture, fill, ring } = paper(300, 120)
  ring(50, 60, 26)
  fill(box(45, 50, 10, 20))
  ring(200, 60, 26)
  const [circle, ...more] = findCircles(inkOf(picture), shapesOf(inkOf(picture)), textHeight)
  expect(more).toEqual([])
  expect(circle).toMatchObject({ x0: 24, y1: 87 })
  const left = shapesOf(inkOf(withoutCircles(picture, circle ? [circle] : [])))
  expect(left.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [174, 227],
    [45, 55],
  ])
  const [line] = withCircled([lineAt(38, 42, 'B.二')], circle ? [circle] : [])
  expect(line && textOf(line)).toBe('√B.二')
  expect(line?.letters[0]?.confidence).toBeLessThan(0.85)
})

test('ticks and crosses that stand alone beside a line are read, and nothing else is', async () => {
  const lines = [lineAt(20, 20, 'A.对的'), lineAt(20, 80, 'B.错的'), lineAt(20, 140, 'C.别的')]
  const shapes = [box(150, 24, 20, 28), box(150, 84, 20, 24), box(150, 144, 20, 24)]
  const read = (quads: readonly ReadLine['quad'][]) =>
    Promise.resolve(quads.map((quad, at) => ({ ...lineAt(0, 0, ['<', 'x', '8'][at] ?? ''), quad })))
  const marked = await readMarks(lines, shapes, textHeight, read, () => undefined)
  expect(marked.map(textOf)).toEqual(['A.对的 √', 'B.错的 ×', 'C.别的'])
})

test('a mark with no line beside it, and nothing read of it, is told by its strokes and is a line of its own, doubtful', async () => {
  const strokes = (...steps: (readonly [number, number])[]) => {
    const bars = steps.slice(1).flatMap(([x1, y1], at) => {
      const [x0, y0] = steps[at] as readonly [number, number]
      return Array.from({ length: 61 }, (_, step) => {
        const [x, y] = [x0 + ((x1 - x0) * step) / 60, y0 + ((y1 - y0) * step) / 60].map(Math.round) as [number, number]
        return [x, y, x + 2, y + 2] as const
      })
    })
    return { bars, shape: { x0: 20, y0: 70, x1: 46, y1: 96 } }
  }
  const root = strokes([20, 84], [23, 82], [28, 94], [36, 70], [44, 70])
  const tick = strokes([20, 84], [28, 94], [44, 70])
  const slash = strokes([20, 94], [44, 70])
  const cross = [...strokes([20, 70], [44, 94]).bars, ...strokes([20, 94], [44, 70]).bars]
  const nothing = (quads: readonly ReadLine['quad'][]) => Promise.resolve(quads.map((quad) => ({ quad, letters: [] })))
  const read = async (bars: Parameters<typeof inkWith>[2]) => {
    const ink = inkWith(300, 200, bars)
    const lines = [lineAt(20, 20, '1. 水往低处流。'), lineAt(20, 110, '解析：看河里。')]
    return (await readMarks(lines, [root.shape], textHeight, nothing, (shape) => markOfShape(ink, shape))).slice(2)
  }
  for (const { bars } of [root, tick]) expect((await read(bars)).map(textOf)).toEqual(['√'])
  const [crossed] = await read(cross)
  expect(crossed?.letters).toMatchObject([{ text: '×', confidence: 0.5 }])
  expect(await read(slash.bars)).toEqual([])
})

test('a part of a letter of Han that looks like a square is none', () => {
  const line = lineAt(20, 20, '共3题')
  const square = { x0: 70, y0: 26, x1: 82, y1: 38, isMarked: true }
  expect(withSquares([line], [square]).map(textOf)).toEqual(['共3题'])
})

test('a drawing is found with the names of its corners; frames round text, rules and the edge of the paper are none', () => {
  const shapes = [box(100, 100, 200, 120), box(60, 300, 400, 140), box(60, 500, 400, 3), box(0, 0, 800, 600)]
  const lines = [
    lineAt(306, 200, 'C'),
    lineAt(100, 240, 'A. 2'),
    ...[310, 350, 390].map((y) => lineAt(80, y, '在框里的一段文字说明')),
  ]
  const rules = [box(60, 500, 400, 3)]
  const figures = findFigures({ width: 800, height: 600, shapes, lines, rules }, textHeight)
  expect(figures).toEqual([box(100, 100, 230, 136)])
  expect(withoutPictures(lines, figures).map(textOf)).not.toContain('C')
})

test.each([
  ['a fraction', [box(120, 20, 12, 15), box(116, 37, 20, 2), box(120, 41, 12, 15)], box(116, 20, 20, 36)],
  ['limits', [box(120, 12, 10, 16), box(119, 48, 10, 16)], box(119, 12, 11, 52)],
  [
    'what was not read, with its indexes',
    [box(200, 30, 16, 16), box(220, 18, 8, 14), box(220, 46, 8, 14)],
    box(200, 18, 28, 42),
  ],
])('%s in a line is a formula', (_, shapes, found) => {
  const line = { ...lineAt(20, 20, 'D. 1x'), letters: lineAt(20, 20, 'D. 1x').letters }
  const page = { shapes, lines: [{ ...line, quad: longQuad(line) }], figures: [] }
  expect(findFormulas(page, textHeight)).toMatchObject([found])
})

/** To where the line's letters end. */
const longQuad = ({ quad: [a, , , d] }: ReadLine): ReadLine['quad'] => [a, [190, a[1]], [190, d[1]], d]

test('strokes of Han that were read, a lost bracket and words of English are no formula', () => {
  const shapes = [box(46, 22, 14, 13), box(44, 36, 20, 2), box(46, 40, 14, 13), box(200, 22, 9, 32)]
  const english = [box(96, 22, 12, 14), box(96, 42, 12, 14)]
  const page = { shapes: [...shapes, ...english], lines: [lineAt(20, 20, '是音one的题')], figures: [] }
  expect(findFormulas(page, textHeight)).toEqual([])
})

test('figures are pictures of the document: a formula where it stands in its line, a drawing between the lines', () => {
  const jpeg = Buffer.from('picture').toString('base64')
  const lines = [lineAt(40, 40, '1. 求 的值'), lineAt(40, 300, 'A. 2')]
  const page: ScannedPage = {
    width: 800,
    height: 600,
    turned: 0,
    skew: 0,
    points: 600,
    lines: lines.map(letterBoxes),
    rules: [],
    figures: [
      { ...box(200, 120, 300, 140), jpeg },
      { ...box(138, 36, 20, 44), isInLine: true, jpeg },
    ],
  }
  const scanned = new Map([[2, page]])
  const blocks = blocksOfScans(scanned).filter(({ text, images }) => text !== '' || images)
  expect(blocks.map(({ text, images }) => [text, images])).toEqual([
    ['1. 求  的值', [{ at: 5, image: 'scan3-2' }]],
    ['', [{ at: 0, image: 'scan3-1' }]],
    ['A.  2', undefined],
  ])
  expect(Object.keys(figureImages(scanned))).toEqual(['scan3-1', 'scan3-2'])
})
