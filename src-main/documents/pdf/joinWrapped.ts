import type { ImageAt, Mark } from '../SourceDocument.ts'
import { isWide } from '../wideSigns.ts'
import { bareLetter, findBareOptions, startsItem } from '../wraps/itemStarts.ts'
import { type DocumentWords, joinTexts } from '../wraps/joinTexts.ts'
import { learnItemStarts } from '../wraps/learnItemStarts.ts'
import { learnLeading } from './learnLeading.ts'
import type { PlacedLine } from './PlacedLine.ts'

/** The bracket of the answer, alone on the line, belongs to the stem that had no room for it. */
const loneBracket = /^\s*[（(]\s*[A-H√×✓✗对错]{1,8}\s*[)）]\s*[。.]?$/

/** "(B) 4. The ...": the answer before the number of a question. */
const letterBeforeNumber = /^\s*[（(]\s*[A-H]{1,6}\s*[)）]\s*\d{1,3}\s*[.、．)）]/

/** "C. (3)" above "(1)(2)  D. ...": an order that the line had no room for. */
const orderEnds = /[（(]\d[)）]$/
const orderGoesOn = /^\s*(?:[（(]\d[)）]){1,8}(?:\s*$|\s+[（(]?[A-H]\s*[.、．)）])/

function beginsItem(line: PlacedLine, paragraph: PlacedLine, isItem: boolean): boolean {
  if (hasOpenBracket(paragraph.text) || loneBracket.test(line.text)) return false
  if (letterBeforeNumber.test(line.text)) return true
  if (orderEnds.test(paragraph.text) && orderGoesOn.test(line.text)) return false
  const letter = /^\s*[（(]\s*([A-H])\s*[)）]/.exec(line.text)?.[1]
  // Options in brackets begin with A and follow one another; any other letter in a bracket is the answer of the stem.
  if (letter && letter !== 'A' && !/^\s*(?:[（([]\s*)?[A-H]\s*[.．、)）\]]/.test(paragraph.text)) return false
  if (/^\s*[（(]\s*[)）]\s*\p{L}/u.test(line.text) && /[。.？！?!]$/.test(paragraph.text)) return true
  return startsItem.test(line.text) || isItem || (bareLetter.test(line.text) && /[。)）？?：:]$/.test(paragraph.text))
}

const hasOpenBracket = (text: string): boolean => /[（(][^（(）)]{0,30}$/.test(text)

/** Joins a line to the one before where that one ends at the edge of its column and the next begins nothing of its own. */
export function joinWrapped(lines: readonly PlacedLine[], words: DocumentWords): PlacedLine[] {
  const joined: PlacedLine[] = []
  const bareOptions = findBareOptions(lines)
  const isLearnt = learnItemStarts(lines, (before, line) => !reachesEdge(before, line))
  const isApart = learnLeading(lines, (before, line) => !startsItem.test(line.text) && hadNoRoom(before, line))
  let last: PlacedLine | undefined
  for (const line of lines) {
    const open = joined.at(-1)
    if (open && last && !isApart(last, line) && isWrap(last, line, open, bareOptions.has(line) || isLearnt(line)))
      joined[joined.length - 1] = append(open, line, words)
    else joined.push(line)
    last = line
  }
  return joined
}

function isWrap(before: PlacedLine, line: PlacedLine, paragraph: PlacedLine, isItem: boolean): boolean {
  if (before.text === '' || line.text === '' || beginsItem(line, paragraph, isItem)) return false
  if (Math.abs(before.size - line.size) > before.size * 0.15) return false
  const isBelow = before.page === line.page && before.column === line.column
  if (isBelow && line.y - before.y > before.pitch * 1.45) return false
  if (!isBelow && line.column === before.column && line.page !== before.page + 1) return false
  if (isAtRight(before) && line.x0 < before.x0) return false
  if (line.page !== before.page && boldShare(line) === 1 - boldShare(before)) return false
  const indent = line.x0 - line.left - (before.x0 - before.left)
  const isFirst = before.y === paragraph.y && before.page === paragraph.page
  if (indent > before.size * (isFirst ? 5 : 1.5)) return false
  if (/[。？！?!]$/.test(before.text) && indent > before.size * 1.2) return false
  return hasOpenBracket(paragraph.text) || reachesEdge(before, line)
}

/** "(2 marks)" alone at the right edge: what fills no more than the end of a line has not wrapped. */
const isAtRight = ({ x0, left, right }: PlacedLine): boolean => x0 - left > (right - left) * 0.6

/** 1 for a line that is bold throughout, 0 for one without any; what begins a page in another look begins something else. */
function boldShare({ text, marks = [] }: PlacedLine): number {
  const bold = marks.filter((mark) => mark.bold).map(({ from, to }) => text.slice(from, to).replace(/\s/g, '').length)
  return bold.reduce((sum, length) => sum + length, 0) / Math.max(1, text.replace(/\s/g, '').length)
}

/** Wide text breaks nearly anywhere, so it ends within a few signs of the edge, a full stop within two; other text where the next word had no room. */
function reachesEdge(before: PlacedLine, line: PlacedLine): boolean {
  const room = before.right - before.x1
  if (isWide(line.text) || isWide(before.text.at(-1) ?? ''))
    return room < before.size * (/[。？！；?!;]$/.test(before.text) ? 2.1 : 3.2)
  return room < line.firstWord + before.size * 0.6
}

/** Wide signs that stand together, as a score in brackets does, go to the next line together. */
const hadNoRoom = (before: PlacedLine, line: PlacedLine): boolean =>
  reachesEdge(before, line) || before.right - before.x1 < line.firstWord + before.size * 0.6

function append(open: PlacedLine, line: PlacedLine, words: DocumentWords): PlacedLine {
  const { text, shift, skipped } = joinTexts(open.text, line.text, words)
  const moved = (position: number) => Math.max(0, position - skipped) + shift
  const marks = [
    ...cutMarks(open.marks, shift),
    ...(line.marks ?? []).map((mark) => ({ ...mark, from: moved(mark.from), to: moved(mark.to) })),
  ]
  const images: ImageAt[] = [
    ...(open.images ?? []),
    ...(line.images ?? []).map((image) => ({ ...image, at: moved(image.at) })),
  ]
  const { marks: _marks, images: _images, ...rest } = open
  return {
    ...rest,
    text,
    bottom: line.y,
    x1: Math.max(open.x1, line.x1),
    ...(marks.length > 0 && { marks: mergeMarks(marks, text) }),
    ...(images.length > 0 && { images }),
  }
}

const cutMarks = (marks: readonly Mark[] = [], length: number): Mark[] =>
  marks.map((mark) => ({ ...mark, to: Math.min(mark.to, length) })).filter((mark) => mark.to > mark.from)

/** Equal marks that only a line break parted become one. */
function mergeMarks(marks: readonly Mark[], text: string): Mark[] {
  const merged: Mark[] = []
  for (const mark of marks) {
    const last = merged.at(-1)
    const gap = last ? text.slice(last.to, mark.from) : 'x'
    const { from: _from, to: _to, ...look } = mark
    const { from: _lastFrom, to: _lastTo, ...lastLook } = last ?? { from: 0, to: 0 }
    if (last && gap.trim() === '' && JSON.stringify(look) === JSON.stringify(lastLook)) last.to = mark.to
    else merged.push({ ...mark })
  }
  return merged
}
