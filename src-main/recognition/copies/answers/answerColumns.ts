import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { truthSigns } from '../../tokens/truthWords.ts'
import { asFurniture } from '../labels/relabel.ts'

const bare = new RegExp(`^(?:[A-H]{1,6}|[${truthSigns}对错TF])$`)
const fewest = 3

/** What stands behind an answer label that begins the line; null without one. */
function behindLabel(folded: string): string | null {
  const [field] = findFields(folded)
  if (field?.kind === 'answer' && field.labelFrom === 0) return folded.slice(field.from).trim()
  const joined = bare.exec(folded.slice(-1))
  return joined && /^\p{Script=Han}{2,4}$/u.test(folded.slice(0, -1))
    ? behindLabel(`${folded.slice(0, -1)}:${folded.slice(-1)}`)
    : null
}

/** How far the lines count questions from 1; 0 where they count otherwise. */
function countedTo(lines: readonly Line[]): number {
  let last = 0
  for (const { aside, folded } of lines) {
    const number = aside === null ? readNumber(folded) : null
    if (number?.family !== 'arabic' || number.weak) continue
    if (number.value !== last + 1) return 0
    last = number.value
  }
  return last
}

/**
 * The column of answers of a table that was printed, read below all of its questions: a label and bare answers to the end, one for
 * each number above. They become a key.
 */
export function readAnswerColumns(lines: readonly Line[]): readonly Line[] {
  const end = lines.findLast(({ aside }) => aside === null)
  if (!end || !bare.test(end.folded)) return lines
  const shown = lines.flatMap(({ aside }, at) => (aside === null ? [at] : []))
  let top = shown.length
  while (top > 0 && bare.test(lines[shown[top - 1] ?? 0]?.folded ?? '')) top--
  const at = shown[top - 1]
  const label = at === undefined ? undefined : lines[at]
  const below = shown.slice(top)
  if (at === undefined || !label || below.length < fewest - 1) return lines
  const first = behindLabel(label.folded)
  if (first === null || (first !== '' && !bare.test(first))) return lines
  const said = [...(first === '' ? [] : [first]), ...below.map((place) => lines[place]?.folded ?? '')]
  if (said.length < fewest || countedTo(lines.slice(0, at)) !== said.length) return lines
  const edited = new Edited(lines)
  const text = said.map((value, place) => `${place + 1}.${value}`).join(' ')
  edited.set(at, { ...label, text, folded: text, marks: [] })
  for (const place of below) {
    const line = lines[place]
    if (line) edited.set(place, asFurniture(line))
  }
  return edited.result
}
