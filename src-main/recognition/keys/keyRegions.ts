import { changeEach } from '../Edited.ts'
import { hasNumber, hasOptionA, type Lexed } from '../lexed.ts'
import type { Heading } from '../tokens/headings.ts'
import { splitAnswers } from '../tokens/keyEntries.ts'
import { countsQuestions, type NumberFamily } from '../tokens/numberLabel.ts'
import { type TitleOrdinal, titleOrdinal } from '../tokens/titleOrdinal.ts'
import { truthSigns } from '../tokens/truthWords.ts'
import { anyOf } from '../tokens/words.ts'
import type { KeyRegion } from './KeyRegion.ts'
import { entriesInRow, isNumberHeading, opensWithValue, readGroups } from './keyGroups.ts'
import { lastOfNumbersAgain } from './numbersAgain.ts'

/** "5. (A) Because ...", "5. A. Because ..." is an entry of a key, unless the other options stand below it. */
function isEntry(lines: readonly Lexed[], at: number): boolean {
  const line = lines[at]
  if (!line?.number || !line.startsWithOption || line.pieces.length !== 1) return false
  const next = lines[at + 1]
  const goesOn = next?.startsWithOption && !next.number && next.pieces[0]?.index === (line.pieces[0]?.index ?? 0) + 1
  return line.pieces[0]?.form === 'bracket' || !goesOn
}

/**
 * "3. a) the names b) both parties" answers the parts of a question: small letters on the line of a number that some question
 * above has (`asked` is the highest; none is known above a key that opens the document), which go on on no other line.
 */
function isOfParts(lines: readonly Lexed[], at: number, asked: number): boolean {
  const line = lines[at]
  if (!line?.number || line.number.weak || !line.startsWithOption || line.pieces.length < 2) return false
  if (line.pieces[0]?.index !== 0 || !line.pieces.every(({ lower }) => lower) || looksAsked.test(line.line.folded))
    return false
  const next = lines[at + 1]
  const goesOn = next?.startsWithOption && !next.number && next.pieces[0]?.index === line.pieces.length
  return !goesOn && (asked === 0 || line.number.value <= asked)
}

const holdsOptions = (line: Lexed): boolean => line.startsWithOption && line.pieces.length > 0

/** The first line of what stands above a question and belongs to it: headings, or the lines since the last gap. */
function startAbove(lines: readonly Lexed[], at: number, floor: number): number {
  let start = at
  while (start > floor && lines[start - 1]?.heading && lines[start - 1]?.heading?.kind !== 'key') start--
  let top = start
  while (top > floor && start - top < 4 && lines[top]?.line.gap === false && isPlain(lines[top - 1])) top--
  return lines[top]?.line.gap ? top : start
}

const isPlain = (line: Lexed | undefined): boolean =>
  line !== undefined && line.number === null && line.fields.length === 0 && line.heading?.kind !== 'key'

/** Asks something, or has a blank to be filled: no entry of a key does. */
const looksAsked = /[?]\s*$|\(\s*\)|_{2,}/

/** "(1) Where ...? (2) Why ...?" on the lines below a number. */
const asksInParts = (lines: readonly Lexed[], at: number): boolean =>
  [1, 2].every(
    (value) => lines[at + value]?.number?.value === value && lines[at + value]?.number?.family === 'paren',
  ) && [1, 2].some((value) => looksAsked.test(lines[at + value]?.line.folded ?? ''))

/** A type of question that heads nothing before the key heads questions, not their answers. */
function headsQuestions(lines: readonly Lexed[], first: number, at: number): boolean {
  const above = lines[at - 1]
  if (above?.heading?.kind !== 'type') return false
  return !isRepeated(lines, first, above.heading) || looksAsked.test(lines[at]?.line.folded ?? '')
}

/** Whether a title counts on from the one of the section above the key: the titles within a key begin anew. */
function countsOn(line: Lexed, section: TitleOrdinal | null): boolean {
  if (!section || !line.heading || line.heading.kind === 'key') return false
  const own = titleOrdinal(line.line.folded)
  return own?.shape === section.shape && own.value === section.value + 1
}

