import { hasOptionA, type Lexed, opensOptions } from '../../lexed.ts'
import { coverageOf } from '../../questions/options/formatting.ts'
import { asks, opensBlank } from '../../tokens/asking.ts'
import type { Field } from '../../tokens/fieldLabels.ts'
import { announcesMaterial } from '../../tokens/material.ts'
import { countsQuestions } from '../../tokens/numberLabel.ts'
import { scoreInBrackets } from '../../tokens/scores.ts'
import { plainTruth, shortTruth } from '../../tokens/truthWords.ts'
import { linesWith } from '../linesWith.ts'
import { mayTitle } from '../titles/mayTitle.ts'
import { endsParagraph, widthOf } from './paragraphEnds.ts'
import { hasStemLabel } from './starts.ts'

/** What a question is worth may stand behind the bracket of its answer. */
const end = `[。.]?\\s*(?:${scoreInBrackets}\\s*)?$`
const truthBracketAtEnd = new RegExp(`[([]\\s*(?:${shortTruth})\\s*[)\\]]${end}`, 'i')
const letterAtEnd = new RegExp(`[([]\\s*[A-H]{1,6}\\s*[)\\]]${end}`)

const mayBeStem = (line: Lexed): boolean =>
  line.noise === null &&
  !line.line.isShared &&
  !line.line.bound &&
  (line.heading === null || line.heading.kind === 'chapter') &&
  !line.startsWithOption &&
  (line.fields[0]?.labelFrom ?? 1) > 0 &&
  !loneAnswer.test(line.line.folded)

const loneAnswer = new RegExp(`^(?:[A-H]{1,8}|[a-h]|\\^\\s.*|${plainTruth})[.。]?$`, 'i')

/**
 * Starts of questions that have no numbers: the plain lines above a run of options, above an answer line, or a line that
 * ends in its own answer. Lines that go on from the question before are told by the gap below them.
 */
export function unnumberedStarts(lines: readonly Lexed[], taken: readonly boolean[]): number[] {
  const starts: number[] = []
  const look = { areBold: hasBoldStems(lines), areSingle: hasSingleStems(lines), width: widthOf(lines) }
  let floor = 0
  let isOpen = false
  let isAwaited = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || taken[at]) {
      floor = at + 1
      isAwaited = false
      continue
    }
    const isShared = line.line.isShared || (announcesMaterial(line.line.folded) && !/\?\s*$/.test(line.line.folded))
    if ((line.heading && line.heading.kind !== 'chapter') || isShared) {
      floor = at + 1
      isAwaited = false
      isOpen = false
    }
    const isFirst = opensOptions(line, lines[at - 1])
    const answers = startsAnswer(line)
    const ownAnswer =
      mayBeStem(line) &&
      line.pieces.length === 0 &&
      (truthBracketAtEnd.test(line.line.folded) || letterAtEnd.test(line.line.folded))
    const answersItself = mayBeStem(line) && line.pieces.length === 0 && line.fields.some(isFilled)
    if (awaitsText(line)) floor = at + 2
    if (line.lead?.opens || hasStemLabel(line)) {
      starts.push(at)
      floor = at + 1
      isAwaited = true
    } else if (isAwaited && (isFirst || answers)) {
      isAwaited = false
      isOpen = isFirst
      floor = at + 1
    } else if (answers && isOpen) {
      isOpen = false
      floor = at + 1
    } else if (isFirst && isOpen && isAnnounced(lines, at)) {
      floor = at + 1
    } else if (isFirst || answers) {
      isOpen = isFirst
      const start = stemStart(lines, at, floor, !line.startsWithOption && !answers, look)
      if (start !== null && start > (starts.at(-1) ?? -1)) starts.push(start)
      floor = at + 1
    } else if (answersItself && !isOpen) {
      const start = stemStart(lines, at, floor, true, look)
      if (start !== null && start > (starts.at(-1) ?? -1)) starts.push(start)
      floor = at + 1
      isAwaited = goesOnBelow(lines[at + 1])
    } else if (ownAnswer && !followedByOptions(lines, at)) {
      starts.push(at)
      floor = at + 1
    }
    // the answer behind the last option
    if (line.startsWithOption && line.fields.some(isFilled)) isOpen = false
  }
  return belowTitle(lines, starts)
}

const fewestBelowTitle = 3

