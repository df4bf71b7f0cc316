import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { asks } from '../../tokens/asking.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** "Q. ", "★", "甲）": a letter with a sign behind it or a sign alone opens the line. */
const opening = /^(?:\p{L}{1,2}\s?[.)、:]\s*|[^\p{L}\p{N}\s([{<"'“‘«¿¡_|\\-]\s*)(?=\S)/u

const secondOption = /\S\s+\(?[Bb]\s?[.、:)]/

type Opened = Readonly<{ at: number; sign: string; length: number }>

/** A few lines at the top tell whether a document is written so. */
const fewest = 3
const mostlyAsking = 0.6

/** The lines that the two signs open by turns; null as soon as they do not. */
function openedLines(lines: readonly Line[]): readonly Opened[] | null {
  const opened: Opened[] = []
  let other = 0
  for (const [at, { folded, aside, kind }] of lines.entries()) {
    if (folded === '' || aside !== null) continue
    const match = kind === 'code' ? null : opening.exec(folded)
    if (match) {
      const sign = match[0].trim().toLowerCase()
      if (opened.length > 1 && sign !== opened.at(-2)?.sign) return null
      opened.push({ at, sign, length: match[0].length })
    } else if (++other > 3 + opened.length) return null
  }
  return opened
}

/**
 * Where two signs or letters open lines by turns throughout ("Q. ... / A. ...", "★ ... / ☆ ..."), and most of those behind the
 * first ask, the second ones answer them.
 */
export function readReplySigns(lines: readonly Line[]): readonly Line[] {
  const opened = openedLines(lines)
  const [first, second] = opened ?? []
  if (!opened || !first || !second || opened.length < fewest * 2 || opened.length % 2 === 1) return lines
  if (first.sign === second.sign || /^a\W/.test(first.sign)) return lines
  // "A. a cod  B. a bee": what is chosen from
  const choosing = opened.filter(({ at }, place) => place % 2 === 1 && secondOption.test(lines[at]?.folded ?? ''))
  if (/^a\W/.test(second.sign) && choosing.length > opened.length / 4) return lines
  const asking = opened.filter(
    ({ at, length }, place) => place % 2 === 0 && asks(lines[at]?.folded.slice(length).trim() ?? ''),
  )
  if (asking.length < (opened.length / 2) * mostlyAsking) return lines
  const edited = new Edited(lines)
  for (const [place, { at, length }] of opened.entries()) {
    const line = lines[at]
    if (line)
      edited.set(at, {
        ...withLabel(partOf(line, length), place % 2 === 0 ? 'Question: ' : 'Answer: '),
        hasLabel: false,
      })
  }
  return edited.result
}
