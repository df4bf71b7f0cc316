import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

/** "( O )", "(X)" at the end of a statement: letters for a ring and a cross. */
const bracket = /\(\s*([OXox○◯])\s*\)\s*[。.]?$/
const fewest = 3

/**
 * Where statements are judged by O and X in brackets at their end, both of them among at least three, these become ticks and
 * crosses, which mean nothing else.
 */
export function readRingMarks(lines: readonly Line[]): readonly Line[] {
  const found = linesWithoutLetter(lines).filter(
    (at) => lines[at]?.folded.endsWith(')') && bracket.test(lines[at]?.folded),
  )
  const isCross = (at: number) => /x/i.test(bracket.exec(lines[at]?.folded ?? '')?.[1] ?? '')
  if (found.length < fewest || !found.some(isCross) || found.every(isCross)) return lines
  const edited = new Edited(lines)
  for (const at of found) {
    const line = lines[at]
    const match = line && bracket.exec(line.folded)
    if (!line || !match) continue
    const place = match.index + match[0].indexOf(match[1] ?? '')
    const withSign = (text: string) => `${text.slice(0, place)}${isCross(at) ? '×' : '√'}${text.slice(place + 1)}`
    edited.set(at, { ...line, text: withSign(line.text), folded: withSign(line.folded) })
  }
  return edited.result
}
