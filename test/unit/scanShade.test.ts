import { expect, test } from 'vitest'
import { shadeOfLetters } from '../../src-main/scans/lines/shadeOfLetters.ts'

const [width, height] = [400, 100]
const texts = ['A.甲乙丙', 'B.丁戊己', 'C.庚辛壬', 'D.子丑寅']

/** Four lines of print on grey paper; behind the letters of these rows, but for their labels, it is so light. */
function read(rows: readonly number[], ground: number, paper = 250) {
  const data = new Uint8ClampedArray(width * height * 4).fill(paper)
  const fill = (light: number, x0: number, x1: number, y0: number, y1: number) => {
    for (let y = y0; y < y1; y++) data.fill(light, (y * width + x0) * 4, (y * width + x1) * 4)
  }
  const lines = texts.map((text, row) => ({
    letters: [...text].map((letter, at) => {
      if (rows.includes(row) && at > 1) fill(ground, at * 20, at * 20 + 20, row * 25 + 2, row * 25 + 22)
      fill(20, at * 20 + 4, at * 20 + 7, row * 25 + 5, row * 25 + 18)
      return { text: letter, x0: at * 20, x1: at * 20 + 18, y0: row * 25, y1: row * 25 + 24, confidence: 1 }
    }),
  }))
  return shadeOfLetters({ width, height, data }, lines).map(({ letters }) =>
    letters.flatMap(({ text, highlight }) => (highlight === undefined ? [] : [text])).join(''),
  )
}

test('what was marked with a felt pen is darker behind its letters on a grey page, paper and boxes of ink are not', () => {
  expect(read([1], 222)).toEqual(['', '丁戊己', '', ''])
  expect(read([0, 3], 205)).toEqual(['甲乙丙', '', '', '子丑寅'])
  expect(read([1], 245)).toEqual(['', '', '', ''])
  expect(read([1], 90)).toEqual(['', '', '', ''])
  expect(read([0, 1, 2, 3], 222)).toEqual(['', '', '', ''])
})
