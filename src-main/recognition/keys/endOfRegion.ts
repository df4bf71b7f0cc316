import { hasOptionA, type Lexed } from '../lexed.ts'
import { countsQuestions } from '../tokens/numberLabel.ts'
import { type TitleOrdinal, titleOrdinal } from '../tokens/titleOrdinal.ts'
import { anyTruth } from '../tokens/truthWords.ts'
import { isEntry, isOfParts, isRepeated, looksAsked, numbersOf } from './entryLines.ts'

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

/** So many lines below the title of a section show whether questions without numbers stand there. */
const shownBelow = 6

const verdict = new RegExp(`^(?:${anyTruth})[.。]?$`, 'i')

/** A line of text right above the label of its answer, which the number of an entry has right below it. */
const isAnsweredText = (lines: readonly Lexed[], at: number): boolean => {
  const [text, answer] = [lines[at], lines[at + 1]]
  return text?.number === null && text.fields.length === 0 && answer?.fields[0]?.kind === 'answer'
}

/** Below the title of a section no number and no entry, but lines that ask, that have labelled answers, or statements above verdicts. */
function opensUnnumbered(lines: readonly Lexed[], at: number): boolean {
  if (lines[at]?.heading?.kind !== 'type') return false
  const shown = lines.slice(at + 1, at + 1 + shownBelow * 2).filter(({ noise }) => noise === null)
  const end = shown.findIndex(({ heading }) => heading !== null)
  const below = shown.slice(0, end < 0 ? shownBelow : Math.min(end, shownBelow))
  if (below.length < 2 || below.some(({ number, key }) => key !== null || (number !== null && !number.weak)))
    return false
  if (below.some(({ number }) => number !== null)) return below.some((_, place) => isAnsweredText(below, place))
  return below.some(
    ({ line, fields }, place) =>
      looksAsked.test(line.folded) ||
      fields.some(({ kind, from, to }) => kind === 'answer' && from < to) ||
      (place > 0 && verdict.test(line.folded) && !verdict.test(below[place - 1]?.line.folded ?? '')),
  )
}

const nextNumbered = (lines: readonly Lexed[], at: number): Lexed | undefined =>
  lines.slice(at + 1, at + 1 + shownBelow).find(({ number }) => number !== null)

/**
 * Of a key above its questions: a title once more above what is no entry, or a number 1 once more that is none, below letters and
 * verdicts and with no title above it, heads the questions.
 */
function beginsAnew(lines: readonly Lexed[], first: number, at: number): boolean {
  const line = lines[at]
  if (line?.heading) {
    if (line.heading.kind !== 'type' || nextNumbered(lines, at)?.key) return false
    const own = lines.slice(first + 1, at)
    return isRepeated(own, own.length, line.heading)
  }
  if (line?.number?.value !== 1 || line.number.weak || line.key) return false
  for (let above = at - 1; above > first && !lines[above]?.heading; above--)
    if (lines[above]?.key?.entries.some(({ number }) => number === 1)) return true
  return false
}

/**
 * Where the questions begin again behind a key, less one: at the next options, at a number that no question before the key
 * has (`asked` is the highest), where numbers begin again with what asks, or at the title that follows the one above the key. `isAhead`:
 * the keys of the document stand above their questions.
 */
export function endOfRegion(
  lines: readonly Lexed[],
  first: number,
  asked: number,
  section: TitleOrdinal | null,
  isAhead: boolean,
): number {
  let [main, sub] = [0, 0]
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (main > 0 && (countsOn(line, section) || opensUnnumbered(lines, at))) return at - 1
    if (main > 1 && isAhead && beginsAnew(lines, first, at)) return startAbove(lines, at, first + 1) - 1
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
    const row = numbersOf(line)
    if (row.length > 1) {
      ;[main, sub] = [row.at(-1) ?? main, 0]
      continue
    }
    if (!line.number || line.number.weak || !countsQuestions(line.number.family)) continue
    const { value } = line.number
    if (value === main + 1 && value <= asked) main = value
    else if (sub > 0 && value === sub + 1) sub = value
    else if (main > 0 && asked > 0 && value > asked && value === main + 1) return startAbove(lines, at, first + 1) - 1
    else if (value === 1 && main > 0) {
      if ((!isAhead && headsQuestions(lines, first, at)) || looksAsked.test(line.line.folded) || asksInParts(lines, at))
        return startAbove(lines, at, first + 1) - 1
      sub = 1
    } else main = value
  }
  return lines.length - 1
}