/**
 * Where the questions begin again behind a key, less one: at the next options, at a number that no question before the key
 * has (`asked` is the highest), where numbers begin again with what asks, or at the title that follows the one above the key.
 */
function endOfRegion(lines: readonly Lexed[], first: number, asked: number, section: TitleOrdinal | null): number {
  let [main, sub] = [0, 0]
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (main > 0 && countsOn(line, section)) return at - 1
    if (
      hasOptionA(line) &&
      !isEntry(lines, at) &&
      !isOfParts(lines, at, asked) &&
      !line.fields.some((field) => field.kind === 'explanation')
    ) {
      let start = at
      while (start > first + 1 && !(lines[start]?.number && !lines[start]?.startsWithOption)) start--
      if (lines[start]?.number === null) start = at
      return startAbove(lines, start, first + 1) - 1
    }
    if (line.key) {
      ;[main, sub] = [line.key.entries.at(-1)?.number ?? main, 0]
      continue
    }
    if (!line.number || line.number.weak || !countsQuestions(line.number.family)) continue
    const { value } = line.number
    if (value === main + 1 && value <= asked) main = value
    else if (sub > 0 && value === sub + 1) sub = value
    else if (main > 0 && asked > 0 && value > asked && value === main + 1) return startAbove(lines, at, first + 1) - 1
    else if (value === 1 && main > 0) {
      if (headsQuestions(lines, first, at) || looksAsked.test(line.line.folded) || asksInParts(lines, at))
        return startAbove(lines, at, first + 1) - 1
      sub = 1
    } else main = value
  }
  return lines.length - 1
}

/** The highest number of a question up to each line. */
function askedNumbers(lines: readonly Lexed[]): readonly number[] {
  let highest = 0
  return lines.map((line) => {
    if (hasNumber(line) && !line.key && countsQuestions(line.number.family))
      highest = Math.max(highest, line.number.value)
    return highest
  })
}

/** The sections of a key repeat those of the questions. */
function isRepeated(lines: readonly Lexed[], before: number, heading: Heading): boolean {
  return lines
    .slice(0, before)
    .some(
      (line) =>
        line.heading?.kind === 'type' &&
        (line.heading.type === heading.type || nameOf(line.heading.text) === nameOf(heading.text)),
    )
}

/** A title without its score. */
const nameOf = (text: string): string => text.replace(/[(:].*/s, '').trim()

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
    if (line.heading?.kind === 'type' && isRepeated(lines, at, line.heading)) return true
    if (sure && isNumberHeading(line) && answersNumber(lines, next + 1)) return true
    if (line.heading || line.noise || columnTitles.test(line.line.folded)) continue
    const value = line.number?.value ?? 0
    return (
      sure &&
      (value === 1 || (value > 1 && value <= asked)) &&
      (!line.startsWithOption || isEntry(lines, next) || isOfParts(lines, next, asked))
    )
  }
  return false
}

/** So many lines below a title, or below an entry, in which none is counted: no key goes on there. */
const longestEntry = 400

/** How many of the questions above must have an entry below a title that may as well be the label of one answer. */
const nearlyAll = 0.6

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

/** How far the numbers of entries may be apart. */
const reach = 5

/** The numbers of the entries of a line. */
function numbersOf(line: Lexed): readonly number[] {
  if (line.key) return line.key.entries.map(({ number }) => number ?? 0)
  const row = entriesInRow(line)
  if (row) return row.map(({ number }) => number)
  return line.number?.weak === false && countsQuestions(line.number.family) ? [line.number.value] : []
}

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

const none: readonly number[] = []

/** What stands right below the label of one answer. */
const isAbovePlain = (below: Lexed | undefined): boolean =>
  below !== undefined &&
  below.number === null &&
  below.heading === null &&
  below.key === null &&
  !below.line.gap &&
  !bareAnswers.test(below.line.folded)

