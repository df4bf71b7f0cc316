import type { Line } from '../../lines.ts'
import { cutLines } from '../cutLines.ts'

/** "A) red", "(b) blue", "* C. green" behind a blank. */
const label = /(?<=^|\s)(?:[*✓✔√]\s?)?\(?([A-Fa-f])[.)]\s?(?=\S)/g
const sentenceEnd = /[.;!?]["”')\]]?\s+(?=[\p{Lu}¿¡"“])/u
/** In shorter lines there is one question. */
const shortest = 150
const fewest = 3

type Cut = Readonly<{ at: number; from: number }>

/** Where the next question begins behind the last option of the one before: at the first end of a sentence. */
function cutsIn(folded: string, at: number): readonly Cut[] | null {
  const cuts: Cut[] = []
  let last = -1
  let from = 0
  for (const match of folded.matchAll(label)) {
    const index = (match[1] ?? '').toLowerCase().charCodeAt(0) - 97
    if (index !== 0 && index !== last + 1) continue
    if (index === 0 && last > 0) {
      const end = sentenceEnd.exec(folded.slice(from, match.index))
      if (!end) return null
      cuts.push({ at, from: from + end.index + end[0].length })
    }
    last = index
    from = match.index + match[0].length
  }
  return cuts
}

/** "... C) a knot. Which light is red? A) ...": questions without numbers that run on in one paragraph get lines of their own. */
export function cutRunningLetters(lines: readonly Line[]): readonly Line[] {
  const cuts: Cut[] = []
  for (const [at, { folded, aside, kind }] of lines.entries()) {
    if (aside !== null || kind === 'code' || folded.length < shortest || !/\s\(?[Aa][.)].*\s\(?[Aa][.)]/.test(folded))
      continue
    const own = cutsIn(folded, at)
    if (own === null) return lines
    cuts.push(...own)
  }
  return cuts.length < fewest - 1 ? lines : cutLines(lines, cuts)
}
