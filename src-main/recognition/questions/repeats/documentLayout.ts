import { waits } from '../../answers/scopes.ts'
import type { Lexed } from '../../lexed.ts'
import { asks, opensBlank } from '../../tokens/asking.ts'
import { hasLoneLine, hasWordsOnLine, isWrittenOn } from '../answers/fillInPlace.ts'
import { type HowManyTicked, hasTrailingTicks, marksBehind } from '../answers/trailingTicks.ts'
import type { Draft, Stretch } from '../Draft.ts'
import { answerFeature, type Feature, markedWords } from '../options/formatting.ts'
import { statedType } from '../statedType.ts'
import { announcing, leastAsking } from '../stems/listedPoints.ts'
import { belongsToText, bracketsOf, hasDecimalScore, isLetters } from '../stems/stemText.ts'
import { foldedOf, joinStretches } from '../stems/stretchText.ts'
import { underlinedStatements } from '../stems/underlinedWords.ts'

/** What the whole document says about its questions. */
export type DocumentLayout = Readonly<{
  /** "(1.0)" at the end of a stem is its score. */
  decimals: boolean
  /** Most questions are a line that asks and lines that answer. */
  pairs: boolean
  /** Below a heading of open questions, the lines below those that ask answer them. */
  openPairs: boolean
  /** The first lines of questions in runs where each asks on its first line and has what asks nothing below, while others are answered. */
  pairRuns: ReadonlySet<number>
  /** What stands below open questions is set in deeper than they are: quoted, or a list. */
  setIn: boolean
  /** Right options have a tick behind them. */
  ticks: HowManyTicked
  /** What else stands behind right options, where the document has signs of its own. */
  marks: readonly string[]
  /** How right options are marked, if they are. */
  feature: Feature | null
  /** Formatting that marks the answer within the sentence of a fill-in. */
  wordFeatures: readonly Feature[]
  /** Lines to write on stand alone, so what stands between two of them is no answer. */
  emptyBlanks: boolean
  /** But in these sections words stand on them: where their headings stand. */
  sectionsWrittenOn: readonly number[]
  /** Questions that no heading calls fill-ins have words on their lines to write on. */
  written: boolean
  /** Underlined words of nearly all sentences are to be filled in. */
  underlined: boolean
  /** Letters in the brackets of the stems are answers. */
  brackets: boolean
}>

/** Those of a document about which nothing is known yet. */
export const noLayout: DocumentLayout = {
  decimals: false,
  pairs: false,
  openPairs: false,
  pairRuns: new Set(),
  setIn: false,
  ticks: 'none',
  marks: [],
  feature: null,
  wordFeatures: [],
  emptyBlanks: false,
  sectionsWrittenOn: [],
  written: false,
  underlined: false,
  brackets: false,
}

/** What the last telling bracket of a choice question's stem holds. */
function lastBracket(lines: readonly Lexed[], draft: Draft): 'letters' | 'empty' | null {
  if (draft.options.length < 2) return null
  const { folded } = joinStretches(lines, draft.stem)
  const brackets = bracketsOf(folded).filter((bracket) => !belongsToText(folded, bracket))
  const last = brackets.findLast(({ content }) => content === '' || isLetters(content))
  return last ? (last.content === '' ? 'empty' : 'letters') : null
}

/** A question line and its answer below, throughout: nothing needs to label the answer. */
function isPairs(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const pairs = drafts.filter(({ stem, options, answers }) => {
    const [first] = stem
    if (!first || stem.length < 2 || options.length > 0 || answers.length > 0) return false
    const folded = (lines[first.at]?.line.folded.slice(first.from, first.to) ?? '').trimEnd()
    return asks(folded) || opensBlank.test(folded)
  })
  if (pairs.length >= 2 && announcing(lines, drafts).size > 0) return true
  const least = leastAsking(lines, drafts)
  return pairs.length >= 2 && pairs.length >= drafts.length * least
}

