import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, opensOptions } from '../../lexed.ts'
import { asks, opensBlank } from '../../tokens/asking.ts'
import { linesWith } from '../linesWith.ts'
import { sectionTypes } from './sectionTypes.ts'

/** Words that may head a sheet of many questions. */
const ofSheets = /exerc|ejerc|eserc|übung|упражн|练习|習題|习题|例/iu

/** "### 题目3", "#### Question 3: Routing": a heading of the document with the number of a question. */
const isHeadedNumber = (line: Lexed | undefined): line is Lexed & { readonly number: { value: number } } =>
  line !== undefined &&
  line.line.level > 0 &&
  line.noise === null &&
  line.number?.family === 'question' &&
  (line.heading === null || line.heading.kind === 'chapter') &&
  !ofSheets.test(line.line.folded.slice(0, line.number.end))

const fewest = 3
const nearlyAll = 0.8
/** A question has no more parts than that. */
const mostParts = 8

/** Where such headings count questions throughout, from 1 on, in each section anew. */
export function headedNumbers(lines: readonly Lexed[]): readonly number[] {
  const heads = linesWith(lines).title.filter((at) => isHeadedNumber(lines[at]))
  if (heads.length < fewest) return []
  const values = heads.map((at) => lines[at]?.number?.value ?? 0)
  const counted = values.filter((value, place) => value === 1 || value === (values[place - 1] ?? 0) + 1)
  return counted.length >= heads.length * nearlyAll ? heads : []
}

/** Where what stands below a heading ends: at the next one of its level or above. */
function endBelow(lines: readonly Lexed[], head: number): number {
  const level = lines[head]?.line.level ?? 0
  const end = lines.findIndex((line, at) => at > head && line.line.level > 0 && line.line.level <= level)
  return end < 0 ? lines.length : end
}

/** The numbered lines of a stretch; null where they may be questions of their own. */
function partsWithin(lines: readonly Lexed[], from: number, to: number): readonly number[] | null {
  const parts: number[] = []
  let [runs, answers, blanks] = [0, 0, 0]
  for (let at = from; at < to; at++) {
    const line = lines[at]
    if (!line || line.noise !== null) continue
    if (opensOptions(line, lines[at - 1])) runs++
    if (line.fields.some(({ kind }) => kind === 'answer')) answers++
    if (!hasNumber(line)) continue
    parts.push(at)
    if (opensBlank.test(line.line.folded)) blanks++
  }
  const firsts = parts.filter((at) => lines[at]?.number?.value === 1)
  if (runs > 1 || answers > 1 || blanks > 1 || firsts.length * mostParts < parts.length) return null
  return parts.length > 0 && firsts[0] !== parts[0] ? null : parts
}

const isAnswerLabel = ({ fields }: Lexed): boolean =>
  fields.some(({ kind }) => kind === 'answer' || kind === 'explanation')

/** Whether numbered lines are parts that ask, of open questions, or stand below what begins an answer: others may be options. */
function arePartsOf(lines: readonly Lexed[], head: number, parts: readonly number[], key: number): boolean {
  const [first = head] = parts
  if ((key >= 0 && head > key) || sectionTypes(lines)[head] === 'shortAnswer') return true
  if (lines.slice(head, first).some(isAnswerLabel)) return true
  const asking = parts.filter((at) => asks(lines[at]?.line.folded.slice(lines[at]?.from ?? 0) ?? ''))
  return asking.length * 2 >= parts.length
}

/** Points above the first section that ask nothing: how to use the paper. */
function pointsAbove(lines: readonly Lexed[], first: number): readonly number[] {
  const section = lines.findIndex((line) => line.heading?.kind === 'type')
  const points = partsWithin(lines, 0, section < 0 ? first : Math.min(section, first)) ?? []
  return points.some((at) => asks(lines[at]?.line.folded ?? '')) ? [] : points
}

/**
 * Where headings number the questions in words, what is counted below one, from 1 on and without options, blanks or answers of
 * its own, is inside that question or its solution; what is counted above them all and asks nothing is advice.
 */
export function readHeadedNumbers(lines: readonly Lexed[]): readonly Lexed[] {
  const heads = headedNumbers(lines)
  if (heads.length === 0) return lines
  const key = lines.findIndex(({ heading }) => heading?.kind === 'key')
  const below = heads.map((head) => {
    const parts = partsWithin(lines, head + 1, endBelow(lines, head))
    return parts === null || parts.length === 0 || arePartsOf(lines, head, parts, key) ? parts : null
  })
  const told = below.filter((parts) => parts === null || parts.length > 0)
  const inside = told.filter((parts) => parts !== null)
  if (inside.length < told.length * nearlyAll) return lines
  const edited = new Edited(lines)
  for (const at of [...pointsAbove(lines, heads[0] ?? 0), ...inside.flat()]) {
    const line = lines[at]
    if (line) edited.set(at, { ...line, number: null, key: null, from: 0 })
  }
  return edited.result
}
