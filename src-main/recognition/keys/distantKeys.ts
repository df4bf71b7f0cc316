import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { answersParts } from '../questions/answers/partAnswers.ts'
import type { Draft } from '../questions/Draft.ts'
import { foldedOf, joinStretches } from '../questions/stems/stretchText.ts'
import { askedBy, asks, isLineToWriteOn } from '../tokens/asking.ts'
import { fold } from '../tokens/fold.ts'
import { titleOrdinal } from '../tokens/titleOrdinal.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { DistantKey } from './DistantKey.ts'
import { runsOf } from './draftRuns.ts'
import type { KeyRegion } from './KeyRegion.ts'
import { type Group, readGroups } from './keyGroups.ts'
import { partReasons } from './reasons.ts'

/** Drafts with the keys that stand elsewhere, and the lines of entries that no draft wanted. */
type MatchedKeys = { drafts: readonly Draft[]; orphans: readonly number[] }

function fitsType(group: Group, run: readonly Draft[]): boolean {
  const type = run[0]?.section.type ?? run[0]?.tags[0] ?? null
  if (group.type && type)
    return (
      group.type === type ||
      (group.type === 'choice' && (type === 'single' || type === 'multiple')) ||
      (type === 'choice' && (group.type === 'single' || group.type === 'multiple'))
    )
  const first = group.entries[0]?.text ?? ''
  const options = (run[0]?.options.length ?? 0) >= 2
  if (truthOf(first) !== null && !/^[A-H]$/i.test(first)) return type === 'trueFalse' || !options
  return !/^[A-H]{1,8}$/.test(first.trim()) || options
}

/** Share of the group's numbers that the run has. */
function overlap(group: Group, run: readonly Draft[]): number {
  if (group.entries.some((entry) => entry.number === null))
    return Math.min(group.entries.length, run.length) / Math.max(group.entries.length, run.length, 1)
  const values = new Set(run.map((draft) => draft.value))
  return (
    group.entries.filter((entry) => values.has(entry.number)).length / Math.max(group.entries.length, run.length, 1)
  )
}

/** No answer of its own: a label of one with nothing behind it, or a line to write on, waits for a key, too. */
const isUnanswered = (lines: readonly Lexed[], { answers }: Draft): boolean =>
  answers.every(({ text }) =>
    text.every(({ at, from, to }) => {
      const said = lines[at]?.line.folded.slice(from, to) ?? ''
      return said.trim() === '' || isLineToWriteOn(said)
    }),
  )

/**
 * Matches each key region with the unanswered questions since the one before (or all before it, or all, if none wait
 * there).
 */
export function matchKeys(
  lines: readonly Lexed[],
  drafts: readonly Draft[],
  regions: readonly KeyRegion[],
): MatchedKeys {
  if (regions.length === 0) return { drafts, orphans: [] }
  const keys = new Map<Draft, DistantKey>()
  const orphans: number[] = []
  const numbers = new Set(drafts.map(({ value }) => value))
  const waiting = new Set(runsOf(drafts.filter((draft) => isUnanswered(lines, draft))))
  const blocks = joinRegions(regions)
  let done = -1
  for (const block of blocks) {
    const groups = mergeGroups(partReasons(block.flatMap((region) => readGroups(lines, region, numbers))))
    const before = [...waiting].filter((run) => (run[0]?.first ?? 0) < (block[0]?.first ?? 0))
    const since = before.filter((run) => (run[0]?.first ?? 0) > done)
    done = block.at(-1)?.last ?? done
    const pending = [since, before].find((runs) => runs.length > 0) ?? [...waiting]
    for (const [group, run] of assign(groups, pending)) {
      waiting.delete(run)
      for (const line of give(lines, group, run, keys)) orphans.push(line)
    }
    for (const run of pending) if (run.every((draft) => keys.has(draft))) waiting.delete(run)
  }
  const withKeys = changeEach(drafts, (draft) => {
    const distant = keys.get(draft)
    return distant ? { ...draft, distant } : draft
  })
  return { drafts: withKeys, orphans }
}

/** Regions with nothing but a few lines between them are one key. */
function joinRegions(regions: readonly KeyRegion[]): KeyRegion[][] {
  const blocks: KeyRegion[][] = []
  for (const region of regions) {
    const last = blocks.at(-1)?.at(-1)
    if (last && region.first - last.last <= 3) blocks.at(-1)?.push(region)
    else blocks.push([region])
  }
  return blocks
}

/** Ranges on lines of their own go on counting: 1-10, 11-20 are one group. */
function mergeGroups(groups: readonly Group[]): Group[] {
  const merged: Group[] = []
  for (const group of groups) {
    const last = merged.at(-1)
    const end = last?.entries.at(-1)?.number ?? null
    const start = group.entries[0]?.number ?? null
    if (last && group.type === null && end !== null && start !== null && start > end)
      last.entries.push(...group.entries)
    else merged.push({ ...group, entries: [...group.entries] })
  }
  return merged
}

