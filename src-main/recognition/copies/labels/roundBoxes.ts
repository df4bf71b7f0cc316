import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { codeSigns } from '../../tokens/codeSigns.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'
import { withLetter } from './relabel.ts'

/** "(x) text", "( ) text": a round bracket that is ticked or not; what is counted behind it is a question. */
const box = /^\(\s{0,6}([xX√✓✔*●•]?)\s{0,6}\)\s*(?=\S)(?!\d{1,3}\s*[.、)])/
const mayHoldTick = /^\(\s?[xX√✓✔*●•]\s?\)/m
/** A line of code that goes on below its option. */
const longestCode = 3
const sizes = { least: 2, most: 8 }
const fewest = 2
const nearlyAll = 0.8

type Box = Readonly<{ at: number; end: number; tick: string }>

const boxOf = ({ folded, aside, kind }: Line, at: number): readonly Box[] => {
  const match = aside === null && kind !== 'code' && folded.startsWith('(') ? box.exec(folded) : null
  return match ? [{ at, end: match[0].length, tick: (match[1] ?? '').toLowerCase() }] : []
}

/** Boxes right below each other, with nothing but code of an option between. */
function runsOf(lines: readonly Line[]): readonly (readonly Box[])[] {
  const runs: Box[][] = []
  for (const found of lines.flatMap(boxOf)) {
    const above = runs.at(-1)?.at(-1)
    const between = above ? lines.slice(above.at + 1, found.at) : []
    const goesOn =
      above !== undefined && between.length <= longestCode && between.every(({ folded }) => codeSigns.test(folded))
    if (goesOn) runs.at(-1)?.push(found)
    else runs.push([found])
  }
  return runs
}

/** Some of the boxes are ticked and some are not. */
const isChosen = (run: readonly Box[]): boolean =>
  run.length >= sizes.least &&
  run.length <= sizes.most &&
  run.some(({ tick }) => tick !== '') &&
  run.some(({ tick }) => tick === '')

/** Round brackets before the options of nearly all questions, some of which are ticked by one sign: they get letters, and the ticked ones are right. */
export function readRoundBoxes(lines: readonly Line[]): readonly Line[] {
  if (!mayHoldTick.test(wholeText(lines))) return lines
  const runs = runsOf(lines)
  const chosen = runs.filter(isChosen)
  const ticks = new Set(chosen.flat().map(({ tick }) => tick))
  if (chosen.length < fewest || chosen.length < runs.length * nearlyAll || ticks.size > 2) return lines
  const edited = new Edited(lines)
  for (const run of chosen)
    for (const [index, { at, end, tick }] of run.entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(partOf(line, end), index, tick !== ''))
    }
  return edited.result
}
