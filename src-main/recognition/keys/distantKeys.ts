import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import type { DistantKey } from '../questions/findKey.ts'
import { splitAnswers } from '../tokens/keyEntries.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { TypeHint } from '../tokens/typeWords.ts'
import type { KeyRegion } from './keyRegions.ts'

/** Entries of a key that count through one section; `number` is null where the key gives no numbers. */
type Group = { type: TypeHint | null; entries: Entry[] }
type Entry = { number: number | null; text: string; explanation: string; first: number; last: number }

/** The keys of a document matched to its drafts, and the entries that no draft wanted. */
export type MatchedKeys = { keys: ReadonlyMap<Draft, DistantKey>; orphans: readonly number[] }

export function readGroups(lines: readonly Lexed[], region: KeyRegion): Group[] {
  const groups: Group[] = [{ type: null, entries: [] }]
  const open = (): Group => groups.at(-1) ?? { type: null, entries: [] }
  const push = (entry: Entry) => {
    const last = open().entries.at(-1)
    if (entry.number !== null && last?.number !== null && last && entry.number <= (last.number ?? 0))
      groups.push({ type: null, entries: [] })
    open().entries.push(entry)
  }
  for (let at = region.first; at <= region.last; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    const { folded } = line.line
    if (line.heading?.type || (line.heading && line.heading.kind !== 'key' && !line.key)) {
      if (open().entries.length > 0) groups.push({ type: line.heading.type, entries: [] })
      else open().type = line.heading.type ?? open().type
      if (!line.key) continue
    } else if (line.heading && !line.key) continue
    if (line.key) {
      for (const { number, value } of line.key.entries)
        push({ number, text: value, explanation: '', first: at, last: at })
      continue
    }
    const bare = splitAnswers(folded, 0)
    if (bare && !line.number && bare.length >= 3) {
      for (const text of bare) push({ number: null, text, explanation: '', first: at, last: at })
      continue
    }
    readTextEntry(line, at, open, push)
  }
  return groups.filter((group) => group.entries.length > 0)
}

const shortValue =
  /^[([]?\s*([A-H](?:[\s,、]*[A-H]){0,7}|[√×✓✗对错TF]|正确|错误|true|false)\s*[)\]]?(?:[\s.。,;:、]+|$)/i

function readTextEntry(line: Lexed, at: number, open: () => Group, push: (entry: Entry) => void): void {
  const { text } = line.line
  const last = open().entries.at(-1)
  const isEntry =
    line.number &&
    (line.number.family === 'arabic' || line.number.family === 'paren' || line.number.family === 'question')
  const follows =
    isEntry &&
    (last === undefined ||
      last.number === null ||
      line.number?.value === (last.number ?? 0) + 1 ||
      line.number?.value === 1 ||
      line.fields.length > 0)
  if (!isEntry || !follows || !line.number) {
    if (last) addRest(last, line, at, 0)
    return
  }
  const entry: Entry = { number: line.number.value, text: '', explanation: '', first: at, last: at }
  const head = text.slice(line.from, line.to).trim()
  const short = shortValue.exec(line.line.folded.slice(line.from, line.to).trim())
  if (short && line.fields.length === 0) {
    entry.text = short[1] ?? ''
    entry.explanation = head.slice(short[0].length).trim()
  } else entry.text = head
  addFields(entry, line)
  push(entry)
}

function addFields(entry: Entry, line: Lexed): void {
  for (const field of line.fields) {
    const value = line.line.text.slice(field.from, field.to).trim()
    if (field.kind === 'answer') entry.text = entry.text === '' ? value : `${entry.text} ${value}`
    else if (field.kind === 'explanation') entry.explanation = [entry.explanation, value].filter(Boolean).join('\n')
  }
}

function addRest(entry: Entry, line: Lexed, at: number, from: number): void {
  entry.last = at
  if (line.fields[0]?.labelFrom === 0) {
    addFields(entry, line)
    return
  }
  const rest = line.line.text.slice(from).trim()
  if (rest === '') return
  const isShort = shortValue.test(entry.text) && entry.text.length <= 8
  if (isShort || entry.explanation !== '') entry.explanation = [entry.explanation, rest].filter(Boolean).join('\n')
  else entry.text = entry.text === '' ? rest : `${entry.text}\n${rest}`
}

/** Drafts in stretches through which one numbering runs. */
export function runsOf(drafts: readonly Draft[]): Draft[][] {
  const runs: Draft[][] = []
  let previous: Draft | null = null
  for (const draft of drafts) {
    const restarts =
      previous !== null && draft.value !== null && previous.value !== null && draft.value <= previous.value
    const run = runs.at(-1)
    if (!run || restarts || (previous && draft.section.at !== previous.section.at)) runs.push([draft])
    else run.push(draft)
    previous = draft
  }
  return runs
}

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

/** Matches each key region with the questions before it (or all, if none wait there). */
export function matchKeys(
  lines: readonly Lexed[],
  drafts: readonly Draft[],
  regions: readonly KeyRegion[],
): MatchedKeys {
  const keys = new Map<Draft, DistantKey>()
  const orphans: number[] = []
  const waiting = new Set(runsOf(drafts))
  const blocks = joinRegions(regions)
  for (const block of blocks) {
    const groups = mergeGroups(block.flatMap((region) => readGroups(lines, region)))
    const before = [...waiting].filter((run) => (run[0]?.first ?? 0) < (block[0]?.first ?? 0))
    const pending = before.length > 0 ? before : [...waiting]
    for (const [group, run] of assign(groups, pending)) {
      waiting.delete(run)
      for (const line of give(group, run, keys)) orphans.push(line)
    }
  }
  return { keys, orphans }
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

function assign(groups: readonly Group[], runs: readonly Draft[][]): [Group, Draft[]][] {
  const drafts = runs.flat()
  const unique = new Set(drafts.map((draft) => draft.value)).size === drafts.length
  if (unique || runs.length === 1) return groups.map((group) => [group, drafts])
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

function give(group: Group, run: readonly Draft[], keys: Map<Draft, DistantKey>): number[] {
  const byNumber = new Map(run.map((draft) => [draft.value, draft]))
  const orphans: number[] = []
  group.entries.forEach((entry, position) => {
    const draft = entry.number === null ? run[position] : byNumber.get(entry.number)
    if (draft && !keys.has(draft))
      keys.set(draft, { text: entry.text, explanation: entry.explanation, first: entry.first, last: entry.last })
    else orphans.push(entry.first)
  })
  return orphans
}