/** Runs whose numbers go on from one to the next, as those of sections that are counted through. */
function seriesOf(runs: readonly Draft[][]): Draft[][] {
  const series: Draft[][] = []
  for (const run of runs) {
    const last = series.at(-1)
    const end = last?.at(-1)?.value ?? null
    const start = run[0]?.value ?? null
    if (last && end !== null && start !== null && start > end) last.push(...run)
    else series.push([...run])
  }
  return series
}

/** Groups that answer sections which are counted through; null unless each finds most of its numbers in one series. */
function assignSeries(groups: readonly Group[], runs: readonly Draft[][]): [Group, Draft[]][] | null {
  const series = seriesOf(runs)
  if (series.length === runs.length) return null
  const free = series.map((drafts) => new Set(drafts.map(({ value }) => value)))
  const pairs: [Group, Draft[]][] = []
  for (const group of groups) {
    const found = free.map(
      (values) => group.entries.filter(({ number }) => number !== null && values.has(number)).length,
    )
    const best = found.indexOf(Math.max(...found))
    if ((found[best] ?? 0) < group.entries.length * 0.5) {
      if (pairs.length === 0) return null
      continue
    }
    for (const { number } of group.entries) free[best]?.delete(number)
    pairs.push([group, series[best] ?? []])
  }
  return pairs
}

/** Groups and sections that are all counted, each by its own: the answers of section C go to section C, though B has none. */
function assignByOrdinal(groups: readonly Group[], runs: readonly Draft[][]): [Group, Draft[]][] | null {
  const byOrdinal = new Map<number, Draft[]>()
  for (const run of runs) {
    const value = titleOrdinal(fold(run[0]?.section.title ?? ''))?.value
    if (value === undefined || byOrdinal.has(value)) return null
    byOrdinal.set(value, run)
  }
  const values = groups.map(({ ordinal }) => ordinal ?? 0)
  if (values.length < 2 || values.some((value, at) => value <= (values[at - 1] ?? 0))) return null
  if (values.filter((value) => byOrdinal.has(value)).length < 2) return null
  return groups.flatMap((group) => {
    const run = byOrdinal.get(group.ordinal ?? 0)
    return run ? [[group, run] as [Group, Draft[]]] : []
  })
}

/** Which run of questions each group of entries answers. */
export function assign(groups: readonly Group[], runs: readonly Draft[][]): [Group, Draft[]][] {
  const drafts = runs.flat()
  const unique = new Set(drafts.map((draft) => draft.value)).size === drafts.length
  if (unique || runs.length === 1) return groups.map((group) => [group, drafts])
  const series = assignSeries(groups, runs)
  if (series) return series
  const named = assignByOrdinal(groups, runs)
  if (named) return named
  if (groups.length === runs.length && groups.every((group, at) => fitsType(group, runs[at] ?? [])))
    return groups.map((group, at) => [group, runs[at] ?? []])
  const free = [...runs]
  const pairs: [Group, Draft[]][] = []
  for (const group of groups) {
    const fitting = free.filter((run) => fitsType(group, run))
    const best =
      fitting.reduce<Draft[] | null>(
        (a, b) => (a === null || overlap(group, b) > overlap(group, a) + 0.001 ? b : a),
        null,
      ) ?? free[0]
    if (!best) continue
    free.splice(free.indexOf(best), 1)
    pairs.push([group, best])
  }
  return pairs
}

/** Asks for words: a letter that opens their answer is one of them ("F. Scott"). */
function wantsWords(lines: readonly Lexed[], draft: Draft): boolean {
  const type = draft.tags[0] ?? draft.section.type
  if (type === 'shortAnswer' && draft.options.length === 0) return true
  if (draft.options.length >= 2 || type === 'trueFalse' || type === 'single' || type === 'multiple') return false
  const { folded } = joinStretches(lines, draft.stem)
  return /_{2,}/.test(folded) || asks(folded.trim()) || askedBy(folded.trim()) === 'openly'
}

/** "1. a) the names b) both": whether an entry answers one part of its question after the other. */
function isByParts(lines: readonly Lexed[], { options }: Draft, whole: string): boolean {
  const parts = options.map(({ text }) => foldedOf(lines, text).trim())
  return answersParts(fold(whole).trim(), parts.length >= 2 ? parts : ['', ''])
}

function give(lines: readonly Lexed[], group: Group, run: readonly Draft[], keys: Map<Draft, DistantKey>): number[] {
  const byNumber = new Map(run.map((draft) => [draft.value, draft]))
  const orphans: number[] = []
  group.entries.forEach((entry, position) => {
    const draft = entry.number === null ? run[position] : byNumber.get(entry.number)
    if (draft && !keys.has(draft)) {
      const isWhole = entry.whole !== undefined && (wantsWords(lines, draft) || isByParts(lines, draft, entry.whole))
      const { first, last } = entry
      keys.set(
        draft,
        isWhole
          ? { text: entry.whole ?? '', explanation: '', first, last }
          : { text: entry.text, explanation: entry.explanation, first, last },
      )
    } else orphans.push(entry.first)
  })
  return orphans
}
