import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { sidesOf } from '../model/Quad.ts'
import { alongLine, withSign } from './alongLine.ts'
import type { ReadLine } from './ReadLine.ts'

/** The stroke of 一, of the pitch of the letters before it: how long, how far behind the last of them; and how high, how far off the middle of the line, in heights. */
const stroke = { long: [0.6, 1.15], behind: [0.7, 1.45], high: 0.16, off: 0.16 } as const
const fewestHan = 3
/** It may be a dash. */
const sureOfStroke = 0.55

/** Puts 一 at the end of a line of Han, where the detector takes its stroke for none: 客观的统 ~ 一. What nobody read is doubtful. */
export function withLastStroke(line: ReadLine, lines: readonly ReadLine[], shapes: readonly PixelBox[]): ReadLine {
  const printed = line.letters.filter(({ text }) => text.trim() !== '')
  const last = printed.at(-1)
  const han = printed.slice(-fewestHan)
  if (!last || han.length < fewestHan || !han.every(({ text }) => /^\p{Script=Han}$/u.test(text))) return line
  const pitch = (last.at - (han[0]?.at ?? 0)) / (fewestHan - 1)
  const height = sidesOf(line.quad)[1]
  const found = shapes.find((shape) => {
    const { along, off } = alongLine(line.quad, shape)
    const [long, high] = [shape.x1 - shape.x0, shape.y1 - shape.y0]
    return (
      isBetween((along - last.at) / pitch, stroke.behind) &&
      isBetween(long / pitch, stroke.long) &&
      Math.abs(off) < stroke.off &&
      high < stroke.high * height + long * 0.05 &&
      !lines.some((other) => other !== line && isOn(shape, other))
    )
  })
  if (!found) return line
  const at = alongLine(line.quad, found).along
  return withoutBlank(withSign(line, { text: '一', at, confidence: sureOfStroke }, (found.x1 - found.x0) / 2))
}

function isOn(shape: PixelBox, { quad }: ReadLine): boolean {
  const { along, off } = alongLine(quad, shape)
  return along > 0 && along < sidesOf(quad)[0] && Math.abs(off) < 0.5
}

const isBetween = (value: number, [least, most]: readonly [number, number]): boolean => value > least && value < most

/** Nothing parts the stroke from the letters before it. */
function withoutBlank(line: ReadLine): ReadLine {
  const blank = line.letters.findLastIndex(({ text }) => text === ' ')
  return { ...line, letters: line.letters.filter((_, at) => at !== blank) }
}
