import { isWide } from '../wideSigns.ts'
import { findBareOptions, startsItem } from '../wraps/itemStarts.ts'
import { joinTexts, wordsOf } from '../wraps/joinTexts.ts'
import { learnItemStarts } from '../wraps/learnItemStarts.ts'

/** A line as it is printed in letters of one width. `first`: how wide its first word is. */
type Row = Readonly<{
  at: number
  /** The signs of a quotation before the text. */
  quote: string
  text: string
  indent: number
  width: number
  first: number
  /** Whether it may be parted before its first sign, and behind its last, though no blank is there. */
  isTight: Readonly<{ before: boolean; behind: boolean }>
}>
type Pair = Readonly<{ before: Row; row: Row }>

/** Between how many signs people and programs wrap. */
const narrowest = 36
const widest = 160
/** How many lines must go on in the next one, and which share of these must have had no room for its first word. */
const fewest = { exact: 5, slack: 12 }
const share = 0.9
/** What has no room on a line is a word, up to this share of a line. */
const longestWord = 0.4
/** Lines that recur are heads of pages and the like; shorter ones may be the last word of many. */
const recurring = { times: 3, shortest: 16 }
/** A line that goes on is set in by so much at most: to where the text of its point begins. */
const deepest = 8

const bullet = /^\s*(?:[-*+–—](?=\s)|[•·▪▶➢◦‣>#|<~^`])/u
const quoted = /^(?:[ \t]{0,12}>[ \t]?)+/
/** Words, or the bracket for an answer that the line above had no room for. */
const hasText = /[\p{L}\p{N}]|^\s*[（(][\s\u3000]*[)）][。.]?$/u
const emptyBracket = /^\s*[（(][\s\u3000]*[)）]/
const columns = /\t|\S {3,}\S/
const withoutLabel = (text: string): string => text.trimStart().replace(/^(?:[-*+•]|[([]?\w{1,4}[.):\]])\s+/, '')
const sentenceEnd = /[.?!:;。？！：；…]["'”’)）]*$/
/** A label at the end of a full line has its text below it. */
const labelEnds =
  /(?<![\p{L}])(?:answers?|ans|key|correct|explanation|答案|解析|respuestas?|réponses?|antwort|risposta|resposta|ответ|정답|正解)\s*[:：]$/iu
const asks = /[?？:：]["'”’)）]*$/
/** A sign or two blanks by which the author ends a line of Markdown. */
const endedLine = /(?: {2}|\\)$/
const mayGoOn =
  /^[\s>]*[\p{Ll}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u
const goesOnSmall = /^\s*\p{Ll}/u

/** Signs of a script that is written wide take two places on a screen, and one for a program that counts them. */
type Measure = (text: string) => number
const counted: Measure = (text) => text.length
const printed: Measure = (text) => {
  let width = 0
  for (const sign of text) width += isWide(sign) ? 2 : 1
  return width
}

/** As most books are set, in parts of a small letter: what is copied from a page was wrapped by such widths. */
const letterWidths: readonly (readonly [signs: string, width: number])[] = [
  ["ijl.,:;'|!’‘", 0.5],
  ['tfrI()[]{}-/ \\"“”', 0.65],
  ['sczJ', 0.95],
  ['wABCDEFGHKLNOPQRSTUVXYZ&', 1.35],
  ['mMW@%—…', 1.7],
]
const widthOfSign = new Map(letterWidths.flatMap(([signs, width]) => [...signs].map((sign) => [sign, width] as const)))
const set: Measure = (text) => {
  let width = 0
  for (const sign of text) width += isWide(sign) ? 1.9 : (widthOfSign.get(sign) ?? 1.05)
  return width
}

/** A wide sign with those that never begin or end a line. */
const wideWord = /^[（【《“‘「『〔]*\S[，。；：？！、）】》”’」』〕…]*/u

/**
 * Wide signs are parted anywhere, but by programs that part at blanks alone. `slack`: by which share of a line the measure may be
 * wrong.
 */
type Way = Readonly<{ measure: Measure; partsAnywhere: boolean; slack: number }>
const ways: readonly Way[] = [
  { measure: printed, partsAnywhere: true, slack: 0 },
  { measure: counted, partsAnywhere: true, slack: 0 },
  { measure: printed, partsAnywhere: false, slack: 0 },
  { measure: set, partsAnywhere: true, slack: 0.04 },
]
/** Where widths do not matter. */
const anyWay: Way = { measure: () => 0, partsAnywhere: false, slack: 0 }

function rowOf(line: string, at: number, { measure, partsAnywhere }: Way): Row {
  const quote = quoted.exec(line)?.[0] ?? ''
  const text = line.slice(quote.length).trimEnd()
  const bare = text.trimStart()
  const isTight = {
    before: partsAnywhere && isWide(bare.slice(0, 1)),
    behind: partsAnywhere && isWide(bare.slice(-1)),
  }
  const first = (isTight.before ? wideWord : /^\S+/).exec(bare)?.[0] ?? ''
  return {
    ...{ at, quote: quote.trim(), text, indent: text.length - bare.length, isTight },
    ...{ width: measure(quote + text), first: measure(first) },
  }
}

/** Where lines were wrapped. */
type Edge = Readonly<{ width: number; slack: number }>

/** Whether the line was full, so that the first word of the next one had no room on it. */
function isFull({ before, row }: Pair, { width, slack }: Edge): boolean {
  const gap = row.isTight.before || before.isTight.behind ? 0 : 1
  if (row.first > width * longestWord || before.width > width * (1 + slack)) return false
  return before.width + gap + row.first > width * (1 - slack)
}

const isItem = ({ text }: Row): boolean => startsItem.test(text) || bullet.test(text)

/** Whether the second line surely goes on with the first, however long that is. */
function surelyGoesOn({ before, row }: Pair): boolean {
  if (sentenceEnd.test(before.text) || isItem(row)) return false
  return goesOnSmall.test(row.text) || (isWide(row.text.trimStart().slice(0, 1)) && isWide(before.text.slice(-1)))
}

/** Finds the width at which the lines were wrapped: those that go on are full there, neither shorter nor longer. */
function findEdge(goingOn: readonly Pair[], { slack }: Way): Edge | undefined {
  if (goingOn.length < (slack > 0 ? fewest.slack : fewest.exact)) return undefined
  const widths = new Set(goingOn.map(({ before }) => Math.round(before.width)))
  const edges = [...widths]
    .filter((width) => width >= narrowest && width <= widest)
    .sort((a, b) => b - a)
    .map((width): Edge => ({ width, slack }))
  return edges.find((edge) => goingOn.filter((pair) => isFull(pair, edge)).length >= goingOn.length * share)
}

/** Where a point or a paragraph goes on: as deep as the line above, or where the text of its first line begins. */
function isSetAlike({ before, row }: Pair, isFirst: boolean): boolean {
  if (!isFirst) return Math.abs(row.indent - before.indent) <= 1
  const isFirstLineSetIn = before.indent > 0 && row.indent === 0
  return isFirstLineSetIn || (row.indent >= before.indent && row.indent <= before.indent + deepest)
}

/** A question at the end of a full line may have its first option below it. */
function mayEndThere({ before, row }: Pair): boolean {
  const goesOn = labelEnds.test(before.text) || goesOnSmall.test(row.text) || emptyBracket.test(row.text)
  return asks.test(before.text) && !goesOn
}

type Lines = Readonly<{ texts: readonly string[]; isText: (at: number) => boolean }>

/** A line with the one above it, where both are running text of the same kind. */
function pairAt({ texts, isText }: Lines, at: number, way: Way): Pair | undefined {
  const [above = '', line = ''] = [texts[at - 1], texts[at]]
  if (!hasText.test(line) || !hasText.test(above) || endedLine.test(above) || !isText(at) || !isText(at - 1))
    return undefined
  const [before, row] = [rowOf(above, at - 1, way), rowOf(line, at, way)]
  if (row.quote !== before.quote) return undefined
  return columns.test(withoutLabel(row.text)) || columns.test(withoutLabel(before.text)) ? undefined : { before, row }
}

/** Which lines surely go on with the one above: few of a text that was not wrapped need be looked at for it. */
function goingOnIn(lines: Lines): readonly number[] {
  const places: number[] = []
  lines.texts.forEach((line, at) => {
    const pair = at > 0 && mayGoOn.test(line) ? pairAt(lines, at, anyWay) : undefined
    if (pair && surelyGoesOn(pair)) places.push(at)
  })
  return places
}

const pairsAt = (lines: Lines, places: Iterable<number>, way: Way): readonly Pair[] =>
  [...places].flatMap((at) => pairAt(lines, at, way) ?? [])

/**
 * Puts lines that were wrapped at a width together again, as mails, notes and programs wrap them: each of them comes back with what went
 * on below it, and null in the place of that. A text that was not wrapped comes back as it is. `isText` says which lines are no
 * program, table or page.
 */
export function unwrapLines(
  texts: readonly string[],
  isText: (at: number) => boolean = () => true,
): readonly (string | null)[] {
  const lines = { texts, isText }
  const goingOn = goingOnIn(lines)
  if (goingOn.length < fewest.exact) return texts
  for (const way of ways) {
    const edge = findEdge(pairsAt(lines, goingOn, way), way)
    if (edge) return joined(texts, pairsAt(lines, texts.keys(), way), edge)
  }
  return texts
}

function joined(lines: readonly string[], pairs: readonly Pair[], edge: Edge): readonly (string | null)[] {
  const rows = pairs.flatMap(({ before, row }, index) =>
    pairs[index - 1]?.row.at === before.at ? [row] : [before, row],
  )
  const bareOptions = new Set([...findBareOptions(rows)].map(({ at }) => at))
  const isLearnt = learnItemStarts(rows, (before, row) => row.at !== before.at + 1 || !isFull({ before, row }, edge))
  const copies = Map.groupBy(rows, ({ text }) => text.trim())
  const recurs = ({ text, width }: Row) =>
    width >= recurring.shortest && (copies.get(text.trim())?.length ?? 0) >= recurring.times
  const words = wordsOf(rows)
  const result: (string | null)[] = [...lines]
  let first = -1
  let last = -1
  for (const pair of pairs) {
    const { before, row } = pair
    if (before.at !== last) first = before.at
    const isOwn =
      isItem(row) || bareOptions.has(row.at) || isLearnt(row) || recurs(row) || recurs(before) || mayEndThere(pair)
    if (isOwn || !isFull(pair, edge) || !isSetAlike(pair, before.at === first)) {
      last = -1
      continue
    }
    result[first] = joinTexts((result[first] ?? '').trimEnd(), row.text, words).text
    result[row.at] = null
    last = row.at
  }
  return result
}
