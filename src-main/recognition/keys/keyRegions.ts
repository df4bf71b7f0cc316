import { changeEach } from '../Edited.ts'
import { hasNumber, hasOptionA, type Lexed } from '../lexed.ts'
import { numberedGaps } from '../questions/options/wordBank.ts'
import { splitAnswers } from '../tokens/keyEntries.ts'
import { countsQuestions } from '../tokens/numberLabel.ts'
import { type TitleOrdinal, titleOrdinal } from '../tokens/titleOrdinal.ts'
import { truthSigns } from '../tokens/truthWords.ts'
import { anyOf } from '../tokens/words.ts'
import { endOfRegion } from './endOfRegion.ts'
import { isEntry, isOfParts, isRepeated, looksAsked, nearlyAll, numbersOf } from './entryLines.ts'
import type { KeyRegion } from './KeyRegion.ts'
import { entriesInRow, isNumberHeading, opensWithValue, readGroups } from './keyGroups.ts'
import { lastOfNumbersAgain } from './numbersAgain.ts'
import { answersWaiting, WaitingQuestions } from './waitingQuestions.ts'

const holdsOptions = (line: Lexed): boolean => line.startsWithOption && line.pieces.length > 0

/** The highest number of a question up to each line. */
function askedNumbers(lines: readonly Lexed[]): readonly number[] {
  let highest = 0
  return lines.map((line) => {
    if (hasNumber(line) && !line.key && countsQuestions(line.number.family))
      highest = Math.max(highest, line.number.value)
    return highest
  })
}

/** The highest number of a question from one line up to another. */
function askedBetween(lines: readonly Lexed[], from: number, to: number): number {
  const numbers = askedNumbers(lines.slice(from, to + 1))
  return numbers.at(-1) ?? 0
}

/** The titles of a key in columns: "Question  Answer  Topic". */
const columnTitles = new RegExp(
  `^(?:${anyOf('numbered')}|number|#|题号|序号)s?\\.?\\s+(?:${anyOf('answer', 'keyTitle')})(?:\\s.{0,40})?$`,
  'i',
)

/** "ABDCA", "√ × √ ×" below a title. */
const bareAnswers = new RegExp(`^[A-H${truthSigns}\\s,]{5,}$`)

/** A title such as 参考答案 opens a key only if answers stand behind it, not one answer of one question. */
function opensKey(lines: readonly Lexed[], at: number, sure: boolean, asked: number): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 6); next++) {
    const line = lines[next]
    if (!line) return false
    if (line.key && !hasOptionA(line)) return line.key.strong || sure || line.key.entries[0]?.number === 1
    if (bareAnswers.test(line.line.folded)) return true
    if (sure && isRowOfAsked(line, asked)) return true
    if (line.heading?.kind === 'type' && isRepeated(lines, at, line.heading)) return true
    if (sure && isNumberHeading(line) && answersNumber(lines, next + 1)) return true
    if (line.heading || line.noise || columnTitles.test(line.line.folded)) continue
    const value = line.number?.value ?? 0
    // "1" alone names an option of the question above
    if (line.number?.weak && line.from >= line.line.folded.length && !answersNumber(lines, next + 1)) return false
    return (
      sure &&
      (value === 1 || (value > 1 && value <= asked)) &&
      (!line.startsWithOption || isEntry(lines, next) || isOfParts(lines, next, asked))
    )
  }
  return false
}

/** "12.4  13.1、3": numbers of questions above, each the next, with an answer behind each. */
function isRowOfAsked(line: Lexed, asked: number): boolean {
  const numbers = line.number === null ? (entriesInRow(line) ?? []).map(({ number }) => number) : []
  return numbers.length > 1 && numbers.every((number) => number <= asked)
}

/** So many lines below a title, or below an entry, in which none is counted: no key goes on there. */
const longestEntry = 400

/**
 * "Answers:" above "1. copper", "2. glass": a title that is not sure opens a key (where nothing since the last key has an
 * answer of its own) if numbers below count through most of the questions without asking anything.
 */
function answersAll(lines: readonly Lexed[], title: number, asked: number): boolean {
  const limit = asked > 0 ? asked : Number.POSITIVE_INFINITY
  let [last, count, end] = [0, 0, title]
  for (let at = title + 1; at < lines.length; at++) {
    const line = lines[at]
    if (at - Math.max(title, end) > longestEntry) break
    if (!line || line.noise || line.heading?.kind === 'type') continue
    if (line.heading?.kind === 'key' && line.line.folded === lines[title]?.line.folded) break
    if (looksAsked.test(line.line.folded)) break
    if (line.pieces.length > 1 && !line.key && !isOfParts(lines, at, asked)) break
    const numbers = numbersOf(line)
    const value = numbers.at(-1) ?? 0
    if (numbers.length > 0 && (value > limit || value > last + reach + count || (asked === 0 && value === 1))) {
      if (last > 0) break
    }
    if (value <= last) continue
    ;[last, count, end] = [value, count + numbers.length, at]
  }
  if (count < 2) return false
  const highest = asked > 0 ? asked : numberBelow(lines, end + 1, last)
  return highest >= 2 && count >= Math.max(2, highest * nearlyAll)
}

