import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { waits } from './scopes.ts'
import type { StemCandidate } from './stemCandidates.ts'

/** A word behind the end of a sentence or a bracket, before no more than scores or remarks. */
const lastWord = /(?<=[.。?!)\]])\s{0,8}([^\s.。?!()[\]_]{1,12})\s*(?:[([][^()[\]]{1,30}[)\]]\s*){0,2}$/
const fewest = 3

type Verdict = { candidate: StemCandidate; word: string; truth: boolean }

function verdictOf(lines: readonly Lexed[], { options, stem }: Draft): Verdict | null {
  const last = stem.at(-1)
  if (!last || options.length > 0 || lines[last.at]?.line.kind === 'code') return null
  const match = lastWord.exec(lines[last.at]?.line.folded.slice(last.from, last.to) ?? '')
  const word = match?.[1] ?? ''
  const truth = truthOf(word)
  if (!match || truth === null || match.index === 0) return null
  const from = last.from + match.index + match[0].indexOf(word)
  const [value, hole] = [
    { at: last.at, from, to: from + word.length },
    { ...last, from: last.from + match.index, to: from + word.length },
  ]
  return {
    word: word.toLowerCase(),
    truth,
    candidate: { form: 'end', names: word, word: '', atEnd: true, value, hole },
  }
}

/** "The bat lays eggs. F": words for right and wrong behind statements without options, if two opposite ones end at least three. */
export function verdictsAtEnd(lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlyMap<Draft, StemCandidate> {
  const found = new Map<Draft, Verdict>()
  for (const draft of drafts) {
    const verdict = waits(draft) ? verdictOf(lines, draft) : null
    if (verdict) found.set(draft, verdict)
  }
  const words = new Map([...found.values()].map(({ word, truth }) => [word, truth]))
  const areOpposite = words.size === 2 && new Set(words.values()).size === 2
  if (found.size < fewest || !areOpposite) return new Map()
  return new Map([...found].map(([draft, { candidate }]) => [draft, candidate]))
}
