import type { RecognisedQuestion } from '../RecognisedQuestion.ts'
import type { Doubt } from './doubts.ts'

const otherKey =
  /^\s*(?:(?:[,，;；、/&+]|and|et|y|e|und|и|和|或)\s*)?(?:[A-H]\b|[×√✓✗✔✘TF对错](?!\w))|(?:^|[\s;；,，])[A-H][.、)）]/

/** What stands behind a letter or a truth word explains it, or shows that the answer goes on. */
export function doubtsOfRest(rest: string, { key }: RecognisedQuestion, doubts: Doubt[]): void {
  if (key === null || rest.trim() === '') return
  doubts.push('restBehindKey')
  if (otherKey.test(rest)) doubts.push('restHoldsKey')
}
