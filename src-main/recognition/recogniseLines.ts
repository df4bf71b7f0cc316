import type { Block } from '../documents/SourceDocument.ts'
import { unfoldColumns } from './copies/columns.ts'
import { readCopies } from './copies/siteCopies.ts'
import { dropWatermarks } from './copies/watermarks.ts'
import { matchKeys } from './keys/distantKeys.ts'
import { runsOf } from './keys/draftRuns.ts'
import { findKeyRegions, type KeyRegion } from './keys/keyRegions.ts'
import { spreadKeys } from './keys/spreadKey.ts'
import { accountFor } from './ledger.ts'
import { type Lexed, lex } from './lexed.ts'
import { linesOf } from './lines.ts'
import { takeAnswersInAsides } from './questions/answersInAsides.ts'
import type { Draft } from './questions/Draft.ts'
import type { DocumentHabits } from './questions/findKey.ts'
import { finish } from './questions/finish.ts'
import { answerFeature } from './questions/marks.ts'
import { numberIssues } from './questions/numberIssues.ts'
import { plausibleDrafts } from './questions/plausible.ts'
import { bracketsOf, hasDecimalScore, isLetters } from './questions/stemText.ts'
import { joinStretches } from './questions/stretchText.ts'
import { hasTrailingTicks } from './questions/trailingTicks.ts'
import type { Recognition } from './RecognisedQuestion.ts'
import { type Reading, readRegions } from './readings/regions.ts'
import { resolveOptions } from './readings/resolveOptions.ts'
import { settleTags } from './readings/settleTags.ts'
import { numberedStarts } from './readings/starts.ts'
import { unnumberedStarts } from './readings/unnumberedStarts.ts'
import { asks } from './tokens/asking.ts'

function takenBy(regions: readonly KeyRegion[], length: number): boolean[] {
  const taken: boolean[] = new Array(length).fill(false)
  for (const { first, last } of regions) taken.fill(true, first, last + 1)
  return taken
}

/** A title of a key that opened none is the label of one answer. */
function forgetKeyTitles(lines: readonly Lexed[], taken: readonly boolean[]): void {
  lines.forEach((line, at) => {
    if (line.heading?.kind === 'key' && !taken[at]) line.heading = null
  })
}

/** How well a draft looks like a question: stem, options and answer speak for it. */
function worth(draft: Draft): number {
  const answered = draft.answers.length > 0 || draft.given.length > 0
  if (draft.stem.length === 0) return -0.5
  if (draft.options.length >= 2)
    return (answered ? 2 : 1.6) - (draft.stray.length > 0 ? 0.5 : 0) - (draft.unnumbered ? 0.2 : 0)
  return answered ? 1.2 : 0.4
}

function scoreOf(reading: Reading): number {
  const unexplained = reading.fates.filter((fate) => fate === null).length
  return (
    reading.drafts.reduce((sum, draft) => sum + worth(draft), 0) * (reading.name === 'numbered' ? 1.05 : 1) -
    unexplained * 0.2
  )
}

const blankOrBracket = /\(\s*(?:[A-H√×✓✗对错]{1,6}|正确|错误)?\s*\)|_{2,}|[√×✓✗✔✘]\s*$/m

/** What speaks for a draft being a question: `sure` by its parts or first line, `maybe` by a later line, `no` nothing. */
function standing(lines: readonly Lexed[], draft: Draft): 'sure' | 'maybe' | 'no' {
  if (draft.options.length >= 2) return 'sure'
  if (draft.stem.length === 0) return 'no'
  if (
    draft.answers.length > 0 ||
    draft.given.length > 0 ||
    draft.tags.length > 0 ||
    draft.hasLead ||
    draft.section.type !== null
  )
    return 'sure'
  const { folded } = joinStretches(lines, draft.stem)
  if (folded.length <= 4) return 'no'
  const [first = '', ...more] = folded.split('\n')
  if (blankOrBracket.test(folded) || asks(first.trim())) return 'sure'
  return more.some((line) => asks(line.trim())) ? 'maybe' : 'no'
}

/** Numbered points that ask nothing are no questions; those of which a later line asks are, among others that are. */
function questionsAmong(lines: readonly Lexed[], drafts: readonly Draft[]): Draft[] {
  const standings = drafts.map((draft) => standing(lines, draft))
  const sure = standings.filter((one) => one === 'sure').length
  return drafts.filter(
    (_, at) => standings[at] === 'sure' || (standings[at] === 'maybe' && sure >= drafts.length * 0.6),
  )
}

