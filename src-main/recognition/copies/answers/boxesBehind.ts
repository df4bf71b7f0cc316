import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { wholeText } from '../wholeText.ts'

/** A box or bracket to tick at the right edge of a line, ticked or not. */
const boxBehind = /\s(?:([☐□○◯☑☒✓✔])|\[\s{0,4}([xX✓√]?)\s{0,4}\])$/
const mayEnd = /[☐□○◯☑☒✓✔\]]$/
const wideGap = /(?:\s{2,}|\t\s*)$/
const fewest = 2
const startsWithBox = /^[☐□○◯☑☒✓✔[]/
const counted = /^\s*(\d{1,3})\s?[.)、．\s]/

/** "A. ○" beside "B. ×" is an option that consists of its sign. */
const holdsText = /[\p{L}\p{N}].{0,400}[\p{L}\p{N}]/u

type Boxed = Readonly<{ at: number; text: string; sign: string; isWide: boolean; value: number }>

function boxedLine({ text, folded, kind, aside }: Line, at: number): Boxed | null {
  if (aside !== null || kind === 'code' || !mayEnd.test(folded) || startsWithBox.test(folded)) return null
  const match = boxBehind.exec(folded)
  if (!match) return null
  const before = text.slice(0, match.index + 1)
  const sign = match[1] ?? (match[2] === '' ? '☐' : '☑')
  const value = Number(counted.exec(folded)?.[1] ?? Number.NaN)
  return !holdsText.test(before) ? null : { at, text: before.trimEnd(), sign, isWide: wideGap.test(before), value }
}

/** Lines with boxes that follow one another. */
function runsOf(boxed: readonly Boxed[]): Boxed[][] {
  const runs: Boxed[][] = []
  for (const line of boxed) {
    const last = runs.at(-1)
    if (last?.at(-1)?.at === line.at - 1) last.push(line)
    else runs.push([line])
  }
  return runs
}

const countUp = (run: readonly Boxed[]): boolean =>
  run.every(({ value }, at) => (at === 0 ? value > 0 : value === (run[at - 1]?.value ?? 0) + 1))

/**
 * Boxes at the right edge of a paper: behind choices they stand before them, as elsewhere; behind statements that are counted, and
 * where each question has one to write its answer in, they say nothing.
 */
export function readBoxesBehind(lines: readonly Line[]): readonly Line[] {
  if (!/[☐□○◯☑☒✓✔\]]/.test(wholeText(lines))) return lines
  const boxed = lines.flatMap((line, at) => boxedLine(line, at) ?? [])
  if (boxed.length < fewest) return lines
  const edited = new Edited(lines)
  const isEmpty = ({ sign }: Boxed) => '☐□○◯'.includes(sign)
  for (const run of runsOf(boxed)) {
    const isList = run.length >= fewest && run.every(({ isWide }) => isWide) && !countUp(run)
    if (!isList && !(run.every(isEmpty) && (run.length === 1 || countUp(run)))) continue
    for (const { at, text, sign } of run) {
      const line = edited.get(at)
      if (!line) continue
      const folded = line.folded.slice(0, text.length)
      edited.set(
        at,
        isList
          ? { ...line, text: `${sign} ${text}`, folded: `${sign} ${folded}`, shift: line.shift - 2 }
          : { ...line, text, folded },
      )
    }
  }
  return edited.result
}
