import { expect, test } from 'vitest'
import { contentOfScan } from '../../src-main/documents/scanned/contentOfScan.ts'
import type { ScannedLetter, ScannedPage } from '../../src-main/documents/scanned/ScannedPage.ts'
import { decodeLine } from '../../src-main/scans/lines/decodeLine.ts'
import { textOf } from '../../src-main/scans/lines/ReadLine.ts'
import { readInBrackets } from '../../src-main/scans/lines/readInBrackets.ts'
import { readPassedOver } from '../../src-main/scans/lines/readPassedOver.ts'
import { repairLetters } from '../../src-main/scans/lines/repairLetters.ts'
import { strokesOfRoman } from '../../src-main/scans/lines/strokesOfRoman.ts'
import { findAreas } from '../../src-main/scans/model/findAreas.ts'
import { type Quad, sidesOf } from '../../src-main/scans/model/Quad.ts'
import { twinsOf } from '../../src-main/scans/model/twinsOf.ts'
import { shapesOf } from '../../src-main/scans/pixels/shapesOf.ts'
import { inkWith, lineOf } from '../support/scans/drawnLines.ts'

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
  ['.. .这是记忆题', '... 这是记忆题'],
  ['..有向图先进先出', '... 有向图先进先出'],
  ['.．《灯塔》第二章写到了这一点', '... 《灯塔》第二章写到了这一点'],
  ['..《灯塔》第二章写到了这一点', '... 《灯塔》第二章写到了这一点'],
  ['第2题办理手续时应当（）', '第2题 办理手续时应当（）'],
  ['第 2题比较栈与队列的异同。', '第2题 比较栈与队列的异同。'],
  ['PART Il: Word Bank', 'PART II: Word Bank'],
  ['第二大题名词解释', '第二大题 名词解释'],
  ['（3）土地可以买卖。   答案错误', '（3）土地可以买卖。   答案 错误'],
  ['下列答案正确', '下列答案正确'],
  ['iii .铝', 'iii. 铝'],
  ['C.铜答案：(B)', 'C.铜 答案：(B)'],
  ['A、S\\sqrt[3)s', 'A、$\\sqrt{3}$'],
  ['b. $4y-7s', 'b. $4y-7$'],
  ['B. $20-30 tips', 'B. $20-30 tips'],
  ['它写于_4…。', '它写于_4_。'],
  ['水能导电。0[2分]', '水能导电。()[2分]'],
  ['水能导电。(0[2分]', '水能导电。()[2分]'],
  ['说法正确的是([2分]', '说法正确的是()[2分]'],
  ['f(0[2]', 'f(0[2]'],
  ['正确的有（（选三项）', '正确的有（）（选三项）'],
  ['[ D.水', '[ ] D.水'],
  ['Your answer: A,D V', 'Your answer: A,D √'],
  ['我的答案：B x', '我的答案：B ×'],
  ['2 . 下列说法', '2. 下列说法'],
  ['首都是____o', '首都是____。'],
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
  ['< × | √', '√ × √'],
  ['v | x | √', '√ × √'],
  ['x | y', 'x | y'],
  ['{', '~~'],
  ['~}', '~~'],
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

const placed = (text: string, y: number, apart = 20): { letters: ScannedLetter[] } => ({
  letters: [...text].map((letter, at) => ({
    text: letter,
    x0: at * apart,
    x1: at * apart + apart - 2,
    y0: y,
    y1: y + 24,
    confidence: 1,
  })),
})

