import type { Option } from '../contract/questionTypes.ts'
import { optionForms } from '../duplicates/form/formOf.ts'
import { assign, type Edge } from './matching/assign.ts'

/** Below it two options are two. */
const leastAlike = 0.4

function piecesOf(text: string): Set<string> {
  const padded = ` ${text} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const piece of one) if (other.has(piece)) shared++
  return (2 * shared) / (one.size + other.size)
}

/**
 * Returns for each option the place of the same one among others, or -1: those that say the same, then those that say nearly the same;
 * of what is left, one that kept its letter is the one before, in other words.
 */
export function pairOptions(from: readonly Option[], to: readonly Option[]): number[] {
  const [were, are] = [optionForms(from), optionForms(to)]
  const pairs = from.map(() => -1)
  const taken = new Set<number>()
  const pair = (at: number, place: number) => {
    pairs[at] = place
    taken.add(place)
  }
  // where several look alike, one that kept its letter is itself
  were.forEach((form, at) => {
    if (are[at] === form) pair(at, at)
  })
  were.forEach((form, at) => {
    if (pairs[at] !== -1) return
    const place = are.findIndex((other, index) => other === form && !taken.has(index))
    if (place >= 0) pair(at, place)
  })
  const [left, free] = [open(pairs), [...are.keys()].filter((place) => !taken.has(place))]
  const [pieces, others] = [were.map(piecesOf), are.map(piecesOf)]
  const edges = left.flatMap((older) =>
    free.flatMap((newer): Edge[] => {
      const score = likeness(pieces[older] ?? new Set(), others[newer] ?? new Set())
      return score >= leastAlike ? [{ older, newer, score }] : []
    }),
  )
  for (const { older, newer } of [...assign(edges)].flat()) pair(older, newer)
  for (const at of open(pairs)) if (at < are.length && !taken.has(at)) pair(at, at)
  return pairs
}

const open = (pairs: readonly number[]): number[] => [...pairs.keys()].filter((at) => pairs[at] === -1)
