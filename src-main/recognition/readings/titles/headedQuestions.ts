import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, opensOptions } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { leadOf } from '../../tokens/tags.ts'
import { asAnswer } from '../answers/asField.ts'
import { linesWith } from '../linesWith.ts'

const isHeading = (line: Lexed | undefined): boolean => (line?.line.level ?? 0) > 0 && line?.noise === null

/** A heading of the document that says nothing of types or keys. */
const isBareHeading = (line: Lexed): boolean =>
  isHeading(line) &&
  (line.heading === null || line.heading.kind === 'chapter') &&
  line.pieces.every(({ form }) => form === 'bare') &&
  line.fields.length === 0 &&
  line.lead === null

const hasFirmNumber = ({ number }: Lexed): boolean => number !== null && !number.weak

const answers = (line: Lexed): boolean => line.fields.some(({ kind }) => kind === 'answer')

const opensNumber = (line: Lexed): boolean => hasNumber(line) && line.line.level === 0

/** What stands below a heading, up to the next one. */
type Part = {
  at: number
  /** 0 where the heading says more than a text. */
  level: number
  isCounted: boolean
  options: number
  answers: number
  numbers: number
  first: number
}

function partsOf(lines: readonly Lexed[]): readonly Part[] {
  const parts: Part[] = []
  let part: Part | null = null
  for (const [at, line] of lines.entries()) {
    if (isHeading(line)) {
      const level = isBareHeading(line) ? line.line.level : 0
      part = { at, level, isCounted: hasFirmNumber(line), options: 0, answers: 0, numbers: 0, first: -1 }
      parts.push(part)
    } else if (part && line.noise === null) {
      if (part.first < 0) part.first = at
      if (opensOptions(line, lines[at - 1])) part.options++
      if (answers(line)) part.answers++
      if (opensNumber(line) && part.options + part.answers === 0) part.numbers++
    }
  }
  return parts
}

const fewest = 3
const nearlyAll = 0.8

/** The levels whose headings have nearly all one question below them, which nothing else begins. */
function levelsOfQuestions(parts: readonly Part[]): ReadonlySet<number> {
  const byLevel = Map.groupBy(
    parts.filter(({ level, isCounted }) => level > 0 && !isCounted),
    ({ level }) => level,
  )
  const levels = new Set<number>()
  for (const [level, own] of byLevel) {
    const single = own.filter(({ options, answers }) => Math.max(options, answers) === 1).length
    const numbered = own.filter(({ numbers }) => numbers > 0).length
    if (single >= fewest && single >= own.length * nearlyAll && numbered <= own.length * (1 - nearlyAll))
      levels.add(level)
  }
  return levels
}

const fewestAsking = 5

/**
 * Headings of one level that nearly all ask, with nothing but text below them: each is an open question, the text its answer.
 * Headings of a manual ask now and then, those of notes for an exam throughout: a few are enough where none does not ask.
 */
function askedOpenly(lines: readonly Lexed[], parts: readonly Part[]): ReadonlyMap<number, Part> {
  const byLevel = Map.groupBy(
    parts.filter(({ level }) => level > 0),
    ({ level, isCounted }) => `${level}${isCounted ? ' with number' : ''}`,
  )
  for (const own of byLevel.values()) {
    const asking = own.filter(({ at }) => asks(lines[at]?.line.folded.slice(lines[at].from) ?? ''))
    const open = asking.filter(({ options, answers, first }) => options + answers === 0 && first >= 0)
    const least = open.length === own.length ? fewest : fewestAsking
    if (open.length >= least && asking.length >= own.length * nearlyAll && open.length >= own.length * 0.7)
      return new Map(own.filter(({ options }) => options === 0).map((part) => [part.at, part]))
  }
  return new Map()
}

/** A heading with the number of a question. */
const isNumbered = ({ line, number, heading }: Lexed): boolean =>
  line.level > 0 &&
  (heading === null || heading.kind === 'chapter') &&
  (number?.family === 'question' || (number?.family === 'arabic' && !number.weak))

/**
 * Headings that are questions. Of one level nearly each has one run of options or one answer below it: it begins that question.
 * One that follows a numbered heading of its level without anything between is the rest of its text.
 */
export function readHeadedQuestions(lines: readonly Lexed[]): readonly Lexed[] {
  if (linesWith(lines).title.length === 0) return lines
  const parts = partsOf(lines)
  const levels = levelsOfQuestions(parts)
  const openly = levels.size === 0 ? askedOpenly(lines, parts) : new Map<number, Part>()
  const edited = new Edited(lines)
  const partAt = new Map(parts.map((part) => [part.at, part]))
  let open = -1
  for (const [place, { at, level, isCounted }] of parts.entries()) {
    const line = lines[at]
    if (!line) continue
    const asked = openly.get(at)
    if (asked) {
      edited.set(at, hasFirmNumber(line) ? { ...line, heading: null } : { ...line, ...begun })
      const below = lines[asked.first]
      if (below && below.fields[0]?.labelFrom !== 0) edited.set(asked.first, asAnswer(below, 0))
      for (const point of pointsBelow(lines, asked.first, parts[place + 1]?.at ?? lines.length)) edited.set(...point)
      continue
    }
    const goesOn = open === at - 1 && lines[open]?.line.level === line.line.level
    const isPlain = level > 0 && !isCounted
    if (isPlain && goesOn && leadsParts(partAt, at)) edited.set(at, { ...line, heading: null, number: null })
    else if (isPlain && levels.has(level) && leadsParts(partAt, at)) edited.set(at, { ...line, ...begun })
    else if (!isNumbered(line)) continue
    open = at
  }
  return edited.result
}

export const begun = {
  heading: null,
  pieces: [],
  startsWithOption: false,
  number: null,
  from: 0,
  lead: leadOf({ opens: true, end: 0 }),
} as const

/** The numbered lines of an answer, which ask nothing: "1." above it is no question, so neither is "2.". */
export function pointsBelow(lines: readonly Lexed[], first: number, end: number): readonly [number, Lexed][] {
  const found: [number, Lexed][] = []
  for (let at = first + 1; at < end; at++) {
    const line = lines[at]
    if (line?.number && line.noise === null && line.fields.length === 0)
      found.push([at, { ...line, number: null, key: null, from: 0 }])
  }
  return found
}

/** Options or an answer stand below the heading, or below those right below it. */
function leadsParts(parts: ReadonlyMap<number, Part>, first: number): boolean {
  for (let at = first; ; at++) {
    const part = parts.get(at)
    if (!part) return false
    if (part.options + part.answers > 0) return true
  }
}
