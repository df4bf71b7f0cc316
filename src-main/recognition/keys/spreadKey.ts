import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { joinStretches } from '../questions/stretchText.ts'
import { splitAnswers } from '../tokens/keyEntries.ts'
import type { DistantKey } from './DistantKey.ts'
import { runsOf } from './draftRuns.ts'

/**
 * "答案：ABCDA" below the last of five questions without answers answers all five, not the last one, which loses what it
 * carried.
 */
export function spreadKeys(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const keys = new Map<Draft, DistantKey>()
  const carriers = new Set<Draft>()
  for (const run of runsOf(drafts)) {
    const last = run.at(-1)
    const [answer] = last?.answers ?? []
    if (
      !last ||
      !answer ||
      run.length < 3 ||
      run.slice(0, -1).some(({ answers, given }) => answers.length + given.length > 0)
    )
      continue
    const values = splitAnswers(joinStretches(lines, answer.text).folded, run.length)
    const at = answer.text[0]?.at
    if (!values || at === undefined || values.length <= last.options.length) continue
    carriers.add(last)
    for (const [position, draft] of run.entries())
      keys.set(draft, { text: values[position] ?? '', explanation: '', first: at, last: at })
  }
  if (carriers.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const distant = keys.get(draft)
    return distant ? { ...draft, distant, answers: carriers.has(draft) ? [] : draft.answers } : draft
  })
}
