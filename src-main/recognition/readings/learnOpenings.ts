import { changeEach } from '../Edited.ts'
import { hasOptionA, type Lexed } from '../lexed.ts'

/** How many questions stand in the lines from one up to another: runs of options, answers, or the fewer of them that are there. */
type Asked = (from: number, to: number) => { answered: number; questions: number }

function counted(lines: readonly Lexed[]): Asked {
  const firsts = [0]
  const answers = [0]
  for (const [at, line] of lines.entries()) {
    firsts.push((firsts[at] ?? 0) + (line.pieces.length > 0 && hasOptionA(line) ? 1 : 0))
    answers.push((answers[at] ?? 0) + (line.fields.some(({ kind }) => kind === 'answer') ? 1 : 0))
  }
  const within = (sums: readonly number[], from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0)
  return (from, to) => {
    const [first, answer] = [within(firsts, from, to), within(answers, from, to)]
    const questions = Math.min(first, answer) || Math.max(first, answer)
    return { answered: answers.at(-1) === 0 ? first : answer, questions }
  }
}

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
function opensQuestions(group: readonly number[], lines: readonly Lexed[], asked: Asked): boolean {
  const [first = 0, last = 0] = [group[0], group.at(-1)]
  const above = lines[first - 1]
  const isFirst = asked(0, first).answered === 0 || above === undefined || above.heading !== null
  const leading = group.filter((at) => leadsText(lines[at + 1])).length
  if (!isFirst || leading < group.length * mostly || asked(last, lines.length).questions === 0) return false
  const found = group.map((at, place) => asked(at, group[place + 1] ?? lines.length).questions)
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
    lead: { type: null, answer: null, bracket: null, id: null, opens: true, end: length },
  }
}

/** The same line above the text of each question, with nothing to count, begins it: "Question", "* * Item * *". */
export function learnOpenings(lines: readonly Lexed[]): readonly Lexed[] {
  const groups = new Map<string, number[]>()
  for (const [at, line] of lines.entries()) {
    if (!mayOpen(line)) continue
    const group = groups.get(line.line.folded)
    if (group) group.push(at)
    else groups.set(line.line.folded, [at])
  }
  const likely = [...groups.values()].filter((group) => group.length >= fewest)
  if (likely.length === 0) return lines
  const asked = counted(lines)
  const opening = new Set(
    likely.filter((group) => opensQuestions(group, lines, asked) && !areNumbered(group, lines)).flat(),
  )
  return opening.size === 0 ? lines : changeEach(lines, (line, at) => (opening.has(at) ? opened(line) : line))
}