/** Enough open questions of sections that say so ask on their first line and have what asks nothing below. */
function areOpenPairs(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const foldedOf = ({ at, from, to }: Stretch) => (lines[at]?.line.folded.slice(from, to) ?? '').trim()
  const open = drafts.filter(
    (draft) =>
      draft.options.length === 0 && draft.stem.length > 1 && waits(draft) && statedType(draft) === 'shortAnswer',
  )
  const asking = open.filter(({ stem: [first] }) => first !== undefined && asks(foldedOf(first)))
  const told = open.filter(({ stem }) => stem.slice(1).every((stretch) => !asks(foldedOf(stretch))))
  return asking.length >= fewestSetIn && asking.length >= open.length * 0.3 && told.length >= open.length * 0.8
}

const fewestInRun = 3
/** How many other questions without options may have no answer where runs of pairs have theirs below. */
const waiting = 0.1

/** Runs of numbered questions that ask on one line and say something below, in a document whose other questions are answered. */
function pairRunsOf(lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlySet<number> {
  const textOf = ({ at, from, to }: Stretch) => (lines[at]?.line.folded.slice(from, to) ?? '').trim()
  const isPair = ({ options, stem: [first, ...below], value }: Draft) =>
    value !== null &&
    options.length === 0 &&
    first !== undefined &&
    below.length > 0 &&
    isWhole.test(textOf(first)) &&
    asks(textOf(first)) &&
    below.every(
      (stretch) =>
        lines[stretch.at]?.line.kind === 'paragraph' && !asks(textOf(stretch)) && !opensParts.test(textOf(stretch)),
    )
  const open = drafts.map((draft) => draft.options.length === 0 && waits(draft))
  const isInRun = drafts.map((draft, at) => open[at] === true && isPair(draft))
  const found = new Set<number>()
  for (let from = 0; from < drafts.length; from++) {
    let to = from
    while (isInRun[to]) to++
    if (to - from >= fewestInRun) for (const { first } of drafts.slice(from, to)) found.add(first)
    if (to > from) from = to
  }
  const others = open.filter(Boolean).length - found.size
  return found.size < drafts.length && others <= drafts.length * waiting ? found : none
}

const none: ReadonlySet<number> = new Set()

/** Lines that ask, with others below that are set in deeper and neither ask nor count parts. */
export function answersSetIn(lines: readonly Lexed[], { stem: [first, ...below] }: Draft): boolean {
  const depth = lines[first?.at ?? -1]?.line.depth ?? 0
  const foldedOf = ({ at, from, to }: Stretch) => (lines[at]?.line.folded.slice(from, to) ?? '').trim()
  if (!first || below.length === 0 || !asks(foldedOf(first))) return false
  // rows of a table are not set in
  const texts = below.filter(({ at }) => lines[at]?.line.kind !== 'tableRow')
  const isParted = lines[below[0]?.at ?? -1]?.line.gap === true
  if (!isWhole.test(foldedOf(first)) && !(isParted && texts.length > 0)) return false
  return texts.every((stretch) => {
    const folded = foldedOf(stretch)
    return (lines[stretch.at]?.line.depth ?? 0) > depth && !asks(folded) && !opensParts.test(folded)
  })
}

/** A sentence at its end, not one that goes on below. */
const isWhole = /[?。.!:;)\]]$/
const opensParts = /^[([]?(?:\d{1,2}|[a-h]|[ivx]{1,4})[)\]]/i

function areSetIn(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const open = drafts.filter((draft) => draft.options.length === 0 && draft.stem.length > 1 && waits(draft))
  const setIn = open.filter((draft) => answersSetIn(lines, draft))
  return setIn.length >= fewestSetIn && setIn.length >= open.length * 0.9
}

const fewestSetIn = 3

