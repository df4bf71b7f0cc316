import type { Lexed } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { numberFamilies } from '../../tokens/numberLabel.ts'
import { anyTruth, truthSigns } from '../../tokens/truthWords.ts'
import { anyTypeTag } from '../../tokens/typeWords.ts'
import { withAsked } from '../lists/askedLists.ts'
import { withMarked } from '../lists/markedSentences.ts'
import { withNested } from '../lists/nestedParts.ts'
import { passToQuestionAbove } from '../lists/subLists.ts'
import type { Starts } from '../regions.ts'
import { sectionTypes } from '../titles/sectionTypes.ts'
import type { Gain } from './Gain.ts'
import { keepWordedNumbers } from './wordedNumbers.ts'

/**
 * Which numbered lines begin questions. Every number label is a candidate with a gain (options, an answer or a question
 * mark speak for it); the best chain of candidates over the whole document wins, where a number that follows its
 * predecessor adds to the chain and a jump takes from it. `keyed`: the numbers of all entries of keys, which speak for lines
 * with a number that nothing else explains. Sub-points of an answer lose against the questions around them.
 */
export function numberedStarts(lines: readonly Lexed[], taken: readonly boolean[], keyed: readonly number[]): Starts {
  const { gains, sharing } = passToQuestionAbove(
    lines,
    withKeyed(
      lines,
      withMarked(lines, withAsked(lines, withNested(lines, keepWordedNumbers(lines, gainsOf(lines, taken))))),
      keyed,
    ),
  )
  return { at: bestChain(lines, gains, sharing), sharing }
}

type Seen = { options: boolean; answer: boolean }

const families = numberFamilies.length + 1
const familyOf = (line: Lexed): number => (line.number ? numberFamilies.indexOf(line.number.family) : families - 1)

/** "题目：...", "Question: ..."; "问题：（1）..." opens the parts of the question above. */
export const hasStemLabel = ({ fields: [field], from, line }: Lexed): boolean =>
  field?.kind === 'stem' && field.labelFrom === from && !/^\s*\(1\)/.test(line.folded.slice(field.from))

/** "6. A. snow  B. kitchen  C. car": the options of a numbered gap, whose text is the passage above. */
const isGap = ({ number, startsWithOption, pieces }: Lexed): boolean =>
  (number?.family === 'arabic' || number?.family === 'paren') &&
  !number.weak &&
  startsWithOption &&
  pieces.length >= 2 &&
  pieces[0]?.index === 0

/** What no statement holds that is one of several on a line. */
const asksOrAnswers = /[?]|_{2,}|\(\s*\)|答案/

/** "① it burns ② it rusts ③ it melts", "(1) it burns (2) it rusts" on one line: statements to choose among. */
function isRowOfStatements({ number, line, from }: Lexed): boolean {
  if (number?.value !== 1) return false
  if (number.family === 'circled') return line.folded.indexOf('②', from) > 0
  const second = number.family === 'paren' ? line.folded.indexOf('(2)', from) : -1
  return second > 0 && !asksOrAnswers.test(line.folded.slice(from))
}

/** Lines that may begin a question: numbered ones, and those with a tag or sign that does. */
function isCandidate(line: Lexed): boolean {
  if (isRowOfStatements(line)) return false
  if (line.noise || (line.startsWithOption && !isGap(line))) return false
  if (line.heading && line.heading.kind !== 'chapter') return false
  if (line.heading && line.line.level === 0 && line.number?.family !== 'question') return false
  return line.number !== null || line.lead?.opens === true || hasStemLabel(line)
}

/** A type tag on the line under a number that stands alone belongs to that number. */
function isBelowLoneNumber(line: Lexed, above: Lexed | undefined): boolean {
  return (
    line.number === null && above?.number != null && above.from >= above.line.folded.length && !above.startsWithOption
  )
}

/** How far below its number the text of a question may have a label. */
const reach = 20

