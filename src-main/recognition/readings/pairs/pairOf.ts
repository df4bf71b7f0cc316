import type { Edited } from '../../Edited.ts'
import { type Lexed, withoutOptions } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { leadOf } from '../../tokens/tags.ts'
import { asAnswer } from '../answers/asField.ts'
import type { Cut } from './pairCuts.ts'
import { bodyOf, type Entry, isBare } from './pairEntries.ts'

/** A blank or a bracket for the answer, or a label of an option: none of a pair. */
const holdsBlank = /\(\s{0,20}(?:[A-H]{1,6})?\s{0,20}\)|_{2,}/
const opensOption = /^\(?[A-Ha-h]\s?[.、:)](?![A-Z]\.)/
const labels = new Set(['note', '注意', '注', '例如', '提示', '备注', 'hint', 'example', 'tip', 'warning'])

const textFrom = (line: Lexed): string => line.line.folded.slice(line.from)

const mayHold = (line: Lexed): boolean =>
  line.fields.length === 0 &&
  line.pieces.length === 0 &&
  line.lead === null &&
  line.tagAnswer === null &&
  line.key?.strong !== true &&
  line.line.kind !== 'code' &&
  !holdsBlank.test(line.line.folded)

/** How many lines a meaning may go on for, or the page may add below it. */
const mostBelow = 2
const isPlainBelow = (line: Lexed | undefined): boolean =>
  line !== undefined && mayHold(line) && (line.number === null || isBare(line))

export type Pair = { head: number; cut: readonly [number, number] | null; answer: number }

export function sameLine(lines: readonly Lexed[], entry: Entry, cut: Cut): Pair | null {
  const [at = -1, ...more] = bodyOf(lines, entry)
  const line = lines[at]
  const isAlone = more.length <= mostBelow && more.every((below) => isPlainBelow(lines[below]))
  if (!line || !isAlone || !mayHold(line)) return null
  const range = cut(line)
  if (!range || range[0] <= line.from) return null
  const [term, meaning] = [line.line.folded.slice(line.from, range[0]).trim(), line.line.folded.slice(range[1])]
  // a question in two languages, with its answer below
  if (more.length > 0 && asks(term) && asks(meaning)) return null
  if (term === '' || meaning.trim() === '' || opensOption.test(meaning) || labels.has(term.toLowerCase())) return null
  return { head: at, cut: range, answer: at }
}

export function nextLine(lines: readonly Lexed[], entry: Entry): Pair | null {
  const [head = -1, answer = -1, ...more] = bodyOf(lines, entry)
  const [above, below] = [lines[head], lines[answer]]
  if (!above || !below || more.length > 0 || !mayHold(above) || !mayHold(below) || below.number) return null
  return { head, cut: null, answer }
}

export const nearly = 0.9

/** A term of a list, and what it means. */
export type Meant = Readonly<{ term: string; meaning: string }>

export const meantBy = (lines: readonly Lexed[], { head, cut, answer }: Pair): Meant => {
  const folded = lines[head]?.line.folded ?? ''
  const term = folded.slice(lines[head]?.from ?? 0, cut?.[0]).trim()
  const meaning = (cut ? folded.slice(cut[1]) : textFrom(lines[answer] as Lexed)).trim()
  return { term, meaning }
}

/** The pairs that the entries are; none once too many of them are none. */
export function nearlyAll(entries: readonly Entry[], pairOf: (entry: Entry) => Pair | null): readonly Pair[] {
  const pairs: Pair[] = []
  for (const [place, entry] of entries.entries()) {
    const pair = pairOf(entry)
    if (pair) pairs.push(pair)
    else if (entries.length - (place + 1 - pairs.length) < entries.length * nearly) return []
  }
  return pairs
}

/** What stands behind the cut, or on the line below, answers the first part. */
export function giveAnswer(edited: Edited<Lexed>, { head, cut, answer }: Pair): void {
  const line = edited.get(head)
  if (!line) return
  const lead = leadOf({ opens: true, end: line.from })
  const begun: Lexed = {
    ...withoutOptions(line),
    heading: null,
    key: null,
    tags: [...line.tags, 'shortAnswer'],
    lead,
  }
  if (cut) {
    const [labelFrom, from] = cut
    const value = { kind: 'answer', word: '', labelFrom, from, to: line.line.folded.length, firm: true } as const
    edited.set(head, { ...begun, to: labelFrom, fields: [value] })
    return
  }
  const below = edited.get(answer)
  edited.set(head, begun)
  if (below) edited.set(answer, asAnswer(below, 0))
}
