import { expect, test } from 'vitest'
import { findFormulas } from '../../src-main/scans/lines/findFormulas.ts'
import { narrow } from '../../src-main/scans/lines/howNarrow.ts'
import { textOf } from '../../src-main/scans/lines/ReadLine.ts'
import { readLatinWider } from '../../src-main/scans/lines/readLatinWider.ts'
import { withLastStroke } from '../../src-main/scans/lines/withLastStroke.ts'
import type { Quad } from '../../src-main/scans/model/Quad.ts'
import { shapesOf } from '../../src-main/scans/pixels/shapesOf.ts'
import { inkWith, lineOf } from '../support/scans/drawnLines.ts'

test('lines without Han are read in their own width on a page of Han, which is drawn narrower', async () => {
  const [han, key] = [lineOf('下列说法正确的是'), lineOf('1-C,2-B,3-C')]
  const asked: [number, number][] = []
  const read = async (quads: readonly Quad[], share: number) => {
    asked.push([quads.length, share])
    return quads.map((quad) => {
      const own = quad === han.quad ? han : key
      return own === key && share < narrow.latin ? { ...lineOf('1-C,2-B, C'), quad } : own
    })
  }
  const quads = [han.quad, key.quad]
  expect((await readLatinWider(read, quads, narrow.han)).map(textOf)).toEqual(['下列说法正确的是', '1-C,2-B,3-C'])
  expect(asked).toEqual([
    [2, narrow.han],
    [1, narrow.latin],
  ])
  await readLatinWider(read, quads, narrow.latin)
  expect(asked).toHaveLength(3)
})

test('一 that the detector left out at the end of a line is put back, doubtful; a dash, an underline and what another line has are none', () => {
  const line = lineOf('主客观的统')
  const end = (text: string, bar: readonly [number, number, number, number], others: readonly string[] = []) => {
    const own = text === '主客观的统' ? line : lineOf(text)
    const beside = others.map((other) => ({
      ...lineOf(other),
      quad: lineOf(other).quad.map(([x, y]) => [x + 100, y]) as Quad,
    }))
    return withLastStroke(own, [own, ...beside], shapesOf(inkWith(300, 24, [bar])))
  }
  const found = end('主客观的统', [101, 11, 118, 13])
  expect(textOf(found)).toBe('主客观的统一')
  expect(found.letters.at(-1)?.confidence).toBeLessThan(0.6)
  expect(found.quad[1][0]).toBeGreaterThan(110)
  expect(textOf(end('主客观的统', [101, 11, 160, 13]))).toBe('主客观的统')
  expect(textOf(end('主客观的统', [101, 20, 118, 22]))).toBe('主客观的统')
  expect(textOf(end('主客观的统', [101, 11, 118, 13], ['一二']))).toBe('主客观的统')
  expect(textOf(end('page 12345', [201, 11, 218, 13]))).toBe('page 12345')
})

test('a row of ticks and crosses is no formula, one among letters that nobody could read is', () => {
  const formulas = (text: string) => {
    const letters = lineOf(text).letters.map((letter) => ({ ...letter, confidence: 0.6 }))
    const shapes = shapesOf(inkWith(240, 24, [[41, 4, 58, 20]]))
    return findFormulas({ shapes, lines: [{ ...lineOf(text), letters }], figures: [] }, 24).length
  }
  expect(formulas('√ √ ×')).toBe(0)
  expect(formulas('2a√bc')).toBe(1)
})
