import { changeEach, Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** "is ......", "is …… ,": dots enough that they are written on; with a page behind them they lead to it. */
const dots = /(?<=[\p{L}\p{N}»”"')\]]\s?|(?:^|\s)\d{1,3}[.)]\s)(?:\.{5,}|…[.…]+|(?:\. ){4,}\.?)/gu
/** Three dots between blanks within a sentence, or before its end. */
const three = /(?<=[\p{L}\p{N}»”"')\]]\s)(?:\.{3,4}|…)(?=\s?[.?!]?$|\s[\p{Ll}\p{N}]|\s?[,;:)(])/gu
const leadsToPage = /(?:(?<!\.)\.{5,}|(?<!…)…{2,}|(?:\. ){4,})\s*\d{0,4}$/
const holdsDots = ({ folded }: Line): boolean =>
  folded.includes('...') || folded.includes('…') || folded.includes('. . ')
/** What dots and lines to write on are made of. */
const signs = ['...', '…', '. . ', '___']
const fewest = 3

/** "Solutions ..... 1(b)": a word or two lead to what stands behind the dots; a sentence is longer, or has a number. */
const isSentence = /^\s*(?:[([]?\d|(?:\p{L}\S*\s+){2}\p{L}|[^a-z]*[\u4e00-\u9fff\u3040-\u30ff])/u

/** Two lines of dots or strokes and more behind a finished sentence are room for an answer in words. */
const openLines = /(?<=[.?!:;)\]。？！：）」])(?:\s{1,12}(?:[.…]{25,}|_{25,})){2,}\s*$/u

/** Rows of dots behind what is asked go: nothing is to be filled in, an answer is to be written. */
function withoutOpenLines(lines: readonly Line[]): readonly Line[] {
  return changeEach(lines, (line) => {
    if (line.folded.length < 60 || !/[.…_]\s*$/.test(line.folded)) return line
    const match = openLines.exec(line.folded)
    return match ? partOf(line, 0, match.index) : line
  })
}

const drawn = (folded: string, pattern: RegExp): string => folded.replace(pattern, (found) => '_'.repeat(found.length))

/**
 * Dots within sentences are lines to write on: they are read as such. Three of them are, where that is usual in a document that
 * has no others.
 */
export function readDottedBlanks(printed: readonly Line[]): readonly Line[] {
  const text = wholeText(printed)
  if (!signs.some((sign) => text.includes(sign))) return printed
  const lines = withoutOpenLines(printed)
  if (!lines.some(holdsDots)) return lines
  const dotted = lines.flatMap((line, at) => (holdsDots(line) ? [at] : []))
  const edited = new Edited(lines)
  const change = (pattern: RegExp) => {
    for (const at of dotted) {
      const line = edited.get(at)
      if (
        !line ||
        line.kind === 'code' ||
        !isSentence.test(line.folded) ||
        (leadsToPage.test(line.folded) && !/^\d/.test(line.folded))
      )
        continue
      const folded = drawn(line.folded, pattern)
      if (folded !== line.folded) edited.set(at, { ...line, folded })
    }
  }
  change(dots)
  const usual = dotted.filter((at) => lines[at]?.folded.search(three) !== -1)
  if (usual.length >= fewest && lines.every(({ folded }) => !folded.includes('___'))) change(three)
  return edited.result
}
