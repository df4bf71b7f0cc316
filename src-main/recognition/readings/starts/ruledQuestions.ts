import { changeEach } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import { leadOf } from '../../tokens/tags.ts'
import { questionCounter } from './questionsBetween.ts'

/** The lines between two rules: the first that says something, no title, and how many questions are there. */
type Segment = Readonly<{ first: number; end: number; questions: number; isNumbered: boolean }>

const says = ({ noise, heading, line }: Lexed): boolean => noise === null && heading === null && line.folded !== ''

/** What stands behind each rule up to the next one. */
function segmentsOf(lines: readonly Lexed[], rules: readonly number[]): readonly Segment[] {
  const questionsIn = questionCounter(lines)
  return rules.flatMap((rule, place) => {
    const end = rules[place + 1] ?? lines.length
    let first = rule + 1
    while (first < end && !says(lines[first] as Lexed)) first++
    const line = lines[first]
    if (first >= end || !line) return []
    const isNumbered =
      hasNumber(line) ||
      line.lead?.opens === true ||
      (line.startsWithOption && line.pieces[0]?.form !== 'bare') ||
      line.fields[0]?.labelFrom === 0
    return [{ first, end, questions: questionsIn(rule, end).least, isNumbered }]
  })
}

const fewest = 4
const nearlyAll = 0.8

/** Rules that part the questions of a document without numbers: below each of them one begins. */
export function readRuledQuestions(lines: readonly Lexed[]): readonly Lexed[] {
  const rules = lines.flatMap(({ noise }, at) => (noise === 'rule' ? [at] : []))
  if (rules.length < fewest) return lines
  const [opening, ...between] = segmentsOf(lines, [-1, ...rules])
  const longest = Math.max(...between.map(({ first, end }) => end - first))
  // Above the first rule there may be a title or a preface.
  const isLike = opening?.questions === 1 && opening.end - opening.first <= longest
  const segments = isLike ? [opening, ...between] : between
  const single = segments.filter(({ questions }) => questions === 1)
  const isUsual = segments.length >= fewest && single.length >= segments.length * nearlyAll
  if (!isUsual || segments.some(({ isNumbered }) => isNumbered)) return lines
  const starts = new Set(segments.map(({ first }) => first))
  return changeEach(lines, (line, at) =>
    starts.has(at) ? { ...line, pieces: [], startsWithOption: false, lead: leadOf({ opens: true, end: 0 }) } : line,
  )
}
