import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { leadOf } from '../tokens/tags.ts'
import { linesWith } from './linesWith.ts'
import { questionCounter } from './questionsBetween.ts'

const longest = 24

/** A line of a word or two that says nothing known. */
const mayOpen = ({ line, noise, number, lead, fields, tags, pieces, heading, key }: Lexed): boolean =>
  noise === null &&
  line.folded.length <= longest &&
  /\p{L}/u.test(line.folded) &&
  line.kind !== 'code' &&
  line.kind !== 'tableRow' &&
  number === null &&
  lead === null &&
  fields.length === 0 &&
  tags.length === 0 &&
  pieces.length === 0 &&
  (heading === null || heading.kind === 'chapter') &&
  !key?.strong

const fewest = 3
const nearlyAll = 0.8
const mostly = 0.6

/** Each of the lines has one question below it, and there is none above the first but with others between. */
function opensQuestions(
  group: readonly number[],
  lines: readonly Lexed[],
  questionsIn: ReturnType<typeof questionCounter>,
): boolean {
  const [first = 0, last = 0] = [group[0], group.at(-1)]
  const above = lines[first - 1]
  const { firsts, answers } = questionsIn(0, first)
  const areLabelled = questionsIn(0, lines.length).answers > 0
  const isFirst = (areLabelled ? answers : firsts) === 0 || above === undefined || above.heading !== null
  const leading = group.filter((at) => leadsText(lines[at + 1])).length
  if (!isFirst || leading < group.length * mostly || questionsIn(last, lines.length).least === 0) return false
  const found = group.map((at, place) => questionsIn(at, group[place + 1] ?? lines.length).least)
  const single = found.slice(0, -1).filter((count) => count === 1).length
  return single >= (found.length - 1) * nearlyAll
}

/** Most of the questions have a number of their own. */
function areNumbered(group: readonly number[], lines: readonly Lexed[]): boolean {
  const isNumber = ({ line, number, from, startsWithOption, heading }: Lexed): boolean =>
    number !== null && (!number.weak || from >= line.folded.length) && !startsWithOption && heading?.kind !== 'type'
  const numbered = group.filter((at, place) => lines.slice(at, group[place + 1]).some(isNumber)).length
  return numbered >= group.length * 0.5
}

/** The text of its question stands below the line: neither options nor an answer, nor the line again. */
const leadsText = (below: Lexed | undefined): boolean =>
  below !== undefined && below.noise === null && !below.startsWithOption && below.fields[0]?.labelFrom !== 0

const opened = (line: Lexed): Lexed => {
  const { length } = line.line.folded
  return {
    ...line,
    heading: null,
    from: length,
    to: length,
    lead: leadOf({ opens: true, end: length }),
  }
}

/** The same line above the text of each question, with nothing to count, begins it: "Question", "* * Item * *". */
export function learnOpenings(lines: readonly Lexed[]): readonly Lexed[] {
  const places = linesWith(lines).nothingFirm.filter((at) => lines[at] && mayOpen(lines[at]))
  const groups = Map.groupBy(places, (at) => lines[at]?.line.folded)
  const likely = [...groups.values()].filter((group) => group.length >= fewest)
  if (likely.length === 0) return lines
  const questionsIn = questionCounter(lines)
  const opening = new Set(
    likely.filter((group) => opensQuestions(group, lines, questionsIn) && !areNumbered(group, lines)).flat(),
  )
  return opening.size === 0 ? lines : changeEach(lines, (line, at) => (opening.has(at) ? opened(line) : line))
}
