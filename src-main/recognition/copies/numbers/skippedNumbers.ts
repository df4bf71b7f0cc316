import type { Line } from '../../lines.ts'
import { cutLines } from '../cutLines.ts'

const opening = /^(\d{1,3})\s?[.)、]\s*(?=\S)/
/** "... into rain? 24. What is": a number behind the end of a sentence, before a capital or a sign of another script. */
const inside =
  /(?<=[.?!。？！;:)]\s{1,4})(\d{1,3})\s?[.)]\s+(?=[\p{Lu}¿¡"“«\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu

/** "(C) 10. Who": the bracket for the answer before a number. */
const bracketAlone = /^\s*\([^()]{0,10}\)\s*$/

const mayHold = /[.?!。？！;:)] {1,4}\d/
/** In shorter lines there is one question. */
const shortest = 24

type Number = Readonly<{ at: number; from: number; value: number }>

const isRead = ({ aside, kind }: Line): boolean => aside === null && kind !== 'code'

/** The numbers within lines, which might fill what the lines skip. */
function withinLines(lines: readonly Line[]): Number[] {
  const within: Number[] = []
  lines.forEach((line, at) => {
    const { folded } = line
    if (folded.length < shortest || !mayHold.test(folded) || !isRead(line)) return
    for (const match of folded.matchAll(inside))
      if (!bracketAlone.test(folded.slice(0, match.index)))
        within.push({ at, from: match.index, value: Number(match[1]) })
  })
  return within
}

/** The numbers that open lines. */
const openedBy = (lines: readonly Line[]): Number[] =>
  lines.flatMap((line, at) => {
    const first = isRead(line) ? opening.exec(line.folded) : null
    return first ? [{ at, from: 0, value: Number(first[1]) }] : []
  })

/** Those that stand between two lines whose numbers leave out just them. */
function skipped(opened: readonly Number[], within: readonly Number[], count: number): Number[] {
  const cuts: Number[] = []
  for (const [at, number] of opened.entries()) {
    const next = opened[at + 1]
    const candidates = within.filter(
      (one) => one.at >= number.at && one.at < (next?.at ?? Math.min(count, number.at + 3)),
    )
    let value = number.value
    const run: Number[] = []
    for (const one of candidates)
      if (one.value === value + 1) {
        run.push(one)
        value = one.value
      }
    if (run.length > 0 && (next === undefined || next.value === value + 1)) cuts.push(...run)
  }
  return cuts
}

const fewest = 8
/** Copies lose some line breaks, not most of them. */
const most = 0.5

/**
 * Where lines count up and skip a number that stands behind a sentence of the line before, this begins a question of its own:
 * the copy lost its line break.
 */
export function cutSkippedNumbers(lines: readonly Line[]): readonly Line[] {
  const within = withinLines(lines)
  if (within.length === 0) return lines
  const opened = openedBy(lines)
  if (opened.length < fewest) return lines
  const cuts = skipped(opened, within, lines.length)
  if (cuts.length === 0 || cuts.length > opened.length * most) return lines
  return cutLines(lines, cuts)
}
