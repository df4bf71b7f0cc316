import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { withLabel, withLetter } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** "*text", "*+ text", "• +text": every option has a sign, and what is right one more. */
const option = /^(?<sign>[*•\-–#@])\s*(?<more>[+=!√✓*])?\s*(?=[^\s*+=!√✓•#@\-–])/u
/** What stands before a question in such papers: "!101 text", "? text", "# 12. text". */
const opening = /^[!?#@$]{1,2}\s*(?:(?<number>\d{1,4})[.)]?\s+)?(?=[\p{L}\p{N}«"“(])/u

/** An option; its text begins at `from`. */
type Point = Readonly<{ at: number; sign: string; isRight: boolean; from: number }>

function pointOf(line: Line, at: number): Point | null {
  if (line.aside !== null || line.kind === 'code' || line.kind === 'tableRow') return null
  if (!'*•–#@-'.includes(line.bullet.charAt(0) || line.folded.charAt(0))) return null
  const found = option.exec(line.bullet + line.folded)
  if (!found) return null
  // An editor makes bullets of some of the signs.
  const sign = found.groups?.sign?.replace(/[*•–]/, '-') ?? ''
  return { at, sign, isRight: found.groups?.more !== undefined, from: found[0].length - line.bullet.length }
}

/** Signed lines that stand together. */
function runsOf(lines: readonly Line[]): readonly Point[][] {
  const runs: Point[][] = [[]]
  lines.forEach((line, at) => {
    const point = pointOf(line, at)
    const run = runs.at(-1)
    if (point && run?.every(({ sign }) => sign === point.sign)) run.push(point)
    else if (point) runs.push([point])
    else if (run?.length !== 0) runs.push([])
  })
  return runs.filter((run) => run.length >= 2 && run.length <= most)
}

const fewest = 3
const most = 10
/** Which share of the lists must have options of both kinds. */
const nearlyAll = 0.8

const hasBoth = (run: readonly Point[]): boolean =>
  run.some(({ isRight }) => isRight) && run.some(({ isRight }) => !isRight)

/**
 * Lists of which each point has one sign, and some have a second one behind it ("*text", "*+text"), are options: the second says
 * which are right. They get letters, and the sign before their questions is a number.
 */
export function readDoubledSigns(lines: readonly Line[]): readonly Line[] {
  const runs = runsOf(lines)
  const both = runs.filter(hasBoth)
  if (both.length < fewest || both.length < runs.length * nearlyAll) return lines
  const edited = new Edited(lines)
  for (const run of both) {
    for (const [index, { at, isRight, from }] of run.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter({ ...partOf(line, from), bullet: '' }, index, isRight))
    }
  }
  let count = 0
  lines.forEach((line, at) => {
    const found = line.aside === null ? opening.exec(line.folded) : null
    if (!found || edited.result[at] !== line) return
    count += 1
    edited.set(at, withLabel(partOf(line, found[0].length), `${found.groups?.number ?? count}. `))
  })
  return edited.result
}
