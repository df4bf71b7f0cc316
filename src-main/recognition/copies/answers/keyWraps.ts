import { Edited } from '../../Edited.ts'
import { isRunningText, type Line } from '../../lines.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** "(24) A", "24. A", "24-A": an entry of a key. */
const entry = /\(?(\d{1,3})[).:、-]{0,2}\s?(?:[A-H]{1,8}|[√×✓✗])(?![\p{L}\p{N}])/gu
const lastLabel = /\(?(\d{1,3})[).:、-]{0,2}$/
const opensWithAnswer = /^(?:[A-H]{1,8}|[√×✓✗])(?![\p{L}\p{N}.)])/u
const fewest = 3
/** What else a line of a key may hold: its title, commas. */
const mostBeside = 12

/** The label at the end of a line of entries whose answer went to the next line; null where the line is no such. */
function labelLeft(folded: string): string | null {
  const text = folded.trimEnd()
  const label = lastLabel.exec(text)
  if (!label) return null
  const before = text.slice(0, label.index)
  const entries = [...before.matchAll(entry)]
  const beside = before.replace(entry, '').replace(/[\s,;]/g, '')
  const goesOn = Number(entries.at(-1)?.[1]) + 1 === Number(label[1])
  return entries.length >= fewest && beside.length <= mostBeside && goesOn ? label[0] : null
}

/** "... (24) A (25)" above "D (26) B ...": a number of a key that its line was cut behind goes to its answer. */
export function joinKeyWraps(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  for (let at = 0; at + 1 < lines.length; at++) {
    const next = lines[at + 1]
    if (!next || !opensWithAnswer.test(next.folded) || !isRunningText(next) || next.gap) continue
    const line = edited.get(at)
    const label = isRunningText(line) ? labelLeft(line.folded) : null
    if (!line || label === null) continue
    edited.set(at, partOf(line, 0, line.folded.trimEnd().length - label.length))
    edited.set(at + 1, { ...withLabel(next, `${label} `), hasLabel: next.hasLabel })
  }
  return edited.result
}
