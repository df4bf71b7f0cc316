import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { contentOfScan } from '../../src-main/documents/scanned/contentOfScan.ts'
import type { ScannedLetter, ScannedPage } from '../../src-main/documents/scanned/ScannedPage.ts'
import { boldOfLetters } from '../../src-main/scans/lines/boldOfLetters.ts'
import { colourOfLetters } from '../../src-main/scans/lines/colourOfLetters.ts'
import { decodeLine } from '../../src-main/scans/lines/decodeLine.ts'
import { findFigures } from '../../src-main/scans/lines/findFigures.ts'
import { findRules } from '../../src-main/scans/lines/findRules.ts'
import { groundOfLetters } from '../../src-main/scans/lines/groundOfLetters.ts'
import { howNarrow } from '../../src-main/scans/lines/howNarrow.ts'
import { paleOfLetters } from '../../src-main/scans/lines/paleOfLetters.ts'
import { textOf } from '../../src-main/scans/lines/ReadLine.ts'
import { readInBrackets } from '../../src-main/scans/lines/readInBrackets.ts'
import { readPassedOver } from '../../src-main/scans/lines/readPassedOver.ts'
import { repairLetters } from '../../src-main/scans/lines/repairLetters.ts'
import { underlinesOfLetters } from '../../src-main/scans/lines/underlinesOfLetters.ts'
import { withLineOn } from '../../src-main/scans/lines/withLineOn.ts'
import { findAreas } from '../../src-main/scans/model/findAreas.ts'
import { type Quad, sidesOf } from '../../src-main/scans/model/Quad.ts'
import { twinsOf } from '../../src-main/scans/model/twinsOf.ts'
import { inkOf } from '../../src-main/scans/pixels/inkOf.ts'
import { shapesOf } from '../../src-main/scans/pixels/shapesOf.ts'
import { typedFonts } from '../support/scans/typedPage.ts'

const lineOf = (text: string) => ({
  quad: [
    [0, 0],
    [text.length * 20, 0],
    [text.length * 20, 24],
    [0, 24],
  ] as [[number, number], [number, number], [number, number], [number, number]],
  letters: [...text].map((letter, at) => ({ text: letter, at: at * 20 + 10, confidence: 1 })),
})

