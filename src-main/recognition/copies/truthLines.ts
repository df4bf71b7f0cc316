import type { Line } from '../lines.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { giveLetter } from './relabel.ts'

const truthLine =
  /^(对|错|正确|错误|是|否|√|×|true|false)\s*(?:[([]\s*(?:正确答案|正确|答案|correct(?: answer)?|right(?: answer)?)\s*[)\]]|[√✓✔*])?$/i
const longest = 26

function truthOfLine(line: Line | undefined): boolean | null {
  if (!line || line.folded.length > longest) return null
  const word = truthLine.exec(line.folded)?.[1]
  return word === undefined ? null : truthOf(word)
}

const endsAnswers = /答案|answer|key/i

/**
 * "对" above "错(正确答案)": two opposite truth words on lines of their own are what one chooses from, not answers. Three or
 * more below one another, or two below a title of answers, are a key and stay.
 */
export function pairTruthLines(lines: readonly Line[]): void {
  const shown = lines.filter(({ aside }) => aside === null)
  for (let at = 1; at + 1 < shown.length; at++) {
    const [above, first, second] = [shown[at - 1], shown[at], shown[at + 1]]
    const value = truthOfLine(first)
    if (value === null || !above || !first || !second) continue
    const isPair = truthOfLine(second) === !value && !second.gap
    if (!isPair || truthOfLine(above) !== null || truthOfLine(shown[at + 2]) !== null) continue
    if (endsAnswers.test(above.folded.slice(-24))) continue
    giveLetter(first, 0, false)
    giveLetter(second, 1, false)
    at++
  }
}
