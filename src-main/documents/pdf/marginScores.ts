import { type TextLine, textOfSegments } from './buildLines.ts'

const score =
  /^[([]?\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:points?|pts?\.?|marks?|punkte?|puntos?|pontos?|punti|punto|балл(?:а|ов)?|点|分|점)\s*[)\]]?$/i
const fewest = 3
const longest = 20

type Scored = Readonly<{ line: TextLine; text: string; end: number; right: number }>

function scoredLine(line: TextLine): readonly Scored[] {
  const [before, last] = line.segments.slice(-2)
  if (!before || !last || before === last || last.glyphs.length === 0 || last.glyphs.length > longest) return []
  const text = textOfSegments([last]).replace(/^_+/, '').trim()
  return score.test(text) ? [{ line, text, end: before.x1, right: last.x1 }] : []
}

/**
 * Takes scores that stand apart at the right edge of several lines off them. The piece before each has its score, and how far text
 * reaches beside them: it wraps there, and goes on below as if they were not there.
 */
export function takeMarginScores(lines: readonly TextLine[]): void {
  const found = lines.flatMap(scoredLine)
  const right = Math.max(...found.map((one) => one.right))
  const atEdge = found.filter((one) => right - one.right < one.line.size * 2)
  if (atEdge.length < fewest) return
  const textEdge = Math.max(...atEdge.map(({ end }) => end))
  for (const { line, text } of atEdge) {
    line.segments.pop()
    const before = line.segments.at(-1)
    if (before) before.score = { text, textEdge }
  }
}
