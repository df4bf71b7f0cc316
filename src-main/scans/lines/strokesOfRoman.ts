import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { sidesOf } from '../model/Quad.ts'
import { alongLine } from './alongLine.ts'
import { type ReadLetter, type ReadLine, textOf } from './ReadLine.ts'

/** A small Roman number that stands as a label or as an answer, as it may be read: its strokes follow `v` or begin it. */
const roman = /(?:^|[\s:：（(])v?(?<strokes>(?=(?:[l1I|]\s?){0,3}i)[il1I|](?:\s?[il1I|]){0,3})(?=\s?(?:[.．、)）]|$))/dg
/** The stem of an i, with its dot or without, in heights of its line. */
const stem = { least: 0.26, most: 0.75, wide: 0.22, off: 0.35 }
/** Stems of one number are as high as each other. */
const alike = 1.35
/** How far from the letters that were read a stroke may be, and from their neighbours; in heights. */
const room = { own: 0.4, other: 0.14 }
const most = 3

/**
 * Strokes side by side are one letter to the recogniser now and then, and a blank is seen between them: ii is read as i, iii as i i. Where
 * more stems stand there than were read, the number has as many. It is no surer than what was read.
 */
export function strokesOfRoman(line: ReadLine, shapes: readonly PixelBox[]): ReadLine {
  const text = textOf(line)
  const letters = [...line.letters]
  // from the right, so that the places of those before stay as they are
  for (const found of [...text.matchAll(roman)].reverse()) {
    const [from = 0, to = 0] = (found.indices?.groups?.strokes ?? []).map((offset) => indexAt(line.letters, offset))
    const read = letters.slice(from, to).filter(({ text: one }) => one.trim() !== '')
    const stems = stemsAt(line, from, to, shapes)
    if (stems.length < read.length || stems.length > most) continue
    const confidence = Math.min(...read.map((one) => one.confidence))
    letters.splice(from, to - from, ...stems.map((at) => ({ text: 'i', at, confidence })))
  }
  return { ...line, letters }
}

function indexAt(letters: readonly ReadLetter[], offset: number): number {
  let [at, length] = [0, 0]
  while (at < letters.length && length < offset) length += letters[at++]?.text.length ?? 0
  return at
}

/** Where along a line the stems of a number stand, from the left. */
function stemsAt({ quad, letters }: ReadLine, from: number, to: number, shapes: readonly PixelBox[]): number[] {
  const [, height] = sidesOf(quad)
  const [first, last] = [letters[from]?.at ?? 0, letters[to - 1]?.at ?? 0]
  const before = letters.slice(0, from).findLast(({ text }) => text.trim() !== '')
  const after = letters.slice(to).find(({ text }) => text.trim() !== '')
  const left = Math.max(first - room.own * height, (before?.at ?? -height) + room.other * height)
  const right = Math.min(last + room.own * height, (after?.at ?? Number.POSITIVE_INFINITY) - room.other * height)
  const stems = shapes
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 < stem.wide * height && y1 - y0 > stem.least * height)
    .filter(({ y0, y1 }) => y1 - y0 < stem.most * height)
    .map((shape) => ({ ...alongLine(quad, shape), high: shape.y1 - shape.y0 }))
    .filter(({ along, off }) => along > left && along < right && Math.abs(off) < stem.off)
    .sort((a, b) => a.along - b.along)
  const highs = stems.map(({ high }) => high)
  return Math.max(...highs) > alike * Math.min(...highs) ? [] : stems.map(({ along }) => along)
}
