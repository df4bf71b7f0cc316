import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { withLabel } from '../labels/relabel.ts'
import { lettered } from '../pages/sitePhrases.ts'
import { partOf } from '../partOf.ts'

const fewest = 8
const nearlyAll = 0.9
/** How many of the numbers have no more than one point: outlines have several. */
const mostlyOne = 0.7
const longest = 60

/** "• 1949": before a digit the sign of a bullet is kept as text. */
const bulletBeforeNumber = /^[-+*•·]\s+(?=\d)/
const isPoint = (line: Line): boolean => line.bullet !== '' || bulletBeforeNumber.test(line.folded)

/** A numbered line and the points that are set in right below it. */
type Item = Readonly<{ value: number; text: string; points: readonly number[] }>

function itemsOf(lines: readonly Line[]): readonly Item[] | null {
  const items: { value: number; text: string; points: number[] }[] = []
  let depth = 0
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'code') return null
    if (!isRunningText(line)) continue
    const number = isPoint(line) ? null : readNumber(line.folded, 0)
    if (lettered.test(line.folded) || findFields(line.folded).length > 0) return null
    if (number?.family === 'arabic' && (items.length === 0 || line.depth <= depth)) {
      depth = line.depth
      items.push({ value: number.value, text: line.folded.slice(number.end).trim(), points: [] })
    } else if (isPoint(line) && line.depth > depth) items.at(-1)?.points.push(at)
  }
  return items
}

/**
 * Numbered lines in order, nearly each with one point of a list set in below: the point answers what stands above it. Where another has
 * several points, all are the answer.
 */
export function readPointedAnswers(lines: readonly Line[]): readonly Line[] {
  if (lines.filter(isPoint).length < fewest) return lines
  const items = itemsOf(lines)
  if (items === null || items.length < fewest) return lines
  const pointed = items.filter(({ points }) => points.length > 0)
  const single = pointed.filter(({ points }) => points.length === 1)
  const ordered = items.filter(({ value }, place) => value === place + 1)
  const plain = items.filter(({ text }) => text.length <= longest && !text.endsWith(':'))
  const least = Math.max(fewest, items.length * nearlyAll)
  if (pointed.length < least || ordered.length < least || plain.length < least) return lines
  if (single.length < pointed.length * mostlyOne) return lines
  const edited = new Edited(lines)
  for (const { points } of pointed)
    for (const [place, at] of points.entries()) {
      const line = lines[at]
      if (!line) continue
      const text = partOf(line, bulletBeforeNumber.exec(line.folded)?.[0].length ?? 0)
      edited.set(
        at,
        place === 0 ? { ...withLabel(text, 'Answer: '), hasLabel: false, bullet: '' } : { ...text, isPlain: true },
      )
    }
  return edited.result
}