/** The numbers of the questions since the last key that no label gives an answer. */
class Waiting {
  #numbers: number[] = []
  #isAsked = false
  /** The numbers of the first questions of sections. */
  readonly #firsts = new Set<number>()
  /** How the questions of the section are numbered: other numbers count points of their answers. */
  #family: NumberFamily | null = null

  read(line: Lexed): void {
    if (line.heading) this.#family = null
    if (hasNumber(line) && !line.key && countsQuestions(line.number.family)) {
      if (this.#family === null) this.#firsts.add(line.number.value)
      this.#family ??= line.number.family
      if (line.number.family !== this.#family) return
      this.#numbers.push(line.number.value)
      this.#isAsked = true
    }
    if (this.#isAsked && line.fields.some(({ kind }) => kind === 'answer' || kind === 'mine')) {
      this.#numbers.pop()
      this.#isAsked = false
    }
  }

  end(): void {
    this.#numbers = []
    this.#isAsked = false
    this.#firsts.clear()
  }

  /** The numbers that wait, rising up to the last one, from the first of a section on that has a number. */
  from(number: number): readonly number[] {
    let first = this.#numbers.length - 1
    while (first > 0 && (this.#numbers[first - 1] ?? 0) < (this.#numbers[first] ?? 0)) first--
    const rising = this.#numbers.slice(Math.max(0, first))
    const at = rising.indexOf(number)
    return at === 0 || this.#firsts.has(number) ? rising.slice(Math.max(0, at)) : none
  }
}

/**
 * Whether numbers below a title count through nearly all questions that wait for an answer, one after the other and without
 * asking anything: "Key" above "8. A  Reason: ..." where questions 1 to 7 have their answers below them.
 */
function answersWaiting(lines: readonly Lexed[], title: number, all: Waiting): boolean {
  let waiting = none
  let next = 0
  for (let at = title + 1; at < lines.length && next <= waiting.length; at++) {
    const line = lines[at]
    if (!line || line.noise || line.heading?.kind === 'type' || line.heading?.kind === 'chapter') continue
    if (looksAsked.test(line.line.folded) || (line.pieces.length > 1 && !line.key)) break
    if (line.number?.family === 'paren') return false
    for (const number of numbersOf(line)) {
      if (next === 0) waiting = all.from(number)
      if (number !== waiting[next]) return next >= Math.max(2, waiting.length * nearlyAll)
      next++
    }
    if (at > title + 2 && next === 0) return false
  }
  return next >= Math.max(2, waiting.length * nearlyAll)
}

/** The stretches of a document that are answer keys. */
export function findKeyRegions(lines: readonly Lexed[]): KeyRegion[] {
  const regions: KeyRegion[] = []
  const asked = askedNumbers(lines)
  const bare = bareKey(lines)
  if (bare !== null) regions.push({ first: bare, last: bare })
  let [answers, tried] = [0, 0]
  let section: TitleOrdinal | null = null
  const waiting = new Waiting()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    waiting.read(line)
    if (line.heading && line.heading.kind !== 'key') section = titleOrdinal(line.line.folded) ?? section
    if (line.fields.some(({ kind, from, to }) => kind === 'answer' && (from < to || isAbovePlain(lines[at + 1]))))
      answers++
    const above = asked[at - 1] ?? 0
    const again = answers <= above * fewAnswers ? lastOfNumbersAgain(lines, at, above) : null
    if (
      line.heading?.kind === 'key' &&
      (opensKey(lines, at, line.heading.sure, asked[at] ?? 0) ||
        (tried++ < mostTried &&
          ((answers === 0 && answersAll(lines, at, asked[at] ?? 0)) || answersWaiting(lines, at, waiting))))
    ) {
      const last = endOfRegion(lines, at, asked[at] ?? 0, section)
      regions.push({ first: at, last })
      at = last
      answers = 0
      waiting.end()
    } else if (again !== null) {
      regions.push({ first: isTitle(lines[at - 1]) ? at - 1 : at, last: again })
      at = again
      answers = 0
    } else if (line.key?.strong && !holdsOptions(line)) {
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
