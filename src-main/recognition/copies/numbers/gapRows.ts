import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'

/** "(12) A. ...": the options of the gap that has this number in the text above. */
const row = /^\((\d{1,3})\)\s*(?=\(?A\s?[.、:)])/
const mayHoldRow = /(?:^|\n)\(\d{1,3}\)\s*\(?A\s?[.、:)]/
const option = /^\(?[B-H]\s?[.、:)]/
const bullet = /^[●○◆■□▲★•·]\s*/
const fewest = 3
/** How many lines the text may take. */
const reach = 40

type Gap = Readonly<{ at: number; number: string; from: number; first: number }>

/** Where the text above a row begins: at a bullet, below a blank line or below the options of another one; -1 if its gap is not in it. */
function textAbove(lines: readonly Line[], at: number, gap: string): number {
  let isFound = false
  for (let above = at - 1; above >= Math.max(0, at - reach); above--) {
    const line = lines[above]
    if (!line || line.aside !== null || row.test(line.folded) || option.test(line.folded))
      return isFound ? above + 1 : -1
    isFound ||= line.folded.includes(gap)
    if (isFound && (bullet.test(line.folded) || line.gap)) return above
  }
  return -1
}

function gapsOf(lines: readonly Line[]): readonly Gap[] {
  return lines.flatMap((line, at) => {
    const found = line.aside === null && line.kind !== 'code' ? row.exec(line.folded) : null
    if (!found?.[1]) return []
    return [{ at, number: found[1], from: found[0].length, first: textAbove(lines, at, `(${found[1]})`) }]
  })
}

/** The text of one gap as the stem of its number; the rows below a text of several keep theirs. */
function settle(edited: Edited<Line>, lines: readonly Line[], { at, number, from, first }: Gap): void {
  const [text, options] = [lines[first], lines[at]]
  if (options)
    edited.set(
      at,
      first < 0 ? withLabel(partOf(options, from), `${number}. `) : { ...partOf(options, from), gap: false },
    )
  if (text) edited.set(first, withLabel(partOf(text, bullet.exec(text.folded)?.[0].length ?? 0), `${number}. `))
}

/**
 * "● Of these, (4) swims." above "(4) A. a cod B. a cow": numbers in brackets that stand in the text and before the options of its gap
 * are those of questions.
 */
export function readGapRows(lines: readonly Line[]): readonly Line[] {
  if (!mayHoldRow.test(wholeText(lines))) return lines
  const gaps = gapsOf(lines)
  const goOn = gaps.filter(({ number }, at) => at === 0 || Number(number) === Number(gaps[at - 1]?.number) + 1)
  if (gaps.filter(({ first }) => first >= 0).length < fewest || goOn.length < gaps.length * 0.8) return lines
  const edited = new Edited(lines)
  gaps.forEach((gap, at) => {
    const next = gaps[at + 1]
    const shared =
      next !== undefined && lines.slice(gap.first, gap.at).some(({ folded }) => folded.includes(`(${next.number})`))
    settle(edited, lines, shared ? { ...gap, first: -1 } : gap)
  })
  return edited.result
}