test.each([
  [['说法错误的是（', 'A.只有一个状态'], '说法错误的是（）A.只有一个状态'],
  [['说法错误的是（', '）的那一个'], '说法错误的是（）的那一个'],
  [['应当保存（天。', 'A) 15'], '应当保存（）天。A)15'],
  [['应当保存（天。', '）才能'], '应当保存（天。）才能'],
  [['能导电。（对。', '2. 水'], '能导电。（对。2.水'],
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
  [['a) salt', '6) sand', 'c) snow'], 'b)'],
  [['(i) salt', '(i) sand', '(iii) snow'], '(ii)'],
  [['(i) salt', '(i) sand'], '(ii)'],
  [['l. salt', '2. sand', '3. snow'], '1.'],
  [['5. salt', 'b. sand', '7. snow'], '6.'],
  [['a) salt', 'b) sand', 'C) snow', 'd) sun'], 'c)'],
  // a list within one of another kind, and a closer that got lost
  [['4. salt', '1. sand', 'ii. snow', 'iii. sun'], 'i.'],
  [['iv. salt', '1. sand', 'ii. snow', 'iii. sun'], 'i.'],
  [['c) salt', 'd sand', 'e) snow'], 'd)'],
  [['（2）盐', '3. 沙', '4 雪', '5. 日'], '4.'],
  // what is right, or fits nowhere, stays
  [['a) salt', '7) sand', 'c) snow'], '7)'],
  [['1. salt', '6. sand', '7. snow'], '6.'],
  [['(a) salt', '6) sand', '(c) snow'], '6)'],
  [['3. salt', '4) sand', '5 snow', '6. sun'], '4)'],
])('a label that looks like the next one of its list is that: %s', (texts, label) => {
  const lines = texts.map((text, at) => placed(text, 20 + at * 40))
  const page: ScannedPage = { width: 800, height: 300, turned: 0, skew: 0, points: 400, rules: [], lines }
  const rows = Map.groupBy(contentOfScan(page, 0).glyphs, ({ y }) => Math.round(y))
  const read = [...rows.values()].map((glyphs) => glyphs.map(({ text }) => text).join(''))
  expect(read.map((text) => /^\(?\w+[.)]/.exec(text)?.[0])).toContain(label)
})

test.each([
  [['a) 21', 'b) none', 'c) 54 [key]', 'd) o'], 'd) 0'],
  [['A. 7', 'B. l', 'C. 12', 'D. 15'], 'B. 1'],
  [['A. x', 'B. o', 'C. y', 'D. 15'], 'B. o'],
])('a letter among numbers is the digit that it looks like: %s', (texts, own) => {
  const lines = texts.map((text, at) => placed(text, 20 + at * 40))
  const page: ScannedPage = { width: 800, height: 300, turned: 0, skew: 0, points: 400, rules: [], lines }
  const rows = Map.groupBy(contentOfScan(page, 0).glyphs, ({ y }) => Math.round(y))
  const read = [...rows.values()].map((glyphs) => glyphs.map(({ text, blanks }) => ' '.repeat(blanks) + text).join(''))
  expect(read).toContain(own)
})

test('Han that stand farther apart are larger print, though their boxes are as high; small print beside it is not', () => {
  const aside = placed('二加二等于四', 20).letters.map((letter) => ({
    ...letter,
    x0: letter.x0 + 400,
    x1: letter.x1 + 400,
  }))
  const texts = ['判断题', '一加一等于二', '一加二等于三', '一加三等于四']
  const lines = [
    placed('期末考试试卷', 20, 28),
    { letters: aside },
    ...texts.map((text, at) => placed(text, 60 + at * 30)),
  ]
  const page: ScannedPage = { width: 800, height: 300, turned: 0, skew: 0, points: 800, rules: [], lines }
  const sizes = new Map(contentOfScan(page, 0).glyphs.map(({ x0, y, size }) => [`${Math.round(y)} ${x0 < 400}`, size]))
  const [title, ...others] = [...sizes.values()]
  expect(new Set(others).size).toBe(1)
  expect((title ?? 0) / (others[0] ?? 1)).toBeCloseTo(1.4)
})

test('a small Roman number has as many strokes as there are stems', () => {
  const stems = (...xs: number[]) =>
    shapesOf(
      inkWith(
        240,
        24,
        xs.map((x) => [x - 1, 8, x + 1, 20] as const),
      ),
    )
  const read = (text: string, shapes: ReturnType<typeof stems>) => textOf(strokesOfRoman(lineOf(text), shapes))
  expect(read('答案:i', stems(64, 70, 76))).toBe('答案:iii')
  expect(read('i i. 铝', stems(8, 28, 48))).toBe('iii. 铝')
  expect(read('vi) 铝', stems(30, 36))).toBe('vii) 铝')
  // as many as were read, strokes that run together, and a word
  expect(read('ii. 铝', stems(10, 30))).toBe('ii. 铝')
  expect(read('ii. 铝', stems(10))).toBe('ii. 铝')
  expect(read('li 铝', stems(8, 14, 20))).toBe('li 铝')
  const [doubtful] = [
    strokesOfRoman({ ...lineOf('i.'), letters: [{ text: 'i', at: 10, confidence: 0.7 }] }, stems(8, 14)),
  ]
  expect(doubtful.letters.map(({ confidence }) => confidence)).toEqual([0.7, 0.7])
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