test.each([
  ['下列正确的是（V）', '下列正确的是（√）'],
  ['下列正确的是（ x ）', '下列正确的是（ × ）'],
  ['若 f（x）是奇函数', '若 f（x）是奇函数'],
  ['进行求解。（—）', '进行求解。（）'],
  ['A. fatigue V', 'A. fatigue √'],
  ['A.北京B.上海C.广州', 'A.北京 B.上海 C.广州'],
  ['维生素B.和C', '维生素B.和C'],
  ['首都是北京答案：B', '首都是北京 答案：B'],
  ['首都是北京正确答案：B', '首都是北京 正确答案：B'],
  ['正确答案：B', '正确答案：B'],
  ['标准答案：AC', '标准答案：AC'],
  ['CH(H,E)=O', 'CH(H,E)=0'],
  ['正确的有（）（选两项)', '正确的有（）（选两项）'],
  ['f(x)是偶函数', 'f(x)是偶函数'],
  ['沈—鸣', '沈一鸣'],
  ['.. .这是记忆题', '...这是记忆题'],
  ['..有向图先进先出', '...有向图先进先出'],
  ['PART Il: Word Bank', 'PART II: Word Bank'],
  ['第二大题名词解释', '第二大题 名词解释'],
  ['x=Ohm', 'x=Ohm'],
  ['（—）单选题', '（一）单选题'],
  ['（一）判断', '（一）判断'],
  ['选对的是（一）', '选对的是（）'],
  ['#12委托代理', '#12 委托代理'],
  ['正确答案是c我的答案：c', '正确答案是c 我的答案：c'],
  ['C: ①2', 'C: ①②'],
  ['①2月的天气', '①2月的天气'],
  ['2.ln SQL, lt is Salt and lron', '2.In SQL, It is Salt and Iron'],
  ['ln x + ln 2, a label, ls', 'ln x + ln 2, a label, ls'],
  ['i. 30 ii. 15 ili. 24', 'i. 30 ii. 15 iii. 24'],
  ['i.硝酸宁 ii. 多巴康 ii.利多因 iv.86', 'i. 硝酸宁 ii. 多巴康 iii. 利多因 iv. 86'],
  ['05. (0pen) 0xff', '05. (Open) 0xff'],
  ['Ao', 'A。'],
  ['@e@', '@@@'],
  ['（）   本题答案：正确', '（）   本题答案：正确'],
  ['你的答案：:是', '你的答案：是'],
  ['std::cout', 'std::cout'],
  ['正确的有__BCD', '正确的有__BCD'],
  ['A.③20B.2①③ C.①③2', 'A.③②① B.②①③ C.①③②'],
  ['20③', '②①③'],
  ['b) 3.14X r', 'b) 3.14× r'],
  ['A. Sx^2+1$ B. $x (geq O$', 'A. $x^2+1$ B. $x \\geq 0$'],
  ['$\\frac{a}Hb}$', '$\\frac{a}{b}$'],
  ['A. Il only B. Il and Ill C. l only', 'A. II only B. II and III C. I only'],
  ['I, Il and Ill', 'I, II and III'],
  ['Bill and Jill only', 'Bill and Jill only'],
  ['3 -（分值：4）办理', '3 - （分值：4）办理'],
  ['由_主持修建，建于_。', '由__主持修建，建于__。'],
  ['B. 1. M. Wright', 'B. I. M. Wright'],
  ['1. M. Wright wrote it', '1. M. Wright wrote it'],
  ['× + 1', 'x + 1'],
  ['<  5. 判断题', '√  5. 判断题'],
  ['X 6、判断题', '× 6、判断题'],
  ['×/2', 'x/2'],
  ['对的画√，错的画×', '对的画√，错的画×'],
  ['3 × 4 = 12', '3 × 4 = 12'],
  ['代表作是__--，写于', '代表作是____，写于'],
  ['founded in --- by ---', 'founded in ___ by ___'],
  ['2001年/ 90 /24／皮疹', '2001年 / 90 / 24 / 皮疹'],
  ['60 km/h', '60 km/h'],
])('%s is repaired to %s', (read, repaired) => {
  expect(textOf(repairLetters(lineOf(read)))).toBe(repaired)
})

test('a model that is torn between two letters of one shape is sure of the shape', () => {
  const letters = ['', 'c', 'C', 'A']
  const values = new Float32Array([0.1, 0.45, 0.44, 0.01, 0.2, 0.1, 0.1, 0.6])
  const read = decodeLine(
    { values, from: 0, steps: 2, classes: 4 },
    { letters, twins: twinsOf(letters) },
    { columns: 20, gaps: [], pixels: 1 },
  )
  expect(read.map(({ text }) => text)).toEqual(['c', 'A'])
  expect(read[0]?.confidence).toBeCloseTo(0.89)
  expect(read[1]?.confidence).toBeCloseTo(0.6)
})

