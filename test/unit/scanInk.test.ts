import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { contentOfScan } from '../../src-main/documents/scanned/contentOfScan.ts'
import type { ScannedLetter, ScannedPage } from '../../src-main/documents/scanned/ScannedPage.ts'
import { boldOfLetters } from '../../src-main/scans/lines/boldOfLetters.ts'
import { boldOptions, type Measured } from '../../src-main/scans/lines/boldOptions.ts'
import { colourOfLetters } from '../../src-main/scans/lines/colourOfLetters.ts'
import { findFigures } from '../../src-main/scans/lines/findFigures.ts'
import { findRules } from '../../src-main/scans/lines/findRules.ts'
import { groundOfLetters } from '../../src-main/scans/lines/groundOfLetters.ts'
import { howNarrow } from '../../src-main/scans/lines/howNarrow.ts'
import { paleOfLetters } from '../../src-main/scans/lines/paleOfLetters.ts'
import { textOf } from '../../src-main/scans/lines/ReadLine.ts'
import { underlinesOfLetters } from '../../src-main/scans/lines/underlinesOfLetters.ts'
import { withBlanks } from '../../src-main/scans/lines/withBlanks.ts'
import { withLineOn } from '../../src-main/scans/lines/withLineOn.ts'
import type { Quad } from '../../src-main/scans/model/Quad.ts'
import { inkOf } from '../../src-main/scans/pixels/inkOf.ts'
import { shapesOf } from '../../src-main/scans/pixels/shapesOf.ts'
import { inkWith, lineOf } from '../support/scans/drawnLines.ts'
import { typedFonts } from '../support/scans/typedPage.ts'

test('bold letters are told from plain ones, a single letter that is off is not', () => {
  const [width, height] = [900, 400]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#000'
  const lines: { letters: ScannedLetter[] }[] = []
  const draw = (parts: readonly [text: string, isBold: boolean][]) => {
    const y = 40 + lines.length * 50
    const letters: ScannedLetter[] = []
    let x = 20
    for (const [text, isBold] of parts) {
      context.font = `26px ${isBold ? 'TypedBold' : 'Typed'}`
      for (const letter of text) {
        context.fillText(letter, x, y)
        const x1 = x + context.measureText(letter).width
        letters.push({ text: letter, x0: x, x1, y0: y - 26, y1: y + 8, confidence: 1 })
        x = x1
      }
    }
    lines.push({ letters })
  }
  typedFonts()
  draw([['1. Which planet is the largest one of them?', false]])
  for (const [a, b] of [
    [false, true],
    [true, false],
  ] as const)
    draw([
      ['A. Venus', a],
      ['   ', false],
      ['B. Mars', b],
    ])
  const { data } = context.getImageData(0, 0, width, height)
  const bold = boldOfLetters({ width, height, data }, lines).map(({ letters }) =>
    letters
      .filter((letter) => letter.bold)
      .map(({ text }) => text)
      .join(''),
  )
  expect(bold).toEqual(['', 'B.Mars', 'A.Venus'])
  const page: ScannedPage = { width, height, turned: 0, skew: 0, points: 450, rules: [], lines }
  const { glyphs } = contentOfScan({ ...page, lines: boldOfLetters({ width, height, data }, lines) }, 0)
  expect(glyphs.filter(({ look }) => look.bold)).toHaveLength(13)
})

test('letters whose strokes run together are no rule, a line below a word is, in a shadow too', () => {
  const [width, height] = [400, 200]
  const data = new Uint8ClampedArray(width * height * 4)
  for (let at = 0; at < width * height; at++) data.fill(at % width < 200 ? 240 : 110, at * 4, at * 4 + 3)
  const draw = (x0: number, x1: number, y: number) => {
    for (let x = x0; x < x1; x++)
      for (let row = y; row < y + 2; row++) data.fill(20, (row * width + x) * 4, (row * width + x) * 4 + 3)
  }
  draw(40, 140, 60)
  draw(60, 110, 79)
  draw(300, 380, 140)
  const box = (x0: number, y0: number): Quad => [
    [x0, y0],
    [x0 + 120, y0],
    [x0 + 120, y0 + 30],
    [x0, y0 + 30],
  ]
  const quads = [box(30, 50), box(160, 125)]
  const rules = findRules(inkOf({ width, height, data }), quads).map(({ x0, x1, y0 }) => [x0, x1, y0])
  expect(rules).toEqual([
    [60, 110, 79],
    [300, 380, 140],
  ])
})

test('an underline that letters touch, and that leaves room for those that reach below it, is one rule', () => {
  typedFonts()
  const canvas = createCanvas(700, 120)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 700, 120)
  context.fillStyle = '#000'
  context.font = '30px Typed'
  context.fillText('The salmon sleeps in winter.', 20, 60)
  const at = (text: string) => 20 + context.measureText(text).width
  const [from, gap, rest, to] = [
    'The salmon ',
    'The salmon slee',
    'The salmon sleep',
    'The salmon sleeps in winter',
  ].map(at)
  for (const [x0, x1] of [
    [from, gap],
    [rest, to],
  ])
    context.fillRect(x0 ?? 0, 63, (x1 ?? 0) - (x0 ?? 0), 2)
  const { data } = context.getImageData(0, 0, 700, 120)
  const quad: Quad = [
    [16, 32],
    [420, 32],
    [420, 68],
    [16, 68],
  ]
  const [rule, ...more] = findRules(inkOf({ width: 700, height: 120, data }), [quad])
  expect(more).toEqual([])
  expect(rule?.x0).toBeCloseTo(from ?? 0, -1)
  expect(rule?.x1).toBeCloseTo(to ?? 0, -1)
})

