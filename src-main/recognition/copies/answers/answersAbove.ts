import { isRunningText, type Line } from '../../lines.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { anyOf } from '../../tokens/words.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** An answer that stands above its question: the lines `first..last`, of which the last holds its text from `from` on. */
type Above = Readonly<{ first: number; last: number; from: number; to: number }>

const fewest = 3
const longest = 80
const labelled = new RegExp(
  `^[+#@*=\\[(<-]{0,2}\\s?(?:${anyOf('answer')}|key)(?:\\s?[:.)\\]>=-]{1,2}\\s?|\\s|$)[\\])>]?\\s?`,
  'i',
)
const bracketed = /^[[(<]([A-Ha-h]{1,5})[\])>]$/

const counts = ({ folded, aside, kind }: Line): boolean => {
  const number = aside === null && kind !== 'code' ? readNumber(folded) : null
  return (
    number !== null && !number.weak && (number.family === 'arabic' || number.family === 'question') && number.value > 0
  )
}

/** The answer whose last line is at `at`: with its label, below it, or nothing but letters in a bracket. */
function answerAt(lines: readonly Line[], at: number): Above | null {
  const line = lines[at]
  if (!isRunningText(line) || line.folded.length > longest) return null
  const letters = bracketed.exec(line.folded)
  if (letters) return { first: at, last: at, from: 1, to: line.folded.length - 1 }
  const own = labelled.exec(line.folded)?.[0].length ?? 0
  const end = line.folded.replace(/[\])>]$/, '').length
  if (own > 0 && own < end) return { first: at, last: at, from: own, to: end }
  const above = lines[at - 1]
  const isBelow = isRunningText(above) && labelled.exec(above.folded)?.[0].length === above.folded.length
  return own === 0 && isBelow && above.folded !== ''
    ? { first: at - 1, last: at, from: 0, to: line.folded.length }
    : null
}

/** The answers that stand right above numbers, if so does one above each number, and none below the last question. */
function answersAbove(lines: readonly Line[]): readonly Above[] {
  const found: Above[] = []
  let lacking = 0
  for (const [at, line] of lines.entries()) {
    if (!counts(line)) continue
    const above = at > 0 ? answerAt(lines, at - 1) : null
    if (above) found.push(above)
    else if (found.length === 0) return []
    else lacking++
  }
  const last = found.at(-1)
  if (!last || found.length < fewest || (lacking > 0 && lacking < found.length)) return []
  const isBelow = lines.some((_, at) => at > last.last + 1 && answerAt(lines, at)?.first === at)
  return isBelow ? [] : found
}

/** Answers above their numbers, from the first question on, go below what they answer. */
export function moveAnswersDown(lines: readonly Line[]): readonly Line[] {
  const found = answersAbove(lines)
  if (found.length === 0) return lines
  const starts = new Map(found.map((above) => [above.first, above]))
  const moved: Line[] = []
  let waiting: Line | null = null
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const above = starts.get(at)
    if (!line) continue
    if (!above) {
      moved.push(line)
      continue
    }
    if (waiting) moved.push(waiting)
    const text = lines[above.last] ?? line
    waiting = { ...withLabel(partOf(text, above.from, above.to), 'Answer: '), hasLabel: false, bullet: '', gap: false }
    at = above.last
  }
  return waiting ? [...moved, waiting] : moved
}
