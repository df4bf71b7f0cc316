import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyTruth, plainTruth, truthOf } from '../../tokens/truthWords.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { wholeText } from '../wholeText.ts'

/** "... . [wrong: bees have six]": a verdict in square brackets at the end, perhaps with its reason. */
const verdict = new RegExp(
  `^(.*\\S)\\s*\\[\\s*(${plainTruth})\\s*(?:[:,;，；]\\s*([^[\\]]+?)\\s*)?\\]\\s*[。.]?$`,
  'iu',
)
/** "4. All trees lose their leaves --- no": one behind dashes, after a statement with a number. */
const dashed = new RegExp(`^(\\d{1,3}\\s?[.)、][^?？]*[^\\s?？-])(?:\\s?-{2,3}\\s?|\\s-\\s)(${anyTruth})[.。]?$`, 'iu')
const fewest = 3
const shortestWord = 2

type Verdict = Readonly<{ statement: string; word: string; reason: string | undefined }>

function verdictOf(folded: string): Verdict | null {
  const inBrackets = /\][。.]?$/.test(folded) ? verdict.exec(folded) : null
  if (inBrackets) return { statement: inBrackets[1] ?? '', word: inBrackets[2] ?? '', reason: inBrackets[3] }
  const behindDash = folded.includes('-') ? dashed.exec(folded) : null
  const word = behindDash?.[2] ?? ''
  if (!behindDash || word.length < shortestWord) return null
  return { statement: behindDash[1] ?? '', word: truthOf(word) ? 'T' : 'F', reason: undefined }
}

/** Where square brackets or dashes judge statements at their ends, both ways and at least three, they are read as round brackets. */
export function readSquareVerdicts(lines: readonly Line[]): readonly Line[] {
  if (!/[\]-]/.test(wholeText(lines))) return lines
  const found = new Map<number, Verdict>()
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const own = line && line.kind !== 'code' ? verdictOf(line.folded) : null
    if (own) found.set(at, own)
  }
  const values = new Set([...found.values()].map(({ word }) => truthOf(word)))
  if (found.size < fewest || !values.has(true) || !values.has(false)) return lines
  const edited = new Edited(lines)
  for (const [at, { statement, word, reason }] of found) {
    const line = lines[at]
    if (!line) continue
    const behind = ` (${word})${reason === undefined ? '' : `(${reason})`}`
    edited.set(at, {
      ...line,
      text: line.text.slice(0, statement.length) + behind,
      folded: line.folded.slice(0, statement.length) + behind,
    })
  }
  return edited.result
}
