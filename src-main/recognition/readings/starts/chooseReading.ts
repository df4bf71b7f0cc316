import type { KeyRegion } from '../../keys/KeyRegion.ts'
import { keyedNumbers } from '../../keys/keyRegions.ts'
import type { Lexed } from '../../lexed.ts'
import type { Draft } from '../../questions/Draft.ts'
import { pairedStarts } from '../pairs/pairedStarts.ts'
import { type Reading, readRegions, type Starts } from '../regions.ts'
import { cutStretches, type DocumentStretch, worthOfStretches } from '../stretches.ts'
import { headedBlocks } from '../titles/headedBlocks.ts'
import { numberedStarts } from './starts.ts'
import { unnumberedStarts } from './unnumberedStarts.ts'

/** How a stretch is read: by the numbers that are printed, or by the options and answers alone. */
type Way = 'numbered' | 'unnumbered'

/**
 * One way to read the whole document, and how well it explains it. `stretches` of a mixed reading: which of them is read in
 * which way.
 */
export type Rated = {
  name: Way | 'mixed'
  reading: Reading
  score: number
  unexplained: number
  stretches: readonly (DocumentStretch & { way: Way })[]
}

/** How well a draft looks like a question: stem, options and answer speak for it. */
function worth(draft: Draft): number {
  const answered = draft.answers.length > 0 || draft.given.length > 0
  if (draft.stem.length === 0) return -0.5
  if (draft.options.length >= 2)
    return (answered ? 2 : 1.6) - (draft.stray.length > 0 ? 0.5 : 0) - (draft.unnumbered ? 0.2 : 0)
  return answered ? 1.2 : 0.4
}

/** Numbers that are printed are worth a little more than the same questions without them. */
const weights = { numbered: 1.05, unnumbered: 1, mixed: 1 }
const perUnexplained = 0.2

/** A stretch is read in another way than the document only if that is worth so much more. */
const clearly = 0.8
/** Printed numbers that begin more questions than what is read without them need not be worth so much more. */
const slightly = 0.3

/** So many in a row count questions rather than the parts of one. */
const longRun = 6

/** The numbers of long runs that begin no draft of a reading: it does not explain why they are printed. */
function passedOver({ drafts }: Reading, lines: readonly Lexed[], numbers: readonly number[]): readonly number[] {
  const firsts = new Set(drafts.map(({ first }) => first))
  const runs: number[][] = []
  let before = Number.NaN
  for (const at of numbers) {
    const value = lines[at]?.number?.value ?? Number.NaN
    if (value === before + 1) runs.at(-1)?.push(at)
    else runs.push([at])
    before = value
  }
  return runs.filter(({ length }) => length >= longRun).flatMap((run) => run.filter((at) => !firsts.has(at)))
}

function rate(name: Rated['name'], reading: Reading, passed: number): Rated {
  const unexplained = reading.fates.filter((fate) => fate === null).length
  const explained = reading.drafts.reduce((sum, draft) => sum + worth(draft), 0)
  return {
    name,
    reading,
    score: explained * weights[name] - (unexplained + passed) * perUnexplained,
    unexplained,
    stretches: [],
  }
}

/** Nearly every draft of a long document is a question, and hardly a line is left over. */
function explainsAll({ reading: { drafts }, unexplained }: Rated): boolean {
  if (drafts.length < 20) return false
  const doubtful = drafts.filter((draft) => worth(draft) < 1 || draft.unnumbered).length
  return doubtful + unexplained <= drafts.length * 0.02
}

/**
 * The way that explains each stretch best: the one that is best for the whole document unless the other is clearly better.
 * Neighbours that are read alike are one stretch.
 */
function waysOf(
  stretches: readonly DocumentStretch[],
  best: Rated & { name: Way },
  other: Rated & { name: Way },
  passed: readonly number[],
): Rated['stretches'] {
  const [own, others] = [best, other].map(({ name, reading }) => {
    const worths = worthOfStretches(stretches, reading, (draft) => worth(draft) * weights[name], perUnexplained)
    if (name === 'numbered') return worths
    return worths.map((value, at) => {
      const { first = 0, last = 0 } = stretches[at] ?? {}
      return value - passed.filter((number) => number >= first && number <= last).length * perUnexplained
    })
  })
  const ways: (DocumentStretch & { way: Way })[] = []
  for (const [at, { first, last }] of stretches.entries()) {
    const gain = (others?.[at] ?? 0) - (own?.[at] ?? 0)
    const isBetter =
      gain >= clearly || (gain >= slightly && other.name === 'numbered' && countsOn(other.reading, first, last))
    const way = isBetter ? other.name : best.name
    const above = ways.at(-1)
    if (above?.way === way) ways[ways.length - 1] = { first: above.first, last, way }
    else ways.push({ first, last, way })
  }
  return ways
}

/** Whether the questions of a stretch are at least three, and counted from 1 without a gap. */
function countsOn({ drafts }: Reading, first: number, last: number): boolean {
  const own = drafts.filter((draft) => draft.first >= first && draft.first <= last)
  return own.length >= 3 && own.every(({ value }, at) => value === at + 1)
}

/** The starts of each stretch in its own way. */
function startsOf(ways: Rated['stretches'], numbered: readonly number[], unnumbered: readonly number[]): number[] {
  const wayAt = ways.flatMap(({ first, last, way }): Way[] => new Array(last - first + 1).fill(way))
  return [
    ...numbered.filter((at) => wayAt[at] === 'numbered'),
    ...unnumbered.filter((at) => wayAt[at] === 'unnumbered'),
  ]
}

/** Both, in order. */
const withPairs = (starts: readonly number[], pairs: readonly number[]): readonly number[] =>
  pairs.length === 0 ? starts : [...new Set([...starts, ...pairs])].sort((a, b) => a - b)

/**
 * The readings that competed, the best first: by the numbers that are printed, by the options and answers alone, and by
 * what explains each stretch best. The others are not tried where the first explains all.
 */
export function rateReadings(
  lines: readonly Lexed[],
  taken: readonly boolean[],
  keyRegions: readonly KeyRegion[],
): readonly Rated[] {
  const starts = numberedStarts(lines, taken, keyedNumbers(lines, keyRegions))
  const numbered = { ...rate('numbered', readRegions(lines, starts, taken), 0), name: 'numbered' as const }
  if (explainsAll(numbered)) return [numbered]
  const without: Starts = {
    at: withPairs(unnumberedStarts(lines, taken), [...pairedStarts(lines, taken), ...headedBlocks(lines, taken)]),
    sharing: starts.sharing,
  }
  const byOptions = readRegions(lines, without, taken)
  const passed = passedOver(byOptions, lines, starts.at)
  const unnumbered = { ...rate('unnumbered', byOptions, passed.length), name: 'unnumbered' as const }
  const isNumbered = numbered.score >= unnumbered.score
  const [best, other] = isNumbered ? [numbered, unnumbered] : [unnumbered, numbered]
  const ways = waysOf(cutStretches(lines, taken, starts, without), best, other, passed)
  if (ways.every(({ way }) => way === best.name)) return [best, other]
  const at = startsOf(ways, starts.at, without.at)
  const byStretches = readRegions(lines, { at, sharing: starts.sharing }, taken)
  const left = passedOver(byStretches, lines, starts.at).length
  const mixed = { ...rate('mixed', byStretches, left), stretches: ways }
  return mixed.score > best.score ? [mixed, best, other] : [best, other, mixed]
}
