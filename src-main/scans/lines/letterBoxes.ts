import type { ScannedLetter, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import { isWide } from '../../documents/wideSigns.ts'
import { sidesOf } from '../model/Quad.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** A letter fills so much of the height of its box. */
const sizeOfHeight = 0.82
/** More room than this between two letters, in sizes, is a gap of the print. */
const wideGap = 0.9
/** How wide a blank is made that was seen, in sizes. */
const blank = 0.3
/** Brackets with nothing in them are there to be written in. */
const roomToAnswer = 0.45
const blanksToAnswer = 3

/**
 * Gives each letter of a line its box. Where a letter fired is only roughly where it stands: letters touch, unless a blank was seen
 * between them or the gap is wide.
 */
export function letterBoxes({ quad, letters }: ReadLine): ScannedLine {
  const [length, height] = sidesOf(quad)
  const size = height * sizeOfHeight
  const out: ScannedLetter[] = []
  const place = (text: string, from: number, to: number, confidence: number) => {
    const [x0, x1] = [Math.max(0, from), Math.min(length, Math.max(to, from + 1))]
    out.push({ text, confidence, ...boxAlong({ quad, length }, x0, x1) })
  }
  const printed = letters.filter(({ text }) => text.trim() !== '')
  printed.forEach((letter, index) => {
    const [before, after] = [printed[index - 1], printed[index + 1]]
    const half = halfOf(letter, size)
    const left = before && edgeBetween(before, letter, letters, size)
    const right = after && edgeBetween(letter, after, letters, size)
    for (let at = 0; left?.isBlank && at < left.blanks; at++) {
      const step = left.free / left.blanks
      const start = left.middle - left.free / 2 + at * step
      place(' ', start, start + step, 1)
    }
    const from = left ? left.middle + left.free / 2 : letter.at - half
    place(letter.text, from, right ? right.middle - right.free / 2 : letter.at + half, letter.confidence)
  })
  return { letters: out }
}

const halfOf = ({ text }: ReadLetter, size: number): number => (isWide(text) ? 0.48 : 0.27) * size

/** Where one letter ends and the next begins, and how much is free between them. */
function edgeBetween(before: ReadLetter, after: ReadLetter, letters: readonly ReadLetter[], size: number) {
  const room = after.at - before.at - halfOf(before, size) - halfOf(after, size)
  const isBlank = letters[letters.indexOf(after) - 1]?.text.trim() === ''
  const isEmpty = /[（(]/.test(before.text) && /[)）]/.test(after.text)
  const least = isBlank ? (isEmpty ? roomToAnswer : blank) * size : 0
  const free = room > wideGap * size ? room : least
  return { middle: (before.at + after.at) / 2, free, isBlank, blanks: isEmpty ? blanksToAnswer : 1 }
}

/** The level box round a stretch of a line, which may be turned a little. */
function boxAlong({ quad: [a, b, , d], length }: { quad: ReadLine['quad']; length: number }, from: number, to: number) {
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const middle = (from + to) / 2
  const top = a[1] + uy * middle
  const [left, right] = [a[0] + ux * from, a[0] + ux * to]
  const shift = (d[0] - a[0]) / 2
  return {
    x0: Math.round(left + shift),
    y0: Math.round(top),
    x1: Math.round(right + shift),
    y1: Math.round(top + (d[1] - a[1])),
  }
}
