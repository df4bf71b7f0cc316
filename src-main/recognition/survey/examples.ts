import type { RecognisedQuestion } from '../RecognisedQuestion.ts'

const traitsOf = ({
  type,
  options,
  stem,
  explanation,
  key,
  source,
}: RecognisedQuestion): readonly (string | number)[] => [
  type,
  options.length,
  key?.kind ?? 'none',
  explanation === null ? 'none' : 'some',
  Math.round(Math.log2(stem.length + 1)),
  source.blocks[1] - source.blocks[0],
]

const distance = (a: readonly unknown[], b: readonly unknown[]): number =>
  a.reduce((sum: number, trait, at) => sum + (trait === b[at] ? 0 : 1), 0)

/** The first of some questions and those that are least like the ones chosen before: what a person should see of them. */
export function leastAlike(
  questions: readonly RecognisedQuestion[],
  members: readonly number[],
  count: number,
): number[] {
  const traits = new Map(members.flatMap((at) => (questions[at] ? [[at, traitsOf(questions[at])] as const] : [])))
  const chosen = members.slice(0, 1)
  while (chosen.length < Math.min(count, members.length)) {
    let [best, farthest] = [-1, -1]
    for (const at of members) {
      if (chosen.includes(at)) continue
      const least = Math.min(...chosen.map((one) => distance(traits.get(one) ?? [], traits.get(at) ?? [])))
      if (least > farthest) [best, farthest] = [at, least]
    }
    if (best < 0) break
    chosen.push(best)
  }
  return chosen
}
