import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { noiseReason } from '../../tokens/noise.ts'
import { withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** A line with a sign before it that may say whether it is right; its text begins at `from`. */
type Signed = Readonly<{ at: number; sign: string; from: number }>

/** "+ text", "~%50% text", "{=text", but no arrow: bullets have been taken off their lines before. */
const typed = /^(?:[+\-–*](?=\s)|\{?\s*[~=](?!>)(?:\s*%-?\d{1,3}(?:[.,]\d{1,5})?%)?)\s*(?=\S)/
const share = /%(-?\d{1,3}(?:[.,]\d{1,5})?)%/

/** Signs that say right when others stand beside them. */
const mayBeRight: ReadonlySet<string> = new Set(['+', '*', '='])

/** Signs of one meaning are one: a share of the score that is more than none is right. */
function signOf(label: string): string {
  const percent = share.exec(label)?.[1]
  const sign = label.replace(share, '').replace(/[{\s]/g, '')
  if (percent === undefined) return sign === '–' ? '-' : sign
  return Number(percent.replace(',', '.')) > 0 ? '=' : '~'
}

function signed(line: Line, at: number): Signed | null {
  if (line.aside !== null || line.kind === 'code' || line.kind === 'tableRow') return null
  const bullet = line.bullet === '•' ? '' : line.bullet
  const label = bullet === '' ? typed.exec(line.folded)?.[0] : ''
  if (label === undefined || noiseReason(line.folded) === 'rule') return null
  return { at, sign: bullet || signOf(label), from: label.length }
}

/** Signed lines that stand together, set in alike. */
function runsOf(lines: readonly Line[]): readonly Signed[][] {
  const runs: Signed[][] = []
  let last: Line | null = null
  lines.forEach((line, at) => {
    const found = signed(line, at)
    if (found && last?.depth === line.depth) runs.at(-1)?.push(found)
    else if (found) runs.push([found])
    last = found ? line : null
  })
  return runs.filter((run) => run.length >= 2 && run.length <= most)
}

const fewest = 2
const most = 10
/** Which share of the lists must have both signs. */
const nearlyAll = 0.8

const count = (run: readonly Signed[], right: string): number => run.filter(({ sign }) => sign === right).length

/** The sign of what is right: the lists have it and one other, and so are choices. */
function rightSign(runs: readonly Signed[][]): string | null {
  for (const right of mayBeRight) {
    const having = runs.filter((run) => count(run, right) > 0)
    const both = having.filter((run) => count(run, right) < run.length)
    if (both.length < fewest || both.length < runs.length * nearlyAll) continue
    if (both.every((run) => new Set(run.map(({ sign }) => sign)).size === 2)) return right
  }
  return null
}

/** The line without its sign, and without the bracket that closes the list. */
function unsigned(line: Line, { from }: Signed, closes: boolean): Line {
  const to = closes ? line.folded.replace(/(?<!\s)\s*\}\s*$/, '').length : line.folded.length
  if (from === 0 && to === line.folded.length) return line
  return partOf(line, from, to)
}

/**
 * Lists of which each point has one of two signs, "+" and "-", "*" and "-", "=" and "~", a share of the score or none, are
 * options: the signs say which are right. They get letters.
 */
export function readSignedChoices(lines: readonly Line[]): readonly Line[] {
  const runs = runsOf(lines)
  const right = runs.length < fewest ? null : rightSign(runs)
  if (right === null) return lines
  const edited = new Edited(lines)
  for (const run of runs) {
    if (count(run, right) === 0) continue
    const opens = /^\{/.test(lines[run[0]?.at ?? 0]?.folded ?? '')
    for (const [index, point] of run.entries()) {
      const line = lines[point.at]
      if (line)
        edited.set(
          point.at,
          withLetter(unsigned(line, point, opens && index === run.length - 1), index, point.sign === right),
        )
    }
  }
  return edited.result
}
