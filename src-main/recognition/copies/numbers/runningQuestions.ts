import type { Line } from '../../lines.ts'
import { cutLines } from '../cutLines.ts'

/** "1. What", "2.- ¿Cuál", "3) Who" at the beginning of a line or behind a blank. */
const numbered = /(?<=^|\s)(\d{1,3})\s?(?:\.\s?[-–—−]{1,2}|[.)])\s{1,3}(?=[^\s\d])/g
/** The first two options behind a question: "a) x b) y", "A. x B. y", some of them ticked by a sign. */
const optionA = /\s[*+✓✔√]?\(?[aA]\s?[.)]\s?\S/
const optionB = /\s[*+✓✔√]?\(?[bB]\s?[.)]\s?\S/
const mayHold = /\s[*+✓✔√]?\(?[aA]\s?[.)]/
/** In shorter lines there is one question with its options. */
const shortest = 200
const fewest = 3
const mostBetween = 3000
/** How many lines a question may take. */
const reach = 40

type Label = Readonly<{ at: number; from: number; value: number }>

const isRead = ({ aside, kind }: Line): boolean => aside === null && kind !== 'code'

const labelsOf = (lines: readonly Line[]): readonly Label[] =>
  lines.flatMap((line, at) =>
    isRead(line)
      ? [...line.folded.matchAll(numbered)].map(({ index, 1: digits }) => ({ at, from: index, value: Number(digits) }))
      : [],
  )

/** What stands between two labels. */
function textBetween(lines: readonly Line[], from: Label, to: Label | undefined): string {
  const last = to?.at ?? Math.min(lines.length - 1, from.at + 1)
  const parts = lines.slice(from.at, last + 1).map(({ folded }) => folded)
  if (to) parts[parts.length - 1] = (parts.at(-1) ?? '').slice(0, to.from)
  return ` ${parts.join(' ').slice(from.from, from.from + mostBetween)}`
}

function holdsOptions(text: string): boolean {
  const first = optionA.exec(text)
  return first !== null && optionB.test(text.slice(first.index + first[0].length))
}

/** Labels that count on one by one, each with options before the next. */
function chainOf(lines: readonly Line[], labels: readonly Label[]): readonly Label[] {
  let best: readonly Label[] = []
  const tried = new Set<number>()
  for (const [first, label] of labels.entries()) {
    if (tried.has(first) || label.value > 1) continue
    const chain = [label]
    for (let at = first + 1; at < labels.length; at++) {
      const [next, last] = [labels[at], chain.at(-1)]
      if (!next || !last || next.at > last.at + reach) break
      if (next.value !== last.value + 1 || !holdsOptions(textBetween(lines, last, next))) continue
      chain.push(next)
      tried.add(at)
    }
    const last = chain.at(-1)
    if (last && !holdsOptions(textBetween(lines, last, undefined))) chain.pop()
    if (chain.length > best.length) best = chain
  }
  return best
}

/** Where questions with their options run on in one paragraph, each of them gets a line of its own. */
export function cutRunningQuestions(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => line.folded.length >= shortest && mayHold.test(line.folded) && isRead(line))) return lines
  const chain = chainOf(lines, labelsOf(lines))
  const within = chain.filter(({ from }) => from > 0)
  if (chain.length < fewest || within.length < chain.length / 2) return lines
  return cutLines(lines, within)
}
