import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { plainTruth, truthOf } from '../../tokens/truthWords.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { wholeText } from '../wholeText.ts'

/** "... . [wrong: bees have six]": a verdict in square brackets at the end, perhaps with its reason. */
const verdict = new RegExp(
  `^(.*\\S)\\s*\\[\\s*(${plainTruth})\\s*(?:[:,;，；]\\s*([^[\\]]+?)\\s*)?\\]\\s*[。.]?$`,
  'iu',
)
const fewest = 3

/** Where square brackets judge statements at their ends, both ways and at least three, they are read as round ones. */
export function readSquareVerdicts(lines: readonly Line[]): readonly Line[] {
  if (!wholeText(lines).includes(']')) return lines
  const found = new Map<number, RegExpExecArray>()
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const match = line && line.kind !== 'code' && /\][。.]?$/.test(line.folded) ? verdict.exec(line.folded) : null
    if (match) found.set(at, match)
  }
  const values = new Set([...found.values()].map((match) => truthOf(match[2] ?? '')))
  if (found.size < fewest || !values.has(true) || !values.has(false)) return lines
  const edited = new Edited(lines)
  for (const [at, [, statement = '', word = '', reason]] of found) {
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
