import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import type { DistantKey } from '../questions/findKey.ts'
import { joinStretches } from '../questions/stretchText.ts'
import { splitAnswers } from '../tokens/keyEntries.ts'

/**
 * "答案：ABCDA" below the last of five questions without answers answers all five, not the last one. The keys are taken off
 * the draft that carried them.
 */
export function spreadKeys(lines: readonly Lexed[], runs: readonly Draft[][]): Map<Draft, DistantKey> {
  const keys = new Map<Draft, DistantKey>()
  for (const run of runs) {
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
    last.answers = []
    for (const [position, draft] of run.entries())
      keys.set(draft, { text: values[position] ?? '', explanation: '', first: at, last: at })
  }
  return keys
}
