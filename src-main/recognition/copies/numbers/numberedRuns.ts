import type { Line } from '../../lines.ts'
import { cutLines } from '../cutLines.ts'

/** "2. What is", "4. none of these" at the beginning of a line or behind a blank. */
const label = /(?<=^|\s)(\d{1,3})\s?([.)])\s{1,3}(?=\S)/g
const opensFirst = /^1\s?[.)]\s/
const mayGlue = /\S\s+\d{1,3}\s?[.)]\s/
/** So many questions with numbered options, of at least two each. */
const fewest = 3
const fewestOptions = 2

type Label = Readonly<{ at: number; from: number; value: number; sign: string }>

const isRead = ({ aside, kind }: Line): boolean => aside === null && kind !== 'code'

const labelsOf = (lines: readonly Line[]): readonly Label[] =>
  lines.flatMap((line, at) =>
    isRead(line)
      ? [...line.folded.matchAll(label)].map(({ index, 1: digits, 2: sign = '' }) => ({
          at,
          from: index,
          value: Number(digits),
          sign,
        }))
      : [],
  )

/** A run of questions from `first`, each with options that count from 1 in the same form, and which labels belong to it. */
function runFrom(labels: readonly Label[], first: number): { questions: number; own: readonly Label[]; end: number } {
  const own: Label[] = []
  let [question, option, questions, end] = [0, 0, 0, first]
  const sign = labels[first]?.sign
  for (; end < labels.length; end++) {
    const [current, next] = [labels[end], labels[end + 1]]
    if (!current) break
    const isNext =
      current.sign === sign &&
      next?.sign === sign &&
      next.value === 1 &&
      current.value === question + 1 &&
      (questions === 0 || option >= fewestOptions)
    if (isNext) {
      question = current.value
      questions++
      option = 0
    } else if (current.sign === sign && current.value === option + 1 && questions > 0) option++
    else if (current.from === 0) break
    else continue
    own.push(current)
  }
  return { questions, own, end: Math.max(end, first + 1) }
}

/**
 * "4. none of these 2. The pulse is" above "1. fast": where questions and their options are all numbered and some numbers stand behind
 * the text before them, each gets a line of its own.
 */
export function cutNumberedRuns(lines: readonly Line[]): readonly Line[] {
  const opening = lines.filter((line) => isRead(line) && opensFirst.test(line.folded))
  if (opening.length < fewest || !lines.some((line) => isRead(line) && mayGlue.test(line.folded))) return lines
  const labels = labelsOf(lines)
  const cuts: Label[] = []
  for (let first = 0; first < labels.length; ) {
    const { questions, own, end } = runFrom(labels, first)
    if (questions >= fewest) cuts.push(...own.filter(({ from }) => from > 0))
    first = end
  }
  return cuts.length === 0 ? lines : cutLines(lines, cuts)
}
