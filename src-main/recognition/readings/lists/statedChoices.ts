import type { Lexed } from '../../lexed.ts'
import { countsQuestions } from '../../tokens/numberLabel.ts'
import type { TypeHint } from '../../tokens/typeWords.ts'

const choices: ReadonlySet<string> = new Set(['single', 'multiple', 'choice'])

/** Whether a list stands right below the first lines of a question that its section or tag says to be one of choices. */
export function isInChoices(lines: readonly Lexed[], sections: readonly (TypeHint | null)[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (line.heading || line.fields.length > 0 || line.startsWithOption) return false
    if (line.tags.some((tag) => choices.has(tag))) return true
    const isStart = line.number !== null && countsQuestions(line.number.family)
    if (isStart) return choices.has(sections[at] ?? '')
  }
  return false
}

/** An empty bracket in the line above a list is where its answer belongs, whatever the section asks. */
export const isBelowBracket = (lines: readonly Lexed[], first: number): boolean =>
  /\(\s*\)/.test(lines[first - 1]?.line.folded ?? '') && lines[first - 1]?.fields.length === 0
