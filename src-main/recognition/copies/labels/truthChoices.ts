import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyTruth, letterTruth, truthOf } from '../../tokens/truthWords.ts'
import { partOf } from '../partOf.ts'
import { withLabel } from './relabel.ts'
import { linesWithoutLetter } from './withoutLetter.ts'

/** "TRUE / FALSE", "T F", "对／错" at the end of a line: what is to be ringed. */
const pair = new RegExp(
  `(?:\\t|\\s{2,8}|(?<=[.。!)])\\s?|\\s(?=[([]))[([]?[□☐○]?\\s?(${anyTruth}|${letterTruth})\\s{0,4}(?:[□☐○]|[/|,、]|or|oder|ou|o|或)?\\s{0,4}[□☐○]?\\s?(${anyTruth}|${letterTruth})\\s?[□☐○]?[)\\]]?$`,
  'iu',
)
const numbered = /^\(?\d{1,4}\s?[.、):]/
/** A digit, or a bracket before one: what most lines do not begin with. */
const opensNumber = (folded: string): boolean => {
  const code = folded.charCodeAt(folded.charCodeAt(0) === 0x28 ? 1 : 0)
  return code >= 0x30 && code <= 0x39
}
/** No pair of words ends in a full stop or asks. */
const mayEnd = (folded: string): boolean => !'.?:;,。？：'.includes(folded.charAt(folded.length - 1))
const longest = 30
const fewest = 3

/**
 * Numbered statements that all end in the same two words for right and wrong are to be judged: the words go, and a bracket before
 * the number says so. Words of which one is marked hold the answer, and stay.
 */
export function readTruthChoices(lines: readonly Line[]): readonly Line[] {
  const found = new Map<number, number>()
  const forms = new Set<string>()
  // Of all numbered lines, and of those from the first such statement to the last.
  let [count, since, between] = [0, 0, 0]
  for (const at of linesWithoutLetter(lines)) {
    const { folded, marks, aside } = lines[at] as Line
    if (aside !== null || !opensNumber(folded) || !numbered.test(folded)) continue
    count++
    if (found.size > 0) since++
    const skip = Math.max(0, folded.length - longest)
    const match = marks.length > 0 || !mayEnd(folded) ? null : pair.exec(folded.slice(skip))
    const [a, b] = match ? [truthOf(match[1] ?? ''), truthOf(match[2] ?? '')] : [null, null]
    if (!match || a === null || b === null || a === b) continue
    found.set(at, skip + match.index)
    between = since
    forms.add(match[0].trim())
  }
  if (found.size < fewest || forms.size > 1 || (found.size < count * 0.5 && between > found.size - 1)) return lines
  const edited = new Edited(lines)
  for (const [at, to] of found) {
    const line = lines[at]
    if (line) edited.set(at, { ...withLabel(partOf(line, 0, to), '( ) '), hasLabel: line.hasLabel })
  }
  return edited.result
}
