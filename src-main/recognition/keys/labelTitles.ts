import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { linesWith } from '../readings/linesWith.ts'
import { countsQuestions } from '../tokens/numberLabel.ts'

/** So many lines alike, of which nearly all stand below one question each, are labels. */
const fewest = 3
const nearlyAll = 0.7

/**
 * "Explanation of answers:" alone on its line below each question labels what explains it; a title of a key stands below several
 * questions. What recurs so is no title.
 */
export function forgetLabelTitles(lines: readonly Lexed[]): readonly Lexed[] {
  const { heading, number } = linesWith(lines)
  const titles = heading.filter((at) => lines[at]?.heading?.kind === 'key')
  if (titles.length < fewest) return lines
  const numbers = number.filter((at) => isNumberOfQuestion(lines[at]))
  const byText = Map.groupBy(titles, (at) => lines[at]?.line.folded ?? '')
  const signOf = (at: number) => lines[at]?.line.folded.charAt((lines[at]?.number?.end ?? 1) - 1) ?? ''
  const bySign = Map.groupBy(numbers, signOf)
  const stand = (places: readonly number[]) => standBelowEach(places, numbers) || standBelowOneSign(places, bySign)
  const labels = new Set([...byText].filter(([, places]) => stand(places)).map(([text]) => text))
  if (labels.size === 0) return lines
  return changeEach(lines, (line) =>
    line.heading?.kind === 'key' && labels.has(line.line.folded) ? { ...line, heading: null } : line,
  )
}

/** "1、" above each of them, where "1）" counts the points below. */
const standBelowOneSign = (places: readonly number[], bySign: ReadonlyMap<string, readonly number[]>): boolean =>
  bySign.size > 1 &&
  [...bySign.values()].some(
    (numbers) =>
      standBelowEach(places, numbers) &&
      places.filter((at) => numbers.includes(at - 1)).length >= places.length * nearlyAll,
  )

const isNumberOfQuestion = (line: Lexed | undefined): boolean =>
  line?.number != null && line.key === null && countsQuestions(line.number.family)

/** Whether just one number stands between nearly every two of the lines, and above the first. */
function standBelowEach(places: readonly number[], numbers: readonly number[]): boolean {
  if (places.length < fewest) return false
  let [next, single] = [0, 0]
  for (const at of places) {
    const before = next
    while (next < numbers.length && (numbers[next] ?? 0) < at) next++
    if (next - before === 1) single++
  }
  return single >= places.length * nearlyAll
}
