import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

/** "13   A spider has eight legs.": a number with nothing but a wide blank behind it; "3   0011" is a row of a table. */
const wideNumber = /^(\d{1,3})(?:[\t\u3000]| {2,})\s*(?=\S)(?=.*\p{L}{2})/u
const fewest = 5
/** Lists that begin anew more often than this count something within the questions. */
const shortest = 4

/** Numbers that a wide blank sets off, and that count up over the document, label their lines like those with a dot. */
export function readWideNumbers(lines: readonly Line[]): readonly Line[] {
  const found: { at: number; value: number; length: number }[] = []
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const code = line?.text.charCodeAt(0) ?? 0
    if (!line || code < 0x30 || code > 0x39 || line.kind === 'code' || line.aside !== null || line.hasLabel) continue
    const match = wideNumber.exec(line.text)
    if (match) found.push({ at, value: Number(match[1]), length: match[0].length })
  }
  if (found.length < fewest) return lines
  const next = found.filter(({ value }, at) => at > 0 && value === (found[at - 1]?.value ?? 0) + 1).length
  const begun = found.length - next
  if (next < found.length * 0.75 || begun * shortest > found.length) return lines
  const edited = new Edited(lines)
  for (const { at, value, length } of found) {
    const line = lines[at]
    if (!line) continue
    const label = `${value}. `
    edited.set(at, {
      ...line,
      text: label + line.text.slice(length),
      folded: label + line.folded.slice(length),
      shift: line.shift + length - label.length,
    })
  }
  return edited.result
}