/** A title answers all questions above it, or those since the key before it. */
function answersSome(lines: readonly Lexed[], title: number, asked: number, above: readonly KeyRegion[]): boolean {
  if (answersAll(lines, title, asked)) return true
  const since = above.at(-1)?.last
  const own = since === undefined ? asked : askedBetween(lines, since + 1, title)
  return own < asked && own > 0 && answersAll(lines, title, own)
}

/** How far the numbers of entries may be apart. */
const reach = 5

/** The highest number of the questions below a key that opens a document; none goes beyond the last entry. */
function numberBelow(lines: readonly Lexed[], from: number, last: number): number {
  let highest = 0
  for (const { number } of lines.slice(from))
    if (number && !number.weak && number.value <= last) highest = Math.max(highest, number.value)
  return highest
}

/** Below the number of a key stands a labelled answer or a letter, which no other option follows. */
function answersNumber(lines: readonly Lexed[], at: number): boolean {
  const line = lines[at]
  if (!line) return false
  return line.fields[0]?.kind === 'answer' || (opensWithValue(line) && lines[at + 1]?.startsWithOption !== true)
}

/** Single entries ("1.A") are a key where several run one after another. */
function runLength(lines: readonly Lexed[], at: number): number {
  let length = 0
  for (let next = at; next < lines.length; next++) {
    const line = lines[next]
    if (!line?.key || line.key.prefixEnd > 0 || holdsOptions(line)) break
    length++
  }
  return length
}

/** "1. ANS: B": a number with nothing but its answer. */
const isLabelledEntry = ({ number, fields, from, line }: Lexed): boolean =>
  number !== null &&
  !number.weak &&
  countsQuestions(number.family) &&
  fields[0]?.kind === 'answer' &&
  line.folded.slice(from, fields[0].labelFrom).trim() === ''

/**
 * The run of labelled entries from a line on, and whether it is a key: at least two of them, counting up, and nothing between
 * them but what describes them. `asked`: the highest number of a question above, which none of them goes beyond.
 */
function readEntries(lines: readonly Lexed[], first: number, asked: number): { last: number; isKey: boolean } {
  let [last, value, count] = [first, 0, 0]
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    const next = line.number?.value ?? 0
    if (isLabelledEntry(line) && next > value) [last, value, count] = [at, next, count + 1]
    else if (line.number !== null || line.fields.length === 0 || line.fields.some(({ kind }) => kind === 'answer'))
      break
    else last = at
  }
  return { last, isKey: count >= 2 && value <= asked }
}

/** A short line that ends no sentence, above numbers that are counted again. */
const isTitle = (line: Lexed | undefined): boolean =>
  line !== undefined &&
  line.number === null &&
  line.pieces.length === 0 &&
  line.fields.length === 0 &&
  line.line.folded.length <= 60 &&
  !/[.?!;:,。]$/.test(line.line.folded)

/** More of the questions above with an answer than that want no key. */
const fewAnswers = 0.3

/** Each is looked at to its end: a document of nothing but titles would take a square of time. */
const mostTried = 500

/** "Solution" alone on its line, which labels one answer or heads a key. */
const isLoneLabel = ({ line, heading, number, fields: [field, ...more], noise }: Lexed): boolean =>
  noise === null &&
  heading === null &&
  number === null &&
  more.length === 0 &&
  field?.kind === 'answer' &&
  field.labelFrom === 0 &&
  field.from >= line.folded.length

/** What stands right below the label of one answer. */
const isAbovePlain = (below: Lexed | undefined): boolean =>
  below !== undefined &&
  below.number === null &&
  below.heading === null &&
  below.key === null &&
  !below.line.gap &&
  !bareAnswers.test(below.line.folded)

/** How many lines may stand between a text with gaps and the answer that fills them: the words to choose from. */
const banks = 4

