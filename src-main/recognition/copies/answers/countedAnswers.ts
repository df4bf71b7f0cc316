import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { asAnswerLabel } from '../labels/relabel.ts'

const counted = /^(\p{L}[\p{L} ]{0,20}?)\s?#?(\d{1,4})\s?:?$/u
/** A digit or a colon is its last sign. */
const endsCounted = (folded: string): boolean => {
  const code = folded.charCodeAt(folded.length - 1)
  return code >= 0x30 && code <= 0x3a
}
const fewest = 3
/** A question stands between two of them: fewer lines are the entries of a key. */
const fewestBetween = 4

const isAnswerLabel = (words: string): boolean =>
  findFields(`${words}: x`).some(({ kind, labelFrom }) => kind === 'answer' && labelFrom === 0)

/** "Answer 1", "Answer 2" alone above the answers, each behind its own question: the number says nothing, the words label. */
export function readCountedAnswers(lines: readonly Line[]): readonly Line[] {
  const found: { at: number; words: string; value: number }[] = []
  for (const [at, { aside, folded }] of lines.entries()) {
    if (aside !== null || folded.length > 26 || !endsCounted(folded)) continue
    const [, words = '', value = ''] = counted.exec(folded) ?? []
    if (words !== '') found.push({ at, words, value: Number(value) })
  }
  const byWords = Map.groupBy(found, ({ words }) => words)
  const edited = new Edited(lines)
  for (const [words, own] of byWords) {
    const runsOn = own.every(({ at, value }, place) => {
      const before = own[place - 1]
      return before === undefined || (value === before.value + 1 && at - before.at >= fewestBetween)
    })
    if (own.length < fewest || !runsOn || !isAnswerLabel(words)) continue
    for (const { at } of own) {
      const line = lines[at]
      if (line) edited.set(at, asAnswerLabel(line))
    }
  }
  return edited.result
}