/** The first line of the document titles it where it could, a line that asks stands below it, and all other questions have one line each. */
function belowTitle(lines: readonly Lexed[], starts: readonly number[]): number[] {
  const [first = -1, ...others] = starts
  const title = lines[first]
  const isPart = (line: Lexed | undefined) => line === undefined || line.startsWithOption || line.fields.length > 0
  const isLong = (start: number) => !isPart(lines[start + 1]) && !isPart(lines[start])
  const isTitle =
    title !== undefined &&
    others.length >= fewestBelowTitle &&
    lines.slice(0, first).every(({ noise }) => noise !== null) &&
    title.number === null &&
    title.lead === null &&
    mayTitle(title, title.line.folded.trim(), false) &&
    isLong(first) &&
    isPart(lines[first + 2]) &&
    !others.some(isLong)
  return isTitle ? [first + 1, ...others] : [...starts]
}

const throughout = 0.9
const isBold = (lines: readonly Lexed[], at: number): boolean =>
  (coverageOf(lines, [{ at, from: 0, to: lines[at]?.line.text.length ?? 0 }]).get('bold') ?? 0) >= throughout

const fewestBold = 4
const nearlyAll = 0.8

/** Whether the lines right above options are printed in bold throughout the document: what is not does not ask. */
function hasBoldStems(lines: readonly Lexed[]): boolean {
  if (!lines.some(({ line }) => line.marks.some(({ bold }) => bold))) return false
  const above = lines.flatMap((line, at) => (at > 0 && line.startsWithOption && hasOptionA(line) ? [at - 1] : []))
  const bold = above.filter((at) => isBold(lines, at)).length
  return bold >= fewestBold && bold >= above.length * nearlyAll
}

const fewestSingle = 8
const mostSingle = 0.7

/**
 * Whether one line stands between an answer and the label of the next one nearly everywhere: where there are more, the last asks, and
 * those before go on with the answer above.
 */
function hasSingleStems(lines: readonly Lexed[]): boolean {
  const { fields, options } = linesWith(lines)
  const labels = fields.filter((at) => startsAnswer(lines[at] as Lexed))
  if (labels.length < fewestSingle || options.some((at) => lines[at]?.startsWithOption)) return false
  const single = labels.filter((at, place) => place > 0 && at - (labels[place - 1] ?? 0) === 2)
  return single.length >= (labels.length - 1) * mostSingle
}

/** "Codes:" between a list and options in another form: these choose among the points of the list. */
function isAnnounced(lines: readonly Lexed[], at: number): boolean {
  const [list, title, options] = [lines[at - 2], lines[at - 1], lines[at]]
  if (!list?.startsWithOption || !title || !mayBeStem(title) || !/^.{1,23}:$/.test(title.line.folded.trim()))
    return false
  return list.pieces[0]?.form !== options?.pieces[0]?.form
}

/** The label of an answer opens the line, or that of somebody's own answer with a value. */
function startsAnswer({ fields: [field] }: Lexed): boolean {
  if (field?.labelFrom !== 0) return false
  return field.kind === 'answer' || (field.kind === 'mine' && field.from < field.to)
}

/** An answer behind the text of its question: "Snow is ____. Answer: white". */
const isFilled = ({ kind, labelFrom, from, to }: Field): boolean => kind === 'answer' && labelFrom > 0 && from < to

/** Code or the first of several statements below a line with its answer: the options of the question follow them. */
const goesOnBelow = (below: Lexed | undefined): boolean =>
  below !== undefined &&
  !below.line.gap &&
  (below.line.kind === 'code' || (below.number?.value === 1 && !countsQuestions(below.number.family)))

/** "Explanation:" with nothing behind it: the line below is its text, and begins no question. */
function awaitsText({ fields }: Lexed): boolean {
  const last = fields.at(-1)
  return last?.kind === 'explanation' && last.word !== '' && last.from >= last.to
}

/** How much code or case may stand between a question that names its letter and the options. */
const reach = 20

/** The options stand on the next line, or below lines that ask nothing themselves: code, a case, a list. */
function followedByOptions(lines: readonly Lexed[], at: number): boolean {
  const isLettered = letterAtEnd.test(lines[at]?.line.folded ?? '')
  for (let below = at + 1; below <= at + reach; below++) {
    const next = lines[below]
    if (!next) return false
    if (next.startsWithOption) return hasOptionA(next)
    const isText = next.noise !== null || (mayBeStem(next) && next.number === null && next.fields.length === 0)
    if (!isLettered || !isText || asks(next.line.folded) || letterAtEnd.test(next.line.folded)) return false
  }
  return false
}