test('lines to write on are found on a page that lies askew, and underlines within high boxes, but no strokes of a letter', () => {
  const [width, height] = [500, 200]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  const slope = -0.05
  const draw = (x0: number, x1: number, y: number) => {
    for (let x = x0; x < x1; x++)
      for (let row = 0; row < 2; row++) {
        const at = (Math.round(y + (x - width / 2) * slope) + row) * width + x
        data.fill(20, at * 4, at * 4 + 3)
      }
  }
  for (let x = 300; x < 364; x += 16) draw(x, x + 14, 60)
  draw(40, 90, 148)
  draw(150, 176, 148)
  const box = (x0: number, x1: number, y: number): Quad => [
    [x0, y + (x0 - width / 2) * slope],
    [x1, y + (x1 - width / 2) * slope],
    [x1, y + 36 + (x1 - width / 2) * slope],
    [x0, y + 36 + (x0 - width / 2) * slope],
  ]
  const rules = findRules(inkOf({ width, height, data }), [box(40, 290, 32), box(40, 250, 120)], slope)
  expect(rules.map(({ x0, x1 }) => [x0, x1])).toEqual([
    [40, 90],
    [300, 362],
  ])
})

test('letters of a colour are told from black ones, in the shadow of a photo too', () => {
  const [width, height] = [240, 40]
  const data = new Uint8ClampedArray(width * height * 4)
  const paint = (x0: number, x1: number, [red, green, blue]: readonly [number, number, number]) => {
    for (let y = 0; y < height; y++)
      for (let x = x0; x < x1; x++) data.set([red, green, blue, 255], (y * width + x) * 4)
  }
  paint(0, 120, [250, 250, 250])
  paint(120, 240, [150, 150, 150])
  for (const x of [5, 25]) paint(x, x + 8, [230, 30, 30])
  for (const x of [65, 85]) paint(x, x + 8, [40, 40, 45])
  for (const x of [125, 145]) paint(x, x + 8, [20, 25, 140])
  const letter = (text: string, x0: number) => ({ text, x0, x1: x0 + 18, y0: 0, y1: 40, confidence: 1 })
  const lines = [{ letters: ['甲', '乙', '', '丙', '丁', '', '戊', '己'].map((text, at) => letter(text, at * 20)) }]
  const read = colourOfLetters({ width, height, data }, lines)
  expect(read[0]?.letters.map(({ colour }) => colour)).toEqual([
    'FF0000',
    'FF0000',
    undefined,
    undefined,
    undefined,
    undefined,
    '0000FF',
    '0000FF',
  ])
  const page: ScannedPage = { width, height, turned: 0, skew: 0, points: 240, rules: [], lines: read }
  expect(contentOfScan(page, 0).glyphs.map(({ look }) => look.colour)).toContain('FF0000')

  // single letters that are plainly of a colour, and a black one between them
  paint(21, 37, [40, 40, 45])
  paint(41, 57, [230, 30, 30])
  const four = { letters: ['甲', '乙', '丙', '丁'].map((text, at) => letter(text, at * 20)) }
  expect(colourOfLetters({ width, height, data }, [four])[0]?.letters.map(({ colour }) => colour)).toEqual([
    'FF0000',
    undefined,
    'FF0000',
    undefined,
  ])

  paint(0, 60, [235, 230, 40])
  const [marked] = groundOfLetters({ width, height, data }, lines)
  expect(marked?.letters.map(({ highlight }) => highlight)).toEqual([
    ...Array(3).fill('FFFF00'),
    ...Array(5).fill(undefined),
  ])
})

const option = (text: string, thickness: number): Measured[] =>
  [...`B.${text}`].map((letter, at) => ({
    letter: { text: letter, x0: at * 20, x1: at * 20 + 18, y0: 0, y1: 24, confidence: 1 },
    isOption: at === 0,
    kind: 'Han',
    thickness: at > 1 ? thickness : 0,
  }))

test.each([
  ['否', [0.02, 0.35, -0.04, 0.31], [1, 3]],
  ['正确', [0.4, 0.02, 0.05, 0.06], [0]],
  // nothing apart, too few plain ones, and plain ones that differ as much
  ['否', [0.02, 0.1, 0.06, 0.15], []],
  ['否', [0.02, 0.35, 0.36], []],
  ['否', [0.02, 0.15, 0.25, 0.5], []],
  ['正确的', [0.4, 0.02, 0.05, 0.06], []],
])('short options that are the same but for their strokes are bold by these: %s %j', (text, thickness, bold) => {
  const lines = thickness.map((own) => option(text, own))
  const found = boldOptions(lines)
  expect(lines.flatMap((line, at) => (line.some(({ letter }) => found.has(letter)) ? [at] : []))).toEqual(bold)
})

