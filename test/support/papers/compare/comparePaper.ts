import type { TrueQuestion } from '../Truth.ts'
import { comparable, sameAnswer, sameOptions } from './comparable.ts'
import { pairQuestions } from './pairQuestions.ts'

/** A question as `recognise --json` prints it, as far as it is compared. */
export type ReadQuestion = {
  type: TrueQuestion['type']
  stem: string
  options: readonly { text: string }[]
  answer: TrueQuestion['answer']
  confidence: number
  issues: readonly string[]
}

/** `missing`: not found at all. The others name the first thing that is wrong. */
export type Verdict = 'right' | 'missing' | 'type' | 'options' | 'answer'
/** `extras[i]`: how many recognised questions that match none stand after true question `i` (the first ones count to 0). */
export type Comparison = { verdicts: Verdict[]; pairs: number[]; extras: number[] }

/** Judges what was recognised of a paper against its truth. */
export function comparePaper(truth: readonly TrueQuestion[], got: readonly ReadQuestion[]): Comparison {
  const wanted = truth.map(comparable)
  const found = got.map(comparable)
  const pairs = pairQuestions(wanted, found)
  const verdicts = wanted.map((question, at): Verdict => {
    const other = found[pairs[at] ?? -1]
    if (!other) return 'missing'
    if (truth[at]?.ambiguous) return 'right'
    if (other.type !== question.type) return 'type'
    if (!sameOptions(question, other)) return 'options'
    return sameAnswer(question, other) ? 'right' : 'answer'
  })
  const extras = truth.map(() => 0)
  const placeOf = new Map(pairs.map((index, at) => [index, at]))
  let last = 0
  for (const index of got.keys()) {
    const at = placeOf.get(index)
    if (at === undefined) extras[last] = (extras[last] ?? 0) + 1
    else last = at
  }
  return { verdicts, pairs, extras }
}
