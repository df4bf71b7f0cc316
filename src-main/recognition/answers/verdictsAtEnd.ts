import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import type { Draft } from '../questions/Draft.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { withAnswer } from './answersInStems.ts'
import { waits } from './scopes.ts'
import type { StemCandidate } from './stemCandidates.ts'

/** A word behind the end of a sentence or a bracket, before no more than scores: a remark ("F (they are fish)") explains, and is read so elsewhere. */
const lastWord =
  /(?<=[.。?!)\]])\s{0,8}([^\s.。?!()[\]_]{1,12})\s*(?:[([][^()[\]\d]{0,15}\d[^()[\]]{0,15}[)\]]\s*){0,2}$/
const fewest = 3
const mostWords = 6

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

/** Two opposite words, and no others, end at least three statements; several sections may use other words, each of them again and again. */
function areVerdicts(found: readonly Verdict[]): boolean {
  const words = new Map(found.map(({ word, truth }) => [word, truth]))
  const areFew = words.size === 2 || (words.size <= mostWords && found.length >= words.size * fewest)
  return found.length >= fewest && areFew && new Set(words.values()).size === 2
}

/**
 * "The bat lays eggs. F": words for right and wrong behind statements without options, if two opposite ones end at least three of a
 * document or of a section.
 */
export function takeVerdictsAtEnd(lines: readonly Lexed[], drafts: readonly Draft[]): readonly Draft[] {
  const found = drafts.flatMap((draft) => {
    const verdict = waits(draft) ? verdictOf(lines, draft) : null
    return verdict ? [[draft, verdict] as const] : []
  })
  if (found.length < fewest) return drafts
  const sections = [...Map.groupBy(found, ([{ section }]) => section.at).values()]
  const told = new Map([found, ...sections].filter((group) => areVerdicts(group.map(([, verdict]) => verdict))).flat())
  return changeEach(drafts, (draft) => {
    const verdict = told.get(draft)
    return verdict ? withAnswer(draft, verdict.candidate) : draft
  })
}
