import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { fold } from '../../tokens/fold.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { anyOf } from '../../tokens/words.ts'
import { wholeText } from '../wholeText.ts'

const drawn = '____'
const fewest = 3
/** Which share of the numbered lines without options must have gaps. */
const usual = 0.4
/** Which share of those with gaps must be answered below, go on with a sign, or have several. */
const sure = 0.6

/** Tabs, or so many blanks that nobody parts two words by them. */
const gap = /[ \u00a0\u3000]*\t[\t \u00a0\u3000]*|[ \u00a0]{4,}|\u3000{2,}/g
const gapBehindNumber = /^(?:[ \u00a0\u3000]*\t){2,}[\t \u00a0\u3000]*|^[ \u00a0]{5,}|^\u3000{2,}/
/** "_" alone between the words of a sentence; within a name it stands between its letters. */
const underline =
  /(?<=[\p{Script=Han}\p{P}]\s?|^)(?<![_`\\“"'])_(?![_”"'])(?=\s?[\p{Script=Han}\p{P}]|$)|(?<=[\p{L}\d,]\s)_(?=\s[\p{L}\d]|\s?[.,;?!])/gu

const labelsAnswer = new RegExp(`^\\s*[(\\[]?\\s*(?:${anyOf('answer')})(?![\\p{L}])`, 'iu')
const leavesBlank = /_{2,}|\(\s*\)/
const holdsOptions = /(?:^|\s)[(]?[A-D][.、:)\]]/
const circledAgain = /\s[②-⑳]/
/** An option may speak of the sign. */
const isOption = /^[([]?[A-La-l]\s?[.、)\]:]/
/** A sign of the sentence follows at once: "分为    、    和    。" */
const beforeSign = /^[、，。,.;；：:？?]/

const mayGap = /\t| {4}|\u3000{2}|\u00a0{4}|①/
const circled = /[①-⑳]/g
const firstCircle = '①'.charCodeAt(0)
const goesOn = /^[ \t\u00a0\u3000]*(?:[、，。,.;；和或及与]|$)/

/** Columns: another number, or one letter, stands behind the gap. */
const startsColumn = /^(?:[(]?\d{1,4}\s*(?:[.、．:：)]|[A-H√×]|$)|[A-H√×](?:\s|$))/
const isSentence = /[。；;.]\s*$/

/** A stretch of a line, and what is printed in its place. */
type Gap = Readonly<{ from: number; to: number; shown: string }>

/** A numbered line that leaves no blank otherwise: where its text begins, and its gaps. */
type Gapped = Readonly<{ from: number; isAnswered: boolean; gaps: readonly Gap[] }>

/** "有①、②和③三种": circled numbers, counted through, with a sign of the sentence behind nearly each. */
function circledIn(text: string, from: number): readonly Gap[] {
  const found = [...text.slice(from).matchAll(circled)].map((match) => ({ number: match[0], at: from + match.index }))
  const areCounted =
    found.length >= 2 && found.every(({ number }, place) => number.charCodeAt(0) === firstCircle + place)
  if (!areCounted || found.filter(({ at }) => goesOn.test(text.slice(at + 1))).length < found.length - 1) return []
  return found.map(({ number, at }) => {
    const before = /[ \t\u00a0\u3000]*$/.exec(text.slice(0, at))?.[0].length ?? 0
    const behind = /^[ \t\u00a0\u3000]*/.exec(text.slice(at + 1))?.[0].length ?? 0
    return { from: at - before, to: at + 1 + behind, shown: number + drawn }
  })
}

function gapsOf({ text }: Line, from: number): readonly Gap[] {
  const numbers = circledIn(text, from)
  if (numbers.length > 0) return numbers
  const found = [...text.matchAll(gap)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    shown: drawn,
  }))
  const within = found.filter((one) => one.from > from && one.to < text.length)
  return within.some(({ to }) => startsColumn.test(text.slice(to))) ? [] : within
}

/** Where the text of a numbered line begins; -1 for a line that is none or may be anything else. */
function textFrom({ folded, kind, aside, images }: Line): number {
  if (aside !== null || kind === 'code' || kind === 'tableRow' || images.length > 0) return -1
  const number = readNumber(folded, 0)
  const text = folded.slice(number?.end ?? 0)
  // "① red    ② blue": options side by side
  const areOptions = holdsOptions.test(text) || (number?.family === 'circled' && circledAgain.test(text))
  return !number || number.weak || leavesBlank.test(folded) || areOptions ? -1 : number.end
}

function redrawn(line: Line, gaps: readonly Gap[]): Line {
  let text = ''
  let at = 0
  for (const { from, to, shown } of gaps) {
    text += line.text.slice(at, from) + shown
    at = to
  }
  text += line.text.slice(at)
  return { ...line, text, folded: fold(text), marks: [] }
}

/** The gap behind a number that is wider than what parts numbers and texts elsewhere. */
function openingGap(line: Line, numberEnd: number): readonly Gap[] {
  const from = numberEnd - (/\s*$/.exec(line.text.slice(0, numberEnd))?.[0].length ?? 0)
  const found = gapBehindNumber.exec(line.text.slice(from))?.[0]
  return found === undefined ? [] : [{ from, to: from + found.length, shown: drawn }]
}

function widened(lines: readonly Line[]): readonly Line[] {
  const numbered = new Map<number, Gapped>()
  for (const [at, line] of lines.entries()) {
    const from = textFrom(line)
    if (from < 0) continue
    const below = lines[at + 1]?.folded ?? ''
    const isAnswered = labelsAnswer.test(below)
    if (!isAnswered && below !== '' && readNumber(below, 0) === null) continue
    numbered.set(at, { from, isAnswered, gaps: gapsOf(line, from) })
  }
  const gapped = [...numbered].filter(([, { gaps }]) => gaps.length > 0)
  const isSure = ([at, { isAnswered, gaps }]: readonly [number, Gapped]): boolean =>
    isAnswered ||
    (gaps.length > 1 && isSentence.test(lines[at]?.folded ?? '')) ||
    gaps.some(({ to }) => beforeSign.test(lines[at]?.text.slice(to) ?? ''))
  if (gapped.length < fewest || gapped.length < numbered.size * usual) return lines
  if (gapped.filter(isSure).length < gapped.length * sure) return lines
  const opening = [...numbered].filter(([at, { from }]) => openingGap(lines[at] as Line, from).length > 0)
  const mayOpen = opening.length <= numbered.size * usual
  const edited = new Edited(lines)
  for (const [at, { from, gaps }] of numbered) {
    const line = lines[at] as Line
    const all = mayOpen ? [...openingGap(line, from), ...gaps] : gaps
    if (all.length > 0) edited.set(at, redrawn(line, all))
  }
  return edited.result
}

function underlined(lines: readonly Line[]): readonly Line[] {
  const found = new Map<number, Line>()
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'code' || !line.folded.includes('_') || isOption.test(line.folded)) continue
    const text = line.text.replace(underline, drawn)
    if (text !== line.text) found.set(at, { ...line, text, folded: fold(text), marks: [] })
  }
  if (found.size < fewest) return lines
  const edited = new Edited(lines)
  for (const [at, line] of found) edited.set(at, line)
  return edited.result
}

/**
 * "SQL has a       language and a       language.", "三足鼎立指魏、_、_": white space within numbered sentences that are
 * answered below, or that goes on with a sign, and single underlines between words are lines to write on, where that is usual.
 */
export function readPlainBlanks(lines: readonly Line[]): readonly Line[] {
  const isWide = lines.some(({ text }) => mayGap.test(text))
  const read = isWide ? widened(lines) : lines
  return wholeText(read).includes('_') ? underlined(read) : read
}
