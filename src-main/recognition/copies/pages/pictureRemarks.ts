import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { tickSigns } from '../../tokens/truthWords.ts'
import { withLabel } from '../labels/relabel.ts'
import { lettered } from './sitePhrases.ts'

const fewest = 3
const nearlyAll = 0.8
/** A word behind a picture is a choice or an answer as well as a remark. */
const shortest = 8
/** A question and two options. */
const leastAbove = 3
const mostAbove = 16

const labels = (line: Line): boolean => findFields(line.folded)[0]?.labelFrom === 0
const ticked = new RegExp(`^[${tickSigns}]|[${tickSigns}]$`)

const mayRemark = (line: Line): boolean =>
  isRunningText(line) &&
  line.picture !== undefined &&
  line.folded.length >= shortest &&
  !/[?？]$/.test(line.folded) &&
  !lettered.test(line.folded) &&
  !labels(line)

/** Nothing of the same question stands below the line. */
function endsQuestion(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1]
  return !below || below.gap || !isRunningText(below) || readNumber(below.folded, 0) !== null
}

/** The lines above the remark and below the one before hold a question with its answer. */
function hasAnswered(lines: readonly Line[], from: number, to: number): boolean {
  const above = lines.slice(Math.max(from, to - mostAbove), to).filter(isRunningText)
  return above.length >= leastAbove && above.some((line) => ticked.test(line.folded) || labels(line))
}

/**
 * A line with the same picture before it ends nearly every answered question ("📖 Water freezes at 0 °C."): it explains the answer.
 */
export function readPictureRemarks(lines: readonly Line[]): readonly Line[] {
  const found = lines.flatMap((line, at) => (mayRemark(line) ? [at] : []))
  if (found.length < fewest) return lines
  const edited = new Edited(lines)
  for (const [picture, places] of Map.groupBy(found, (at) => lines[at]?.picture)) {
    if (picture === undefined || places.length < fewest) continue
    const ends = places.filter(
      (at, place) => endsQuestion(lines, at) && hasAnswered(lines, (places[place - 1] ?? -1) + 1, at),
    )
    if (ends.length < places.length * nearlyAll) continue
    for (const at of ends) {
      const line = lines[at]
      if (line) edited.set(at, { ...withLabel(line, 'Explanation: '), hasLabel: false })
    }
  }
  return edited.result
}
