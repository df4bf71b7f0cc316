import type { Line } from '../../lines.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** "... It grows in salt water." */
const dotted = /^(?:\.{3}|…)\s+(?=\S)/
const holdsDots = /^(?:\.{3}|…)\s/m
const letter = /^[*√]?[([]?[A-La-l][.、:)\]]/
const sign = /^[([]?[^\p{L}\p{N}\s.…]/u

const fewest = 3
const nearlyAll = 0.8
const most = 12

/** What stands before the points of a list: their bullet, sign or box, or that letters count them. Empty for other lines. */
function formOf(line: Line | undefined): string {
  if (!line || line.aside !== null || line.kind === 'code' || line.kind === 'tableRow') return ''
  if (line.bullet !== '') return line.bullet
  return letter.test(line.folded) ? 'letter' : (sign.exec(line.folded)?.[0] ?? '')
}

/** Where the list ends that goes on below a remark: its last line or remark. */
function endOf(lines: readonly Line[], remark: number, form: string): number {
  let end = remark
  while (end - remark < most) {
    const next = lines[end + 1]
    if (!next || (formOf(next) !== form && !dotted.test(next.folded))) break
    end++
  }
  return end
}

/**
 * Remarks behind dots below options ("... That is a fruit."), some of them between two options of a list, go below its last one and
 * explain.
 */
export function moveDottedRemarks(lines: readonly Line[]): readonly Line[] {
  if (!holdsDots.test(wholeText(lines))) return lines
  const remarks = lines.flatMap(({ folded, aside }, at) => (aside === null && dotted.test(folded) ? [at] : []))
  const below = remarks.filter((at) => formOf(lines[at - 1]) !== '')
  const within = below.filter((at) => formOf(lines[at - 1]) === formOf(lines[at + 1]))
  if (below.length < Math.max(fewest, remarks.length * nearlyAll) || within.length === 0) return lines
  const moved = new Map<number, Line[]>()
  const gone = new Set(below)
  for (const at of below) {
    const line = lines[at]
    if (!line) continue
    const text = partOf(line, dotted.exec(line.folded)?.[0].length ?? 0)
    const end = endOf(lines, at, formOf(lines[at - 1]))
    moved.set(end, [...(moved.get(end) ?? []), text])
  }
  return lines.flatMap((line, at) => {
    const said = (moved.get(at) ?? []).map((text, nth) => (nth === 0 ? withLabel(text, 'Explanation: ') : text))
    return gone.has(at) ? said : [line, ...said]
  })
}
