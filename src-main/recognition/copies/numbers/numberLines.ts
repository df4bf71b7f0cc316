import { changeEach, Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { readHeading } from '../../tokens/headings.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'
import { partOf } from '../partOf.ts'
import { isNumberAlone } from './numberAlone.ts'

const numberAndStatus = /^(question \d{1,4})\s*:\s*(?:skipped|correct|incorrect|unanswered)$/i
const numberAndKind = /^(\d{1,4})\s+-\s+(?:quiz|true or false|multi-?select|type answer|poll)$/i
const numberOfAll = /^(?:\p{L}{2,12}\s)?(\d{1,4})\s?(?:\/|of|von|de|sur|из|trên)\s?(\d{1,4})[.:]?$/iu
const firstAgain = /^1\.\s+(?=\S)/

/** The lines that say how far one has come: "Item 3 of 20". They count up to one and the same number. */
function progressOf(lines: readonly Line[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let [last, all] = ['0', '']
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const [, number = '', total = ''] = (line && line.folded.length <= 30 && numberOfAll.exec(line.folded)) || []
    if (number === '' || (all !== '' && total !== all) || Number(number) <= Number(last)) continue
    found.set(at, number)
    ;[last, all] = [number, total]
  }
  return found.size >= fewestCounted ? found : nothing
}

const fewestCounted = 3
const nothing: ReadonlyMap<number, string> = new Map()

/** Lines that sites print above a question: "Question 3: Skipped", "3 - Quiz", "Item 3 of 20" are its number. */
export function readNumberLines(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  const progress = progressOf(lines)
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const status = line && numberAndStatus.exec(line.folded)?.[1]
    const kind = line && numberAndKind.exec(line.folded)?.[1]
    const number = kind ?? progress.get(at)
    const text = status ?? (number && `Question ${number}`)
    if (line && text) edited.set(at, { ...line, text, folded: text })
  }
  return edited.result
}

/** A line that is the number of a question and nothing else: "QUESTION 3", "第3题"; `value` of another word and a number. */
function numberAlone(line: Line | undefined): { value: number; isSure: boolean } | null {
  if (!line || line.folded.length > 24) return null
  if (isNumberAlone(line)) return { value: readNumber(line.folded)?.value ?? 0, isSure: true }
  const counted = /^\p{L}{3,12} (\d{1,3})$/u.exec(line.folded)?.[1]
  return counted === undefined || readHeading(line.folded, false, 0) !== null
    ? null
    : { value: Number(counted), isSure: false }
}

/** More lines than a question has that is known by such a word alone. */
const longest = 14

/** Below "QUESTION 3" the "1." that some sites print before every question is no number. */
export function dropFalseFirsts(lines: readonly Line[]): readonly Line[] {
  const below = new Set<number>()
  let [last, lastAt, isSure] = [0, 0, true]
  for (const at of linesWithoutLetter(lines)) {
    const number = firstAgain.test(lines[at]?.folded ?? '') ? numberAlone(lines[at - 1]) : null
    if (!number) continue
    const isNext = number.value === last + 1 && (last === 0 || at - lastAt <= longest)
    if (!number.isSure && !isNext) return lines
    below.add(at)
    lastAt = at
    isSure &&= number.isSure
    last = number.value
  }
  if (below.size < 2) return lines
  const others =
    isSure &&
    lines.some((line, at) => !below.has(at) && line.aside === null && numberAlone(lines[at - 1])?.isSure === true)
  if (others) return lines
  return changeEach(lines, (line, at) => {
    if (below.has(at + 1)) return asQuestion(line)
    if (!below.has(at)) return line
    const length = firstAgain.exec(line.folded)?.[0].length ?? 0
    return partOf(line, length)
  })
}

/** "Task 3" with a word that may mean other things elsewhere. */
function asQuestion(line: Line): Line {
  const number = numberAlone(line)
  if (!number || number.isSure) return line
  const text = `Question ${number.value}`
  return { ...line, text, folded: text }
}
