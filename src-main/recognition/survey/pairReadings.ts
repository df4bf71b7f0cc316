import type { RecognisedQuestion } from '../RecognisedQuestion.ts'

/** The same question in two readings of a document; null where only the other has it. */
export type Pair = Readonly<{ before: number | null; after: number | null }>

/** Where a question asks: other lines may come to it or go, this one stays. */
const placeOf = ({ source: { blocks, fields } }: RecognisedQuestion): number => fields.stem?.[0] ?? blocks[0]

const overlaps = (a: RecognisedQuestion, b: RecognisedQuestion): boolean =>
  a.source.blocks[0] <= b.source.blocks[1] && b.source.blocks[0] <= a.source.blocks[1]

/**
 * Pairs the questions of two readings of one document: by the line where they ask, then what overlaps. In the order of the second,
 * what it has no more behind it.
 */
export function pairReadings(before: readonly RecognisedQuestion[], after: readonly RecognisedQuestion[]): Pair[] {
  const byPlace = Map.groupBy(
    before.map((question, at) => ({ place: placeOf(question), at })),
    ({ place }) => place,
  )
  const paired: (number | null)[] = after.map((question) => byPlace.get(placeOf(question))?.shift()?.at ?? null)
  const free = [...byPlace.values()].flat().map(({ at }) => at)
  const open = new Set(free)
  after.forEach((question, at) => {
    if (paired[at] !== null) return
    const found = free.find((one) => open.has(one) && before[one] !== undefined && overlaps(before[one], question))
    if (found === undefined) return
    open.delete(found)
    paired[at] = found
  })
  return [
    ...paired.map((one, at) => ({ before: one, after: at })),
    ...[...open].sort((a, b) => a - b).map((one) => ({ before: one, after: null })),
  ]
}
