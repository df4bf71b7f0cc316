import type { ScoredPaper } from './scorePaper.ts'

export type Count = { questions: number; right: number; extras: number }
type Bin = { stated: number; right: number; sum: number }
/** A paper that was misread somewhere, with the tags of the questions that were. */
export type Misread = { seed: number; tags: string[] }
/** What many papers sum up to. Plain data: workers send it, the runner adds it up. */
export type Tally = {
  papers: number
  wholePapers: number
  perfectSum: number
  found: number
  all: Count
  byTag: Record<string, Count>
  byVerdict: Record<string, number>
  /** By tenths of the stated confidence; the last one holds 0.9 to 1. */
  bins: Bin[]
  misread: Misread[]
}

const noCount = (): Count => ({ questions: 0, right: 0, extras: 0 })

export const noTally = (): Tally => ({
  papers: 0,
  wholePapers: 0,
  perfectSum: 0,
  found: 0,
  all: noCount(),
  byTag: {},
  byVerdict: {},
  bins: Array.from({ length: 10 }, () => ({ stated: 0, right: 0, sum: 0 })),
  misread: [],
})

/** The share of questions that are wholly right; each recognised one that is none counts against it. */
export const perfect = ({ questions, right, extras }: Count): number =>
  questions + extras === 0 ? 1 : right / (questions + extras)

function addConfidence(tally: Tally, confidence: number, isRight: boolean) {
  const bin = tally.bins[Math.min(9, Math.max(0, Math.floor(confidence * 10 + 1e-9)))]
  if (!bin) return
  bin.stated++
  bin.sum += confidence
  if (isRight) bin.right++
}

/** Adds a judged paper to a tally. Only questions that have `only` count, where it is given. */
export function addPaper(tally: Tally, paper: ScoredPaper, only?: string) {
  const questions = paper.questions.filter(({ tags }) => !only || tags.includes(only))
  if (questions.length === 0) return
  const count = noCount()
  const wrongTags = new Set<string>()
  for (const { tags, verdict, extras, confidence } of questions) {
    const isRight = verdict === 'right'
    for (const each of [count, ...tags.map((tag) => (tally.byTag[tag] ??= noCount()))]) {
      each.questions++
      each.extras += extras
      if (isRight) each.right++
    }
    tally.byVerdict[verdict] = (tally.byVerdict[verdict] ?? 0) + 1
    if (verdict !== 'missing') tally.found++
    if (confidence !== undefined) addConfidence(tally, confidence, isRight)
    if (!isRight || extras > 0) for (const tag of tags) wrongTags.add(tag)
  }
  if (!only) for (const confidence of paper.extraConfidences) addConfidence(tally, confidence, false)
  tally.papers++
  tally.perfectSum += perfect(count)
  if (wrongTags.size === 0) tally.wholePapers++
  else tally.misread.push({ seed: paper.seed, tags: [...wrongTags] })
  tally.all = addCounts(tally.all, count)
}

const addCounts = (left: Count, right: Count): Count => ({
  questions: left.questions + right.questions,
  right: left.right + right.right,
  extras: left.extras + right.extras,
})

const addRecords = <Value>(
  left: Record<string, Value>,
  right: Record<string, Value>,
  add: (a: Value, b: Value) => Value,
): Record<string, Value> => {
  const sum = { ...left }
  for (const [key, value] of Object.entries(right)) {
    const before = sum[key]
    sum[key] = before === undefined ? value : add(before, value)
  }
  return sum
}

/** Returns the sum of two tallies. */
export const addTallies = (left: Tally, right: Tally): Tally => ({
  papers: left.papers + right.papers,
  wholePapers: left.wholePapers + right.wholePapers,
  perfectSum: left.perfectSum + right.perfectSum,
  found: left.found + right.found,
  all: addCounts(left.all, right.all),
  byTag: addRecords(left.byTag, right.byTag, addCounts),
  byVerdict: addRecords(left.byVerdict, right.byVerdict, (a, b) => a + b),
  bins: left.bins.map((bin, at) => {
    const other = right.bins[at] ?? { stated: 0, right: 0, sum: 0 }
    return { stated: bin.stated + other.stated, right: bin.right + other.right, sum: bin.sum + other.sum }
  }),
  misread: [...left.misread, ...right.misread],
})
