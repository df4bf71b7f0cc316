import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'
import { optionVerdict } from '../tokens/verdicts.ts'
import { waits } from './scopes.ts'

/** What the lines of the explanation say of single options: the letters of the right ones, if it is clear which they are. */
function rightOf(lines: readonly Lexed[], draft: Draft): readonly Stretch[] {
  const seen = new Map<number, boolean>()
  const right: Stretch[] = []
  for (const { at, from, to } of draft.explanation) {
    const verdict = optionVerdict(lines[at]?.line.folded.slice(from, to) ?? '')
    if (!verdict || !draft.options.some(({ index }) => index === verdict.index)) continue
    if (seen.get(verdict.index) === !verdict.isRight) return none
    if (verdict.isRight && !seen.has(verdict.index))
      right.push({ at, from: from + verdict.letterAt, to: from + verdict.letterAt + 1 })
    seen.set(verdict.index, verdict.isRight)
  }
  return right.length > 0 && (seen.size > right.length || right.length === 1) ? right : none
}

const none: readonly Stretch[] = []

/** "A is wrong, B is correct because ...": an explanation that says it of each option tells the answer where nothing else does. */
export const takeAnswersInVerdicts = (lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] =>
  changeEach(drafts, (draft) => {
    if (draft.options.length < 2 || draft.explanation.length === 0 || !waits(draft)) return draft
    const right = rightOf(lines, draft)
    return right.length === 0 ? draft : { ...draft, answers: [...draft.answers, { place: 'lone', text: right }] }
  })
