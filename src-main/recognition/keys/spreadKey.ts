import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { joinStretches } from '../questions/stems/stretchText.ts'
import { readKeyEntries, splitAnswers } from '../tokens/keyEntries.ts'
import type { DistantKey } from './DistantKey.ts'
import { runsOf } from './draftRuns.ts'

/** "1. honest 2. brave", "1木星 2月球": words, each behind the number of a question of the run; null where one is missing. */
function wordsByNumber(folded: string, run: readonly Draft[]): string[] | null {
  const labels = [...folded.matchAll(/(?:^|(?<=[\s;,]))\(?(\d{1,3})(?:[.、)]\s?(?=\S)|(?=\p{Script=Han}))/gu)]
  const isRun = labels.length === run.length && labels.every((label, at) => Number(label[1]) === run[at]?.value)
  if (!isRun || folded.slice(0, labels[0]?.index).trim() !== '') return null
  return labels.map((label, at) =>
    folded
      .slice(label.index + label[0].length, labels[at + 1]?.index ?? folded.length)
      .replace(/(?<![\s;,])[\s;,]+$/, ''),
  )
}

const isBare = ({ answers, given }: Draft): boolean => answers.length + given.length === 0

/** Questions in a row of which the last one carries "2.C 3.D", the answers of all by their numbers. */
type Carried = Readonly<{ drafts: readonly Draft[]; values: readonly string[]; at: number }>

/** The questions up to one of a run that its answer answers by their numbers, if none of those before has its own. */
function carriedBy(lines: readonly Lexed[], run: readonly Draft[], place: number): Carried | null {
  const [answer] = run[place]?.answers ?? []
  const at = answer?.text[0]?.at
  if (!answer || at === undefined) return null
  const entries = readKeyEntries(joinStretches(lines, answer.text).folded.trim())?.entries ?? []
  const drafts = run.slice(Math.max(0, place + 1 - entries.length), place + 1)
  const fits = drafts.length === entries.length && drafts.every(({ value }, index) => value === entries[index]?.number)
  if (entries.length < 2 || !fits || !drafts.slice(0, -1).every(isBare)) return null
  return { drafts, values: entries.map(({ value }) => value), at }
}

/**
 * "答案：ABCDA" below the last of five questions without answers answers all five, not the last one, which loses what it
 * carried.
 */
export function spreadKeys(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const keys = new Map<Draft, DistantKey>()
  const carriers = new Set<Draft>()
  const give = (draft: Draft, text: string, at: number) =>
    keys.set(draft, { text, explanation: '', first: at, last: at })
  for (const run of runsOf(drafts)) {
    for (const place of run.keys()) {
      const carried = carriedBy(lines, run, place)
      if (!carried) continue
      carriers.add(run[place] as Draft)
      for (const [index, draft] of carried.drafts.entries()) give(draft, carried.values[index] ?? '', carried.at)
    }
    const last = run.at(-1)
    const [answer] = last?.answers ?? []
    if (!last || !answer || run.length < 3 || !run.slice(0, -1).every(isBare)) continue
    const { folded } = joinStretches(lines, answer.text)
    const at = answer.text[0]?.at
    const values = splitAnswers(folded, run.length) ?? wordsByNumber(folded, run)
    if (!values || at === undefined || values.length <= last.options.length) continue
    carriers.add(last)
    for (const [position, draft] of run.entries()) give(draft, values[position] ?? '', at)
  }
  if (carriers.size === 0) return drafts
  return changeEach(drafts, (draft) => {
    const distant = keys.get(draft)
    return distant ? { ...draft, distant, answers: carriers.has(draft) ? [] : draft.answers } : draft
  })
}
