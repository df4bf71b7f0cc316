import { sidesOf } from '../model/Quad.ts'
import { alongLine, withSign } from './alongLine.ts'
import type { Square } from './findSquares.ts'
import type { ReadLine } from './ReadLine.ts'

/** How far before the first letter of a line its square may stand, in heights of the line. */
const farthest = 2.2
/** How far the middles of a square and its line may lie apart. */
const level = 0.35
/** What is so near to the middle of a letter of Han is a part of it (日 in 题), in heights of the line; 口 alone may be a square. */
const withinHan = 0.5
const isHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text) && !readAs.test(text)

/** What a square is read as, where it is read at all. */
const readAs = /^[口囗日田回□■oODd0]$/i
/** What is in a square may be dirt. */
const sureOfMark = 0.5

/**
 * Puts the squares in the lines that they stand in: as ☐, or as ☑ where there is something in them. The detector passes over most of
 * them, and no class of the recogniser is one.
 */
export function withSquares(lines: readonly ReadLine[], squares: readonly Square[]): ReadLine[] {
  const out = [...lines]
  for (const square of squares) {
    let nearest: { at: number; gap: number } | undefined
    out.forEach((line, at) => {
      const gap = gapTo(line, square)
      if (gap !== undefined && (!nearest || gap < nearest.gap)) nearest = { at, gap }
    })
    const line = nearest && out[nearest.at]
    if (nearest && line) out[nearest.at] = placed(line, square)
  }
  return out
}

/** How far before a line a square is, in pixels; 0 within it, nothing where it is elsewhere. */
function gapTo({ quad, letters }: ReadLine, square: Square): number | undefined {
  const { along, off } = alongLine(quad, square)
  const printed = letters.filter(({ text }) => text.trim() !== '')
  const [first, last] = [printed[0], printed.at(-1)]
  if (!first || !last || Math.abs(off) > level || along > last.at) return undefined
  const gap = Math.max(0, first.at - along)
  return gap < farthest * sidesOf(quad)[1] ? gap : undefined
}

/** Only in place of a letter that it was taken for, or where there is none: 口 is four straight sides, too. */
function placed(line: ReadLine, square: Square): ReadLine {
  const { along } = alongLine(line.quad, square)
  const side = square.x1 - square.x0
  const { letters } = line
  if (letters.some(({ text, at }) => isHan(text) && Math.abs(at - along) < withinHan * sidesOf(line.quad)[1]))
    return line
  const under = letters.findIndex(({ text, at }) => text.trim() !== '' && Math.abs(at - along) < side * 0.75)
  const isAlone = isGap(letters[under - 1]?.text) && isGap(letters[under + 1]?.text)
  if (under >= 0 && !(isAlone && readAs.test(letters[under]?.text ?? ''))) return line
  const sign = square.isMarked
    ? { text: '☑', at: along, confidence: sureOfMark }
    : { text: '☐', at: along, confidence: 1 }
  return withSign({ ...line, letters: letters.filter((_, at) => at !== under) }, sign, side / 2)
}

/** What goes on without a blank is a word that begins so; an option may stand close. */
const isGap = (text: string | undefined): boolean => text === undefined || /^(?: |[A-H])$/.test(text)
