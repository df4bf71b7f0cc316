import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf, slopeOf } from '../model/Quad.ts'
import { alongLine } from './alongLine.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** A stroke at the foot of a line: longer than one of a letter, and thin; `from` and `to`: below the middle; in heights. */
const stroke = { long: 1, high: 0.16, from: 0.18, to: 0.62, gap: 0.2, level: 0.08 }
/** What stands on a stroke, so that it is an underline: as high as a letter, near the middle; in heights. */
const onIt = { high: 0.25, off: 0.35, edge: 0.12 }
/** What strokes are read as. */
const strokes = /^[_1lIi|\-—–一…·.~]$/
/** How long an underscore is, in heights, and how sure one can be that nobody read. */
const underscore = 0.38
const sureOfUnread = 0.8
/** How far beside a stroke its letters may stand, in heights. */
const beside = 0.1

/**
 * A line to write on is read as other strokes now and then (1111, illl), too short, or not at all. Where a stroke lies at the foot of a line
 * and nothing on it, underscores are what stands there.
 */
export function withBlanks(line: ReadLine, shapes: readonly PixelBox[]): ReadLine {
  const places = blanksUnder(line.quad, shapes)
  return places.reduce((own, place) => withBlank(own, place), line)
}

type Place = { from: number; to: number }
/** A shape as it lies on its line. */
type OnLine = Place & { off: number; high: number }

function blanksUnder(quad: Quad, shapes: readonly PixelBox[]): Place[] {
  const [length, height] = sidesOf(quad)
  const slope = Math.abs(slopeOf(quad))
  const own = shapes
    .map((shape): OnLine => {
      const { along, off } = alongLine(quad, shape)
      const half = (shape.x1 - shape.x0) / 2
      return { from: along - half, to: along + half, off, high: (shape.y1 - shape.y0 - 2 * half * slope) / height }
    })
    .filter(({ from, to, off }) => to > 0 && from < length && Math.abs(off) < stroke.to)
  const isUnder = ({ from, to }: Place) =>
    own.some(
      (one) =>
        one.high > onIt.high &&
        Math.abs(one.off) < onIt.off &&
        (one.from + one.to) / 2 > from + onIt.edge * height &&
        (one.from + one.to) / 2 < to - onIt.edge * height,
    )
  const thin = own.filter(
    ({ high, off, from, to }) => high < stroke.high && off > stroke.from && to - from > high * height,
  )
  return joined(thin, stroke.gap * height)
    .filter((place) => place.to - place.from > stroke.long * height && !isUnder(place))
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(length, to) }))
}

/** Underscores may touch one another, or leave gaps. */
function joined(strokes: readonly OnLine[], gap: number): Place[] {
  const places: OnLine[] = []
  for (const one of strokes.toSorted((a, b) => a.from - b.from)) {
    const last = places.at(-1)
    if (last && one.from - last.to < gap && Math.abs(one.off - last.off) < stroke.level)
      last.to = Math.max(last.to, one.to)
    else places.push({ ...one })
  }
  return places
}

function withBlank(line: ReadLine, { from, to }: Place): ReadLine {
  const [, height] = sidesOf(line.quad)
  const room = beside * height
  const isIn = ({ at }: ReadLetter) => at > from - room && at < to + room
  const read = line.letters.filter((letter) => isIn(letter) && letter.text.trim() !== '')
  const own = read.filter(({ text }) => strokes.test(text))
  const isRead = own.length > 1 && own.every(({ text }) => text === '_')
  // a stop just behind the stroke is where it may begin
  const others = read.filter(({ text, at }) => !strokes.test(text) && at > from + room && at < to - 3 * room)
  if (isRead || others.length > 0) return line
  const count = Math.max(2, Math.round((to - from) / (underscore * height)))
  const confidence = own.length === 0 ? sureOfUnread : Math.min(...own.map((one) => one.confidence))
  const step = (to - from) / count
  const blanks = Array.from({ length: count }, (_, at) => ({ text: '_', at: from + (at + 0.5) * step, confidence }))
  const kept = line.letters.filter((one) => !own.includes(one) && !(one.text.trim() === '' && isIn(one)))
  const before = kept.filter(({ at }) => at < (from + to) / 2)
  return { ...line, letters: [...before, ...blanks, ...kept.slice(before.length)] }
}