/** The line above "1. ... 2. ... 3. ..." that end at a line: statements that a question without a number lists. */
function listAbove(lines: readonly Lexed[], last: number, floor: number): number | null {
  const family = lines[last]?.number?.family
  let value = lines[last]?.number?.value ?? 0
  if (value < 2) return null
  let at = last
  for (; value > 1; value--) {
    const above = lines[at - 1]
    if (at - 1 <= floor || !above || !mayBeStem(above)) return null
    if (above.number?.family !== family || above.number?.value !== value - 1) return null
    at--
  }
  return at
}

/** Parts and statements belong to the line above them also behind a gap: "(1) ...", "② ...", "II. ...", code, "Reason (R): ...". */
const goesOnAbove = ({ line, number }: Lexed): boolean =>
  line.folded.startsWith('(') ||
  line.kind === 'code' ||
  number?.family === 'circled' ||
  number?.family === 'roman' ||
  /^reason(?:ing)?\s?\(R\)/i.test(line.folded)

/** "Explanation: it melts", "Date: 2020" */
const explains = (line: Lexed | undefined): boolean =>
  line?.fields[0]?.labelFrom === 0 && (line.fields[0].kind === 'explanation' || line.fields[0].kind === 'meta')

const isExplained = (line: Lexed): boolean => explains(line) && line.fields[0]?.kind === 'explanation'

/** A table shows what the line above it asks about. */
const asksAbove = ({ line: { folded } }: Lexed): boolean =>
  asks(folded) || opensBlank.test(folded) || letterAtEnd.test(folded) || /:$/.test(folded)

/** First line of the plain lines that end above `at` (or at it, if the options stand behind the stem). */
function stemStart(
  lines: readonly Lexed[],
  at: number,
  floor: number,
  inLine: boolean,
  { areBold, areSingle, width }: Readonly<{ areBold: boolean; areSingle: boolean; width: number }>,
): number | null {
  let start = inLine ? at : at - 1
  // what a page shows between a question and its choices, and what explains or describes it above its answer
  while (!inLine && start > floor && (lines[start]?.noise || explains(lines[start]))) start--
  const end = start
  const last = lines[start]
  if (start < floor || !last || (!inLine && !mayBeStem(last))) return null
  if (areSingle && !inLine && startsAnswer(lines[at] as Lexed)) return start
  while (start > floor) {
    const above = lines[start - 1]
    const current = lines[start]
    if (!above || !current || !mayBeStem(above) || above.heading) break
    if (areBold && isBold(lines, start) && !isBold(lines, start - 1)) break
    const isTable = current.line.kind === 'tableRow' && above.line.kind !== 'tableRow' && asksAbove(above)
    if (current.line.gap && !isTable && !goesOnAbove(current)) break
    const isNumberedAbove = above.number !== null && !above.number.weak && !current.line.gap
    if (current.number?.family === 'question' && !current.number.weak && !isNumberedAbove) break
    if (current.number?.family === 'arabic' && !current.number.weak) {
      const first = listAbove(lines, start, floor)
      if (first === null) break
      start = first
    }
    start--
  }
  return behindExplanation(lines, start, end, width)
}

/** A line that ends so much before the others leaves the rest of its width free: nothing goes on below it. */
const shorter = 0.85

/**
 * Where an explanation ends that goes on from its label over the first of the lines above options: its last line is a short one, or
 * else the last that ends a sentence.
 */
function behindExplanation(lines: readonly Lexed[], start: number, last: number, width: number): number {
  if (lines[start]?.line.gap) return start
  const above = lines[start - 1]
  const label = above && !isExplained(above) ? lines[start - 2] : above
  if (!label || !isExplained(label) || (label !== above && !awaitsText(label))) return start
  for (let at = start - 1; at < last; at++) if (endsParagraph(lines, at, width * shorter)) return at + 1
  for (let at = last - 1; at >= start - 1; at--) if (endsParagraph(lines, at, Number.POSITIVE_INFINITY)) return at + 1
  return start
}
