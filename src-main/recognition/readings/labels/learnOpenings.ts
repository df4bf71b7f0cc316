import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { leadOf } from '../../tokens/tags.ts'
import { linesWith } from '../linesWith.ts'
import { questionCounter } from '../starts/questionsBetween.ts'

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

/** "ID: 45a109a3", "Ref: Q-0012": a word and what counts or names one thing. */
const naming =
  /^(?:(?:question|item|题目|试题) ?)?(\p{L}{2,10}) ?[:#.-]? ?(?=[\p{L}-]{0,6}\d|[\da-f]{6})[\p{L}\d-]{3,36}$/iu

/** What a line that names its question has in common with the others: its label. Null where it holds anything else. */
function nameLabel({ line, noise, number, fields, pieces, lead }: Lexed): string | null {
  const [field] = fields
  if (field?.kind !== 'meta' || field.labelFrom > 0 || fields.length > 1) return null
  if (noise !== null || number !== null || lead !== null || pieces.length > 0 || line.kind === 'code') return null
  return naming.exec(line.folded)?.[1]?.toLowerCase() ?? null
}

/** Lines that name each question by a name of its own. */
function namesOf(lines: readonly Lexed[]): readonly number[][] {
  const groups = new Map<string, number[]>()
  lines.forEach((line, at) => {
    const label = nameLabel(line)
    if (label !== null) groups.set(label, [...(groups.get(label) ?? []), at])
  })
  return [...groups.values()].filter(
    (group) => new Set(group.map((at) => lines[at]?.line.folded)).size === group.length,
  )
}

/** "(2 points) Which ...": what a question gives, in brackets before its text and nothing else that begins it. */
const scored = /^[([]\s?\+?\d{1,3}(?:\.\d)?\s?[\p{L}.]{1,12}\s?[)\]]\s*(?=\S)/u

const opensScored = ({ line, noise, number, lead, from }: Lexed): boolean =>
  noise === null &&
  number === null &&
  lead === null &&
  line.kind !== 'code' &&
  from > 0 &&
  scored.exec(line.folded)?.[0].length === from

/** Such lines; none where most seem to begin with the letter of an option. */
function scoredLines(lines: readonly Lexed[]): readonly number[] {
  const found = lines.flatMap((line, at) => (opensScored(line) ? [at] : []))
  return found.filter((at) => !lines[at]?.startsWithOption).length >= found.length * 0.5 ? found : []
}

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
  const leading = group.filter((at) => (lines[at]?.from ?? 0) > 0 || leadsText(lines[at + 1])).length
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
  if (opensScored(line)) return { ...line, lead: leadOf({ opens: true, end: line.from }) }
  const { length } = line.line.folded
  return {
    ...line,
    heading: null,
    fields: [],
    from: length,
    to: length,
    lead: leadOf({ opens: true, end: length }),
  }
}

/**
 * The same line above the text of each question, with nothing to count, begins it ("Question", "* * Item * *"), and so does a line
 * that names it: "ID: 45a109a3", or tells what it gives: "(2 points) Which ...".
 */
export function learnOpenings(lines: readonly Lexed[]): readonly Lexed[] {
  const places = linesWith(lines).nothingFirm.filter((at) => lines[at] && mayOpen(lines[at]))
  const groups = Map.groupBy(places, (at) => lines[at]?.line.folded)
  const likely = [...groups.values(), ...namesOf(lines), scoredLines(lines)].filter((group) => group.length >= fewest)
  if (likely.length === 0) return lines
  const questionsIn = questionCounter(lines)
  const opening = new Set(
    likely.filter((group) => opensQuestions(group, lines, questionsIn) && !areNumbered(group, lines)).flat(),
  )
  return opening.size === 0 ? lines : changeEach(lines, (line, at) => (opening.has(at) ? opened(line) : line))
}