/** What the last telling bracket of a choice question's stem holds. */
function lastBracket(lines: readonly Lexed[], draft: Draft): 'letters' | 'empty' | null {
  if (draft.options.length < 2) return null
  const brackets = bracketsOf(joinStretches(lines, draft.stem).folded)
  const last = brackets.findLast(({ content }) => content === '' || isLetters(content))
  return last ? (last.content === '' ? 'empty' : 'letters') : null
}

/** A question line and its answer below, throughout: nothing needs to label the answer. */
function isPairs(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  const pairs = drafts.filter(({ stem, options, answers }) => {
    const [first] = stem
    if (!first || stem.length < 2 || options.length > 0 || answers.length > 0) return false
    return (lines[first.at]?.line.folded.slice(first.from, first.to) ?? '').trimEnd().endsWith('?')
  })
  return pairs.length >= 2 && pairs.length >= drafts.length * 0.6
}

/** How many lines to write on a text has. Words written on one stand between two of them. */
const countLines = (folded: string): number => folded.match(/_{2,}/g)?.length ?? 0

function habitsOf(lines: readonly Lexed[], drafts: readonly Draft[]): DocumentHabits {
  let decimals = 0
  for (const draft of drafts) {
    const last = draft.stem.at(-1)
    const folded = last ? (lines[last.at]?.line.folded.slice(last.from, last.to) ?? '') : ''
    if (hasDecimalScore(folded.trimEnd())) decimals++
  }
  const feature = answerFeature(lines, drafts)
  const choices = drafts.filter(({ options }) => options.length >= 2)
  const ticked = choices.filter((draft) => hasTrailingTicks(lines, draft)).length
  const brackets = drafts.map((draft) => lastBracket(lines, draft)).filter((kind) => kind !== null)
  const filled = brackets.filter((kind) => kind === 'letters').length
  const wordFeatures = ['underline', ...(feature ? [feature] : ['colour FF0000', 'highlight'])]
  return {
    decimals: decimals >= Math.max(2, drafts.length * 0.4),
    feature,
    wordFeatures,
    brackets: filled >= brackets.length * 0.5,
    pairs: isPairs(lines, drafts),
    ticks: ticked >= Math.max(1, choices.length * 0.3),
    emptyBlanks: drafts.some(({ stem }) => countLines(joinStretches(lines, stem).folded) % 2 === 1),
    labelled: drafts.some(({ answers }) => answers.some(({ text }) => text.length > 0)),
  }
}

/** The numbered reading if it leaves hardly anything unexplained, else the better of both. */
function bestReading(lines: readonly Lexed[], taken: readonly boolean[]): Reading {
  const numbered = readRegions('numbered', lines, numberedStarts(lines, taken), taken)
  const doubtful = numbered.drafts.filter((draft) => worth(draft) < 1 || draft.unnumbered).length
  const unexplained = numbered.fates.filter((fate) => fate === null).length
  if (numbered.drafts.length >= 20 && doubtful + unexplained <= numbered.drafts.length * 0.02) return numbered
  const unnumbered = readRegions('unnumbered', lines, unnumberedStarts(lines, taken), taken)
  return scoreOf(unnumbered) > scoreOf(numbered) ? unnumbered : numbered
}

/** Reads a document of running text: all readings are tried and the one that explains most wins. */
export function recogniseLines(blocks: readonly Block[]): Recognition {
  const printed = unfoldColumns(linesOf(blocks))
  readCopies(printed)
  const lines = printed.map(lex)
  dropWatermarks(lines)
  settleTags(lines)
  resolveOptions(lines)
  const regions = findKeyRegions(lines)
  const taken = takenBy(regions, lines.length)
  forgetKeyTitles(lines, taken)
  const best = bestReading(lines, taken)
  const drafts = plausibleDrafts(lines, questionsAmong(lines, best.drafts))
  takeAnswersInAsides(lines, drafts)
  const spread = spreadKeys(lines, runsOf(drafts))
  const unanswered = drafts.filter((draft) => draft.answers.length === 0)
  const { keys, orphans } = matchKeys(lines, unanswered, regions)
  const habits = habitsOf(lines, drafts)
  const numbering = numberIssues(drafts)
  const questions = drafts.map((draft) =>
    finish(lines, draft, habits, keys.get(draft) ?? spread.get(draft) ?? null, numbering.get(draft)),
  )
  return { questions, ...accountFor(blocks.length, lines, best, drafts, orphans) }
}