/** "is __Paris__," in most questions without options or answer. */
function areWrittenOn(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const open = drafts.filter((draft) => draft.options.length < 2 && waits(draft) && statedType(draft) === null)
  const written = open.filter(({ stem }) => isWrittenOn(foldedOf(lines, stem)))
  return written.length >= 2 && written.length >= open.length * 0.6
}

/** Lines that stand alone in more than a few of the questions that have any: a slip leaves one out here and there. */
function haveLoneLines(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const counts = countLines(lines, drafts)
  return counts.lone > counts.all * slips
}

function countLines(lines: readonly Lexed[], drafts: readonly Draft[]): { all: number; lone: number } {
  let all = 0
  let lone = 0
  for (const { stem } of drafts) {
    const { folded, starts } = joinStretches(lines, stem)
    if (!folded.includes('__')) continue
    all++
    if (hasLoneLine(folded) && !hasWordsOnLine(folded, markedWords(lines, stem, starts, underlining))) lone++
  }
  return { all, lone }
}

/** The sections whose lines are written on, where those of others are empty. */
function sectionsWrittenOn(lines: readonly Lexed[], drafts: readonly Draft[]): readonly number[] {
  const sections = Map.groupBy(drafts, ({ section }) => section.at)
  const found = [...sections].filter(([, own]) => {
    const { all, lone } = countLines(lines, own)
    return all >= fewestLines && lone <= all * slips
  })
  return found.map(([at]) => at)
}

const fewestLines = 3

const underlining = ['underline']

/** How many of the lines that are written on may have lost one of their ends. */
const slips = 0.15

const nearlyAll = 0.9
const fewest = 5

const howManyTicked = (ticked: number, open: number, haveMarks: boolean): HowManyTicked =>
  ticked >= Math.max(fewest, open * nearlyAll)
    ? 'nearly all'
    : haveMarks || ticked >= Math.max(1, open * 0.3)
      ? 'some'
      : 'none'

/** Reads them off all drafts together. */
export function layoutOf(lines: readonly Lexed[], drafts: readonly Draft[]): DocumentLayout {
  let decimals = 0
  for (const draft of drafts) {
    const last = draft.stem.at(-1)
    const folded = last ? (lines[last.at]?.line.folded.slice(last.from, last.to) ?? '') : ''
    if (hasDecimalScore(folded.trimEnd())) decimals++
  }
  const feature = answerFeature(lines, drafts)
  const choices = drafts.filter(({ options }) => options.length >= 2)
  const marks = marksBehind(
    lines,
    choices.filter(({ answers, distant }) => answers.length === 0 && distant === null),
  )
  const open = choices.filter(
    ({ distant, answers, options }) =>
      distant === null && answers.length === 0 && options.every(({ ticked }) => ticked !== true),
  )
  const ticked = open.filter((draft) => hasTrailingTicks(lines, draft)).length
  const brackets = open.map((draft) => lastBracket(lines, draft)).filter((kind) => kind !== null)
  const filled = brackets.filter((kind) => kind === 'letters').length
  const wordFeatures = ['underline', ...(feature ? [feature] : ['colour FF0000', 'highlight'])]
  const emptyBlanks = haveLoneLines(lines, drafts)
  return {
    decimals: decimals >= Math.max(2, drafts.length * 0.4),
    feature,
    wordFeatures,
    brackets: filled >= brackets.length * 0.5 && filled >= open.length * 0.3,
    pairs: isPairs(lines, drafts),
    openPairs: areOpenPairs(lines, drafts),
    pairRuns: pairRunsOf(lines, drafts),
    setIn: areSetIn(lines, drafts),
    marks,
    ticks: howManyTicked(ticked, open.length, marks.length > 0),
    written: areWrittenOn(lines, drafts),
    underlined: underlinedStatements(lines, drafts).size > 0,
    emptyBlanks,
    sectionsWrittenOn: emptyBlanks ? sectionsWrittenOn(lines, drafts) : [],
  }
}