/** "Answer: 1-H, 2-B" below a text with as many numbered gaps or more answers that text, not the questions of these numbers. */
function fillsGapsAbove(lines: readonly Lexed[], at: number): boolean {
  const { key, fields } = lines[at] ?? {}
  if (!key || fields?.[0]?.kind !== 'answer') return false
  const numbers = key.entries.flatMap(({ number }) => (number === null ? [] : [number]))
  for (let above = at - 1; above >= Math.max(0, at - 1 - banks); above--) {
    const line = lines[above]
    if (!line || line.heading || line.fields.length > 0) return false
    const gaps = new Set(numberedGaps(line.line.folded).map((gap) => gap.number))
    if (gaps.size > 0) return numbers.every((number) => gaps.has(number))
    if (line.number && !line.number.weak) return false
  }
  return false
}

/** The stretches of a document that are answer keys. */
export function findKeyRegions(lines: readonly Lexed[]): KeyRegion[] {
  const regions: KeyRegion[] = []
  const asked = askedNumbers(lines)
  const bare = bareKey(lines)
  if (bare !== null) regions.push({ first: bare, last: bare })
  let [answers, tried] = [0, 0]
  let section: TitleOrdinal | null = null
  let isAhead = false
  const waiting = new WaitingQuestions()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const isTitleOfWaiting = isLoneLabel(line) && tried++ < mostTried && answersWaiting(lines, at, waiting)
    waiting.read(line)
    if (line.heading && line.heading.kind !== 'key') section = titleOrdinal(line.line.folded) ?? section
    if (line.fields.some(({ kind, from, to }) => kind === 'answer' && (from < to || isAbovePlain(lines[at + 1]))))
      answers++
    const above = asked[at - 1] ?? 0
    const again = answers <= above * fewAnswers ? lastOfNumbersAgain(lines, at, above) : null
    if (
      isTitleOfWaiting ||
      (line.heading?.kind === 'key' &&
        (opensKey(lines, at, line.heading.sure, asked[at] ?? 0) ||
          (tried++ < mostTried &&
            ((answers === 0 && answersSome(lines, at, asked[at] ?? 0, regions)) ||
              answersWaiting(lines, at, waiting)))))
    ) {
      if (regions.length === 0) isAhead = above === 0
      const last = endOfRegion(lines, at, asked[at] ?? 0, section, isAhead)
      regions.push({ first: at, last })
      at = last
      answers = 0
      waiting.end()
    } else if (again !== null) {
      regions.push({ first: isTitle(lines[at - 1]) ? at - 1 : at, last: again })
      at = again
      answers = 0
    } else if (line.key?.strong && !holdsOptions(line) && !fillsGapsAbove(lines, at)) {
      regions.push({ first: at, last: at })
    } else if (isLabelledEntry(line)) {
      const { last, isKey } = readEntries(lines, at, asked[at - 1] ?? 0)
      if (isKey) regions.push({ first: at, last })
      at = last
    } else if (line.key && !holdsOptions(line) && line.key.prefixEnd === 0) {
      const length = runLength(lines, at)
      const isTitled = lines[at - 1]?.heading?.kind === 'key'
      if (length >= 3) regions.push({ first: isTitled ? at - 1 : at, last: at + length - 1 })
      at += Math.max(0, length - 1)
    }
  }
  return regions
}

/** As many letters or numbers on a line as there are runs of options, above the first of them: "1, 3, 2, 4". */
function bareKey(lines: readonly Lexed[]): number | null {
  const first = lines.findIndex(hasOptionA)
  for (let at = 0; at < Math.min(first, 8); at++) {
    const values = lines[at]?.noise === null ? splitAnswers(lines[at]?.line.folded ?? '', 0) : null
    if (values && values.length >= 3 && values.length === lines.filter(hasOptionA).length) return at
  }
  return null
}

/** The numbers that the keys of a document answer, one for each entry. */
export function keyedNumbers(lines: readonly Lexed[], regions: readonly KeyRegion[]): readonly number[] {
  if (regions.length === 0) return []
  const taken = linesTaken(regions, lines.length)
  const printed = new Set(lines.flatMap(({ number }, at) => (number && !taken[at] ? [number.value] : [])))
  const entries = regions.flatMap((region) => readGroups(lines, region, printed)).flatMap((group) => group.entries)
  return entries.flatMap(({ number }) => (number === null ? [] : [number]))
}

/** For each line whether it stands in a key. */
export function linesTaken(regions: readonly KeyRegion[], length: number): readonly boolean[] {
  const taken: boolean[] = new Array(length).fill(false)
  for (const { first, last } of regions) taken.fill(true, first, last + 1)
  return taken
}

/** A title of a key that opened none is the label of one answer. */
export const forgetKeyTitles = (lines: readonly Lexed[], taken: readonly boolean[]): readonly Lexed[] =>
  changeEach(lines, (line, at) => (line.heading?.kind === 'key' && !taken[at] ? { ...line, heading: null } : line))
