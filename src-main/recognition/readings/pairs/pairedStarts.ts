import type { Lexed } from '../../lexed.ts'
import { opensBlank } from '../../tokens/asking.ts'
import { anyTruth, truthOf } from '../../tokens/truthWords.ts'

/** A line with a blank or bracket to be filled, or a question mark or colon at its end. */
const isAsked = ({ line }: Lexed): boolean => /[?:]["”』」)]?\s*$/.test(line.folded) || opensBlank.test(line.folded)

/** Where the stretch that begins at `first` ends: at the next heading, key, or gap where gaps are rare. */
function endOfStretch(lines: readonly Lexed[], taken: readonly boolean[], first: number, atGaps: boolean): number {
  let end = first
  while (
    end < lines.length &&
    !taken[end] &&
    !(end > first && (lines[end]?.heading || (atGaps && lines[end]?.line.gap)))
  )
    end++
  return end
}

const hasParts = ({ pieces, fields }: Lexed): boolean =>
  pieces.length > 0 || fields.some(({ kind }) => kind === 'answer' || kind === 'stem')

/** "The bat ( ) ① flies ② sings": a line that asks counts what is chosen from behind its blank, or on the line below. */
const listsStatements = (line: Lexed): boolean =>
  line.fields.length === 0 && line.pieces[0]?.form === 'counted' && (line.startsWithOption || isAsked(line))

/** "①②④": names of what the line above lists, no number of a line. */
const namesPoints = /^[①-⑳](?:[、,\s]?[①-⑳])*[。.]?$/

const isNumbered = ({ number, line }: Lexed): boolean => number?.weak === false && !namesPoints.test(line.folded)

const least = 3
/** Gaps in fewer lines than this part stretches; in more they stand between all lines. */
const rarely = 0.4
/** How many of the lines that ask must have an answer below, and how few may be numbered. */
const nearlyAll = 0.8

/** The lines that ask in a stretch where each has its answer on the next line, and nothing else tells them apart. */
function pairsIn(lines: readonly Lexed[], first: number, end: number): number[] {
  const shown: number[] = []
  for (let at = first; at < end; at++) {
    const line = lines[at]
    if (!line || line.noise !== null || line.heading !== null) continue
    if (hasParts(line) && !listsStatements(line) && !namesPoints.test(line.line.folded)) return []
    if (!line.startsWithOption) shown.push(at)
  }
  const isAskedAt = shown.map((at) => isAsked(lines[at] as Lexed))
  const asked = shown.filter((_, place) => isAskedAt[place])
  const answered = shown.filter((_, place) => isAskedAt[place] && isAskedAt[place + 1] === false)
  const numbered = shown.filter((at) => isNumbered(lines[at] as Lexed)).length
  const arePairs =
    answered.length >= least &&
    answered.length >= asked.length * nearlyAll &&
    numbered <= shown.length * (1 - nearlyAll) * 0.5 &&
    shown.length <= asked.length * 3 + 2
  return arePairs ? withUnasked(asked, shown) : []
}

const verdict = new RegExp(`^(?:${anyTruth})[.。]?$`, 'i')

/** The statements of a stretch in which a word for right or wrong stands below each, and both words are used. */
function judgedLines(lines: readonly Lexed[], first: number, end: number): number[] {
  const shown: number[] = []
  for (let at = first; at < end; at++) {
    const line = lines[at]
    if (!line || line.noise !== null || line.heading !== null) continue
    if (hasParts(line) || line.number !== null) return []
    shown.push(at)
  }
  const words = shown.map((at) => {
    const { folded } = lines[at]?.line ?? { folded: '' }
    return verdict.test(folded) ? truthOf(folded.replace(/[.。]$/, '')) : null
  })
  const starts = shown.filter((_, place) => words[place] === null && (place === 0 || words[place - 1] !== null))
  const count = words.filter((word) => word !== null).length
  const areBelow = words.every((word, place) => word === null || (place > 0 && words[place - 1] === null))
  const isJudged = areBelow && count >= least && words.at(-1) !== null && words.includes(true) && words.includes(false)
  return isJudged && shown.length <= count * 2.5 ? starts : []
}

/** Where three lines stand between two that ask, the second of them is a question that does not look like one. */
function withUnasked(asked: readonly number[], shown: readonly number[]): number[] {
  const places = new Map(shown.map((at, place) => [at, place]))
  return asked.flatMap((at, index) => {
    const place = places.get(at) ?? 0
    const next = asked[index + 1]
    const between = (next === undefined ? place : (places.get(next) ?? place)) - place - 1
    const unasked = between === 3 ? shown[place + 2] : undefined
    return unasked === undefined ? [at] : [at, unasked]
  })
}

/**
 * Questions of stretches without options, numbers or labels: a line that asks and below it the one that answers, throughout.
 */
export function pairedStarts(lines: readonly Lexed[], taken: readonly boolean[]): number[] {
  const starts: number[] = []
  const atGaps = lines.filter(({ line }) => line.gap).length < lines.length * rarely
  for (let first = 0; first < lines.length; ) {
    const wide = taken[first] ? first : endOfStretch(lines, taken, first, false)
    const judged = judgedLines(lines, first, wide)
    if (judged.length > 0) {
      starts.push(...judged)
      first = wide
      continue
    }
    const end = Math.max(first + 1, endOfStretch(lines, taken, first, atGaps))
    if (!taken[first]) starts.push(...pairsIn(lines, first, end))
    first = end
  }
  return starts
}