/** "Question:" below a numbered heading, with a case but no options or answer between, belongs to that number. */
function isBelowTitle(lines: readonly Lexed[], at: number): boolean {
  if (lines[at]?.number || lines[at]?.lead) return false
  for (let above = at - 1; above >= Math.max(0, at - reach); above--) {
    const line = lines[above]
    if (!line || line.noise) continue
    if (line.line.level > 0) return line.number?.family === 'question'
    if (line.pieces.length > 0 || line.fields.length > 0) return false
  }
  return false
}

const ownEvidence = new RegExp(
  `\\(\\s*(?:[A-Ha-h]{1,8}|${anyTruth}|_{0,12}|\\s{0,20})\\s*\\)|_{2,}|\\[\\s{1,20}\\]|[${truthSigns}]\\s*$`,
)

const familyGain: Readonly<Record<string, number>> = {
  question: 2,
  circled: -1.5,
  roman: -1.5,
  hanParen: -0.8,
  han: -0.3,
  paren: -0.2,
}

/** Score of a line taken alone; undefined for lines that begin nothing. */
function gainsOf(lines: readonly Lexed[], taken: readonly boolean[]): (Gain | undefined)[] {
  const gains: (Gain | undefined)[] = new Array(lines.length)
  const seen: Seen[] = Array.from({ length: families }, () => ({ options: false, answer: false }))
  const sections = sectionTypes(lines)
  let next = 0
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    if (!line) continue
    if (taken[at]) {
      for (const one of seen) one.options = one.answer = false
      continue
    }
    const candidate = isCandidate(line) && !isBelowLoneNumber(line, lines[at - 1]) && !isBelowTitle(lines, at)
    if (line.heading && line.heading.kind !== 'key' && !candidate)
      for (const one of seen) one.options = one.answer = false
    const hasOptions = line.pieces.length > 0
    const hasAnswer = line.tagAnswer !== null || line.fields.some((field) => field.kind === 'answer')
    if (hasOptions || hasAnswer)
      for (const one of seen) {
        one.options ||= hasOptions
        one.answer ||= hasAnswer
      }
    if (!candidate) continue
    const own = seen[familyOf(line)]
    if (!own) continue
    gains[at] = gainOf(line, textBelow(line, lines[at + 1]), own, lines[at - 1], sections[at] ?? null)
    if (own.options && countsQuestions(line)) {
      const value = line.number?.value ?? 0
      // Questions counted one by one have their options to themselves: points above them have none of those.
      if (value + 1 === next) for (const one of seen) one.options = false
      next = value
    }
    own.options = own.answer = false
    if (line.lead?.opens || line.tags.length > 0) for (const one of seen) one.options = one.answer = false
  }
  return gains
}

const typeAtEnd = new RegExp(`[([<]\\s*(?:${anyTypeTag})\\s*[)\\]>]\\s*$`, 'i')
const namesType = ({ tags, line }: Lexed): boolean => tags.length > 0 || typeAtEnd.test(line.folded)

/** Where the text of a question stands: below a number that stands alone, if that text names its type. */
const textBelow = (line: Lexed, below: Lexed | undefined): Lexed =>
  below && isBelowLoneNumber(below, line) && namesType(below) ? below : line

function gainOf(line: Lexed, body: Lexed, seen: Seen, previous: Lexed | undefined, section: string | null): Gain {
  const text = body.line.folded.slice(body.from)
  const own = ownEvidence.test(text)
  const asking = asks(text)
  let gain = (seen.options ? 3 : 0) + (seen.answer ? 2 : 0) + (own ? 1.5 : 0) + (asking ? 1 : 0)
  const isTagged = line.lead !== null || body.tags.length > 0 || (body !== line && namesType(body))
  if (isTagged) gain += 2
  const supported = seen.options || seen.answer || own || asking || isTagged || hasStemLabel(line)
  if (!supported) gain -= 1.2
  if (section) gain += section === 'shortAnswer' ? 0.5 : supported ? 1 : 1.3
  if (
    (supported || section !== 'shortAnswer' || previous?.heading) &&
    (!previous ||
      line.line.gap ||
      previous.heading ||
      previous.noise ||
      previous.pieces.length > 0 ||
      previous.fields.length > 0)
  )
    gain += 0.5
  if (line.number?.weak) gain -= 1.5
  if (line.key) gain -= 3
  if (line.number) gain += familyGain[line.number.family] ?? 0
  return { gain, supported, hasParts: seen.options || seen.answer }
}