test('an area of text becomes the turned rectangle round it', () => {
  const [width, height] = [200, 100]
  const values = new Float32Array(width * height)
  for (let x = 20; x < 180; x++) for (let y = 0; y < 12; y++) values[(Math.round(30 + x * 0.1) + y) * width + x] = 0.9
  const [quad, more] = findAreas({ values, width, height })
  expect(more).toBeUndefined()
  const [length, high] = sidesOf(
    quad ?? [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  )
  expect(length).toBeGreaterThan(160)
  expect(high).toBeGreaterThan(12)
  expect(high).toBeLessThan(40)
  expect((quad?.[1][1] ?? 0) - (quad?.[0][1] ?? 0)).toBeGreaterThan(10)
})

test('lines that fall to the right are laid out as level ones, at one base line', () => {
  const letters: ScannedLetter[] = [...'ABCDEFGH'].map((text, at) => {
    const y = 100 + at * 100 * Math.tan((2 * Math.PI) / 180)
    return { text, x0: at * 100, x1: at * 100 + 20, y0: y, y1: y + 30, confidence: at === 3 ? 0.5 : 1 }
  })
  const page: ScannedPage = {
    width: 800,
    height: 400,
    turned: 0,
    skew: 2,
    points: 400,
    rules: [],
    lines: [{ letters: letters.slice(0, 4) }, { letters: letters.slice(4) }],
  }
  const { glyphs, width } = contentOfScan(page, 0)
  expect(width).toBe(400)
  expect(new Set(glyphs.map(({ y }) => Math.round(y * 10))).size).toBe(1)
  expect(glyphs.filter(({ look }) => look.unsure).map(({ text }) => text)).toEqual(['D'])
})

const placed = (text: string, y: number): { letters: ScannedLetter[] } => ({
  letters: [...text].map((letter, at) => ({
    text: letter,
    x0: at * 20,
    x1: at * 20 + 18,
    y0: y,
    y1: y + 24,
    confidence: 1,
  })),
})

test.each([
  [['说法错误的是（', 'A.只有一个状态'], '说法错误的是（）A.只有一个状态'],
  [['说法错误的是（', '）的那一个'], '说法错误的是（）的那一个'],
])('a bracket is put back before what begins anew: %s', (texts, all) => {
  const lines = texts.map((text, at) => placed(text, 20 + at * 40))
  const page: ScannedPage = { width: 800, height: 200, turned: 0, skew: 0, points: 400, rules: [], lines }
  expect(
    contentOfScan(page, 0)
      .glyphs.map(({ text }) => text)
      .join(''),
  ).toBe(all)
})

test.each([
  [['6. T. S. Holt', '7.2004', '8. ice'], '7. 2004'],
  [['6. T. S. Holt', '3.14', '8. ice'], '3.14'],
])('a number that fits between its neighbours is the number of a line: %s', (texts, second) => {
  const lines = texts.map((text, at) => placed(text, 20 + at * 40))
  const page: ScannedPage = { width: 800, height: 200, turned: 0, skew: 0, points: 400, rules: [], lines }
  const own = contentOfScan(page, 0).glyphs.slice(10, 16)
  expect(
    own
      .map(({ text, blanks }) => ' '.repeat(blanks) + text)
      .join('')
      .slice(0, second.length),
  ).toBe(second)
})

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

  paint(0, 60, [235, 230, 40])
  const [marked] = groundOfLetters({ width, height, data }, lines)
  expect(marked?.letters.map(({ highlight }) => highlight)).toEqual([
    ...Array(3).fill('FFFF00'),
    ...Array(5).fill(undefined),
  ])
})

/** A page with bars of ink: from where to where, and how high. */
function inkWith(
  width: number,
  height: number,
  bars: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[],
) {
  const dark = new Uint8Array(width * height)
  for (const [x0, y0, x1, y1] of bars) for (let y = y0; y < y1; y++) dark.fill(1, y * width + x0, y * width + x1)
  return { width, height, dark }
}

test('a line to write on goes on behind its answer only where it is drawn', () => {
  const line = lineOf('正确的有__B')
  const withRule = inkWith(240, 30, [[80, 21, 180, 23]])
  expect(textOf(withLineOn(line, withRule))).toBe('正确的有__B__')
  expect(textOf(withLineOn(line, inkWith(240, 30, [[80, 21, 120, 23]])))).toBe('正确的有__B')
})

test('a sign between brackets, and a letter that no other accounts for, are read once more', async () => {
  const shapes = shapesOf(inkWith(240, 24, [[24, 6, 36, 18]]))
  const empty = { ...lineOf('[ ]B'), letters: lineOf('[ ]B').letters.filter(({ text }) => text !== ' ') }
  const answers = (text: string) => async (quads: readonly Quad[]) => quads.map((quad) => ({ ...lineOf(text), quad }))
  expect((await readInBrackets([empty], shapes, answers('x'))).map(textOf)).toEqual(['[x]B'])
  expect((await readInBrackets([empty], [], answers('x'))).map(textOf)).toEqual(['[]B'])
  expect((await readInBrackets([empty], shapes, answers('='))).map(textOf)).toEqual(['[]B'])

  const short = { ...lineOf('a) 盐'), letters: lineOf('a)').letters }
  const passedOver = shapesOf(inkWith(240, 24, [[62, 2, 78, 20]]))
  const again = (await readPassedOver([short], passedOver, answers('a) 盐')))[0]
  expect(again?.letters.map(({ text, confidence }) => [text, confidence])).toEqual([
    ['a', 1],
    [')', 1],
    ['盐', 0.8],
  ])
  expect(await readPassedOver([short], [], answers('a) 盐'))).toEqual([short])
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
