import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { rightRemark, tickSigns, truthOf, truthWords } from '../tokens/truthWords.ts'
import { partOf } from './partOf.ts'
import { withLetter } from './relabel.ts'
import { linesWithoutLetter } from './withoutLetter.ts'

const truthLine = new RegExp(
  `^(?:\\(\\s{0,4}\\)\\s{0,4})?(${truthWords}|[√×TFVRYN]|是|否)\\s*(?:[([]\\s*(?:${rightRemark})\\s*[)\\]]|[${tickSigns}*★◎]|(?:←|<-{1,2})\\s*\\p{L}{1,12})?$`,
  'iu',
)
const longest = 26

function truthOfLine(line: Line | undefined): boolean | null {
  if (!line || line.folded.length > longest) return null
  const word = truthLine.exec(line.folded)?.[1]
  return word === undefined ? null : truthOf(word)
}

const emptyBracket = /^\(\s*\)\s*/

/** "( ) True" without the bracket to be filled. */
function withoutBracket(line: Line): Line {
  const length = emptyBracket.exec(line.folded)?.[0].length ?? 0
  if (length === 0) return line
  return partOf(line, length)
}

const endsAnswers = /答案|answer|key/i

/**
 * "对" above "错(正确答案)": two opposite truth words on lines of their own are what one chooses from, not answers. Three or
 * more below one another, or two below a title of answers, are a key and stay.
 */
export function pairTruthLines(lines: readonly Line[]): readonly Line[] {
  if (!linesWithoutLetter(lines).some((at) => truthOfLine(lines[at]) !== null)) return lines
  const edited = new Edited(lines)
  const shown: number[] = []
  for (const [at, { aside }] of lines.entries()) if (aside === null) shown.push(at)
  const lineAt = (place: number) => edited.get(shown[place] ?? -1)
  for (let place = 1; place + 1 < shown.length; place++) {
    const [above, first, second] = [lineAt(place - 1), lineAt(place), lineAt(place + 1)]
    const value = truthOfLine(first)
    if (value === null || !above || !first || !second) continue
    const isPair = truthOfLine(second) === !value && (!second.gap || first.gap)
    if (!isPair || truthOfLine(above) !== null || truthOfLine(lineAt(place + 2)) !== null) continue
    if (endsAnswers.test(above.folded.slice(-24))) continue
    edited.set(shown[place] ?? -1, withLetter(withoutBracket(first), 0, false))
    edited.set(shown[place + 1] ?? -1, withLetter(withoutBracket(second), 1, false))
    place++
  }
  return edited.result
}