const countsQuestions = (line: Lexed | undefined): boolean =>
  line?.number?.family === 'arabic' || line?.number?.family === 'question'

/** What the key's having an answer for the number is worth: no more than not to lose by having nothing else. */
const keyedGain = 1.7

/** Statements ask nothing, but the key answers their numbers: those that no supported line has. */
function withKeyed(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
  keyed: readonly number[],
): readonly (Gain | undefined)[] {
  if (keyed.length === 0) return gains
  const wanted = new Map<number, number>()
  for (const number of keyed) wanted.set(number, (wanted.get(number) ?? 0) + 1)
  gains.forEach((gain, at) => {
    const value = lines[at]?.number?.value
    if (gain?.supported && value !== undefined && countsQuestions(lines[at]))
      wanted.set(value, (wanted.get(value) ?? 0) - 1)
  })
  return gains.map((gain, at) => {
    const value = lines[at]?.number?.value ?? -1
    if (!gain || gain.supported || !countsQuestions(lines[at]) || (wanted.get(value) ?? 0) <= 0) return gain
    return { ...gain, gain: gain.gain + keyedGain, supported: true }
  })
}

/** `supported`: the line itself speaks for a question. */
type Link = { score: number; at: number; supported: boolean; family: number }

const none: Link = { score: 0, at: -1, supported: false, family: -1 }

/** Longest-path over the candidates in document order; one lookup for each kind of step, so it is linear. */
function bestChain(
  lines: readonly Lexed[],
  gains: readonly (Gain | undefined)[],
  sharing: ReadonlySet<number>,
): number[] {
  const byNumber = new Map<number, Link>()
  const from: number[] = new Array(lines.length).fill(-1)
  const last: number[] = []
  let best: Link = none
  let headingSince = true
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    const candidate = gains[at]
    if (!line) continue
    if (candidate === undefined) {
      if (line.heading || sharing.has(at)) headingSince = true
      continue
    }
    const { gain, supported } = candidate
    const step = bestStep(line, byNumber, best, headingSince, supported, last[familyOf(line)])
    last[familyOf(line)] = at
    const score = step.score + gain
    from[at] = step.at
    const key = chainKey(line, 0)
    if (score >= (byNumber.get(key)?.score ?? Number.NEGATIVE_INFINITY))
      byNumber.set(key, { score, at, supported, family: familyOf(line) })
    if (score >= best.score) {
      best = { score, at, supported, family: familyOf(line) }
      headingSince = false
    }
  }
  return follow(best.at, from)
}

const chainKey = (line: Lexed, less: number): number => familyOf(line) * 100_000 + (line.number?.value ?? 0) - less

/** What the next number is worth to a line that nothing speaks for, if no other number stands between. */
const directly = 1.5

function bestStep(
  line: Lexed,
  byNumber: ReadonlyMap<number, Link>,
  best: Link,
  headingSince: boolean,
  supported: boolean,
  last: number | undefined,
): Link {
  if (!line.number) return { ...best, score: best.score + (line.lead?.opens ? 1 : -1) }
  const isFirst = line.number.value === 1
  const changes = best.at >= 0 && best.family !== familyOf(line) && !headingSince
  const jump = isFirst ? (headingSince || best.at < 0 ? 1 : -1.5) : best.at < 0 ? -1 : -2.5
  let step: Link = { ...best, score: best.score + jump - (changes ? 1.5 : 0) }
  for (let less = 1; less <= 4; less++) {
    if (line.number.value - less < 1) break
    const before = byNumber.get(chainKey(line, less))
    const followsIt =
      !before?.supported || headingSince ? 1 : before.at === last && countsQuestions(line) ? directly : 0
    const bonus = less === 1 ? (supported ? 2 : followsIt) : -0.4 * less
    if (before && before.score + bonus > step.score) step = { ...before, score: before.score + bonus }
  }
  return step
}

function follow(end: number, from: readonly number[]): number[] {
  const chain: number[] = []
  for (let at = end; at >= 0; at = from[at] ?? -1) chain.push(at)
  return chain.reverse()
}
