import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { asFurniture } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** "[2019 exam I]", "【98基測一】", "(JEE Main 2020)" at the end of a line: no lone letters, no blank. */
const remark =
  /(?<!\s)\s*(?:\[(?=[^[\]\p{L}]*\p{L}[^[\]\p{L}]*\p{L})[^[\]]*\]|\((?=[^()]*\d{2})(?=[^()]*\p{L})[^()]*\))\s*$/u
const opensOption = /^\s*[([]?[A-La-l][.、:)\]]|\s[([]?[B-E][.、:)\]]/

const fewest = 4
/** How often such brackets may end other lines. */
const elsewhere = 0.25

type Place = Readonly<{ at: number; from: number }>

/** The line below, behind pictures. */
function below(lines: readonly Line[], at: number): Line | undefined {
  let next = at + 1
  while (next <= at + 3 && lines[next]?.folded === '') next++
  return lines[next]
}

const opensAnswer = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.aside === null &&
  findFields(line.folded).some(({ kind, labelFrom }) => kind === 'answer' && labelFrom === 0)

/** Whether what stands before the remark ends options: those of the line itself, or those above it. */
function endsOptions(lines: readonly Line[], at: number, from: number): boolean {
  const own = from > 0 ? lines[at] : lines[at - 1]
  return own !== undefined && opensOption.test(own.folded)
}

/**
 * A bracket between the last options and the answers of many questions says which paper each was taken from: it heads nothing,
 * and is no text of the option before it.
 */
export function dropSourceRemarks(lines: readonly Line[]): readonly Line[] {
  const sources: Place[] = []
  let others = 0
  lines.forEach(({ folded, aside, kind }, at) => {
    const last = folded.charAt(folded.length - 1)
    if ((last !== ']' && last !== ')') || aside !== null || kind === 'code') return
    const from = remark.exec(folded)?.index ?? -1
    if (from < 0) return
    if (opensAnswer(below(lines, at)) && endsOptions(lines, at, from)) sources.push({ at, from })
    else others++
  })
  if (sources.length < fewest || others > sources.length * elsewhere) return lines
  const from = new Map(sources.map((place) => [place.at, place.from]))
  return changeEach(lines, (line, at) => {
    const end = from.get(at)
    if (end === undefined) return line
    return end === 0 ? asFurniture(line) : partOf(line, 0, end)
  })
}
