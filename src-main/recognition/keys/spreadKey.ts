import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { joinStretches } from '../questions/stems/stretchText.ts'
import { splitAnswers } from '../tokens/keyEntries.ts'
import type { DistantKey } from './DistantKey.ts'
import { runsOf } from './draftRuns.ts'

/** "1. honest 2. brave": words, each behind the number of a question of the run; null where one is missing. */
function wordsByNumber(folded: string, run: readonly Draft[]): string[] | null {
  const labels = [...folded.matchAll(/(?:^|(?<=[\s;,]))\(?(\d{1,3})[.、)]\s?(?=\S)/g)]
  const isRun = labels.length === run.length && labels.every((label, at) => Number(label[1]) === run[at]?.value)
  if (!isRun || folded.slice(0, labels[0]?.index).trim() !== '') return null
  return labels.map((label, at) =>
    folded
      .slice(label.index + label[0].length, labels[at + 1]?.index ?? folded.length)
      .replace(/(?<![\s;,])[\s;,]+$/, ''),
  )
}

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
    const { folded } = joinStretches(lines, answer.text)
    const at = answer.text[0]?.at
    const values = splitAnswers(folded, run.length) ?? wordsByNumber(folded, run)
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