test('a line to write on that was read as other strokes, in part or not at all, is underscores; an underline is not', () => {
  const long = shapesOf(inkWith(240, 24, [[62, 19, 138, 21]]))
  const parts = [0, 1, 2, 3].map((at) => [62 + at * 20, 19, 79 + at * 20, 21] as const)
  for (const shapes of [long, shapesOf(inkWith(240, 24, parts))])
    for (const text of ['作者是1111。', '作者是…_lI。', '作者是    。'])
      expect(textOf(withBlanks(lineOf(text), shapes))).toMatch(/^作者是_{8}。$/)
  const word = shapesOf(
    inkWith(240, 24, [
      [62, 19, 138, 21],
      [84, 4, 96, 16],
    ]),
  )
  expect(textOf(withBlanks(lineOf('作者是1111。'), word))).toBe('作者是1111。')
  expect(textOf(withBlanks(lineOf('作者是他人吗。'), long))).toBe('作者是他人吗。')
  expect(textOf(withBlanks(lineOf('作者是1111。'), []))).toBe('作者是1111。')
  const unsure = lineOf('作者是1111。').letters.map((letter) => ({ ...letter, confidence: 0.4 }))
  const read = withBlanks({ ...lineOf('作者是1111。'), letters: unsure }, long)
  expect(Math.max(...read.letters.map(({ confidence }) => confidence))).toBe(0.4)
})

test('a line to write on goes on behind its answer only where it is drawn', () => {
  const line = lineOf('正确的有__B')
  const withRule = inkWith(240, 30, [[80, 21, 180, 23]])
  expect(textOf(withLineOn(line, withRule))).toBe('正确的有__B__')
  expect(textOf(withLineOn(line, inkWith(240, 30, [[80, 21, 120, 23]])))).toBe('正确的有__B')
})

test('an option that was printed in a colour is lighter than the others on a grey page', () => {
  const [width, height] = [400, 100]
  const data = new Uint8ClampedArray(width * height * 4).fill(250)
  const lines = ['A.甲乙', 'B.丙丁', 'C.戊己', 'D.庚辛'].map((text, row) => ({
    letters: [...text].map((letter, at) => {
      const light = row === 1 && at > 1 ? 90 : 20
      for (let y = row * 25 + 5; y < row * 25 + 18; y++)
        for (let x = at * 20 + 4; x < at * 20 + 7; x++) data.fill(light, (y * width + x) * 4, (y * width + x) * 4 + 3)
      return { text: letter, x0: at * 20, x1: at * 20 + 18, y0: row * 25, y1: row * 25 + 24, confidence: 1 }
    }),
  }))
  const read = paleOfLetters({ width, height, data }, lines)
  const pale = read.map(({ letters }) =>
    letters
      .filter(({ colour }) => colour)
      .map(({ text }) => text)
      .join(''),
  )
  expect(pale).toEqual(['', '丙丁', '', ''])
})

test('a single underlined letter is told by where the others of its line end, and strokes beside it are no part of its rule', () => {
  const line = lineOf('多用铜制成的一种')
  const feet = [...'多用铜制成的一种'].map((_, at) => [at * 20 + 2, 4, at * 20 + 18, 18] as const)
  const plain = inkWith(240, 30, feet)
  const underlined = inkWith(240, 30, [...feet, [41, 21, 59, 23]])
  expect(underlinesOfLetters([line], [], plain)).toEqual([])
  const [rule, more] = underlinesOfLetters([line], [{ x0: 24, x1: 60, y0: 19, y1: 23 }], underlined)
  expect(more).toBeUndefined()
  expect(rule?.x0).toBeGreaterThan(35)
  expect(rule?.x1).toBeLessThan(65)
})

test('lines of Han are drawn narrower for the recogniser than Latin ones, whose letters are narrow themselves', () => {
  const shapesOfSize = (size: number) => Array.from({ length: 50 }, () => ({ x0: 0, y0: 0, x1: size, y1: size }))
  expect(howNarrow(shapesOfSize(26), 37)).toBeLessThan(0.8)
  expect(howNarrow(shapesOfSize(17), 40)).toBeGreaterThan(0.9)
  expect(howNarrow([], 0)).toBeGreaterThan(0.9)
})

test('letters that their underline joins are no drawing, which would take the next label with it', () => {
  const line = lineOf('查找时间与长度无关空间连续先进先出')
  const label = { ...lineOf('解析'), quad: lineOf('解析').quad.map(([x, y]) => [x, y + 28]) as Quad }
  const joined = { x0: 10, x1: 139, y0: 6, y1: 30 }
  const page = { width: 400, height: 100, rules: [], shapes: [joined] }
  expect(findFigures({ ...page, lines: [line, label] }, 24)).toEqual([])
  expect(findFigures({ ...page, lines: [label] }, 24)).toHaveLength(1)
})
