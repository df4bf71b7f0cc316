import { labelAt } from '../../../contract/questionProblems.ts'
import type { Lexed } from '../../lexed.ts'
import { signNumber } from '../../tokens/numerals.ts'
import type { Draft, DraftOption, Stretch } from '../Draft.ts'
import { foldedOf, joinStretches } from '../stems/stretchText.ts'

/** Options counted by ①②③ or (1)(2)(3); the answer then is such a sign or its number. */
const signs = [/[①-⑩]/g, /\(\s?([1-9])\s?\)/g, /(?<=^|\s)([1-9])\s?[).、](?!\d)/gm] as const

const indexOf = (sign: string): number => (signNumber(sign) ?? Number(/[1-9]/.exec(sign)?.[0] ?? 0)) - 1

type Sign = { index: number; from: number; to: number }

/** The last run 1, 2, 3 ... of at least three signs of one kind. */
function lastRun(folded: string, pattern: RegExp): Sign[] {
  let run: Sign[] = []
  for (const match of folded.matchAll(pattern)) {
    const sign = { index: indexOf(match[0]), from: match.index, to: match.index + match[0].length }
    if (sign.index === 0) run = [sign]
    else if (sign.index === run.length) run.push(sign)
  }
  return run.length >= 3 ? run : []
}

const digitKey = /^\(?\s*(?:[①-⑩]|[1-9])(?:\s*[,、]\s*(?:[①-⑩]|[1-9])){0,8}\s*\)?[.。]?$/

/**
 * Reads the statements at the end of a stem as options where the answer is one of their numbers or some. The answer is then
 * given as letters.
 */
export function takeNumberedOptions(lines: readonly Lexed[], draft: Draft): Draft {
  if (draft.options.length > 0) return draft
  const answer = draft.answers.find(({ text }) => text.length > 0)
  const value = answer ? foldedOf(lines, answer.text).trim() : ''
  if (!digitKey.test(value)) return draft
  const { folded, starts } = joinStretches(lines, draft.stem)
  const kinds = /[①-⑩]/.test(value) ? signs.slice(0, 1) : signs
  const run = kinds.map((pattern) => lastRun(folded, pattern)).find((found) => found.length > 0)
  const keys = (value.match(/[①-⑩]|[1-9]/g) ?? []).map(indexOf)
  const first = run?.[0]
  if (!run || !first || first.from === 0 || keys.some((key) => key >= run.length)) return draft
  const letters = keys.map(labelAt).join('')
  return {
    ...draft,
    options: run.map((sign, at) => optionAt(draft.stem, starts, sign, run[at + 1]?.from ?? folded.length)),
    stem: cut(draft.stem, starts, 0, first.from),
    given: [{ place: 'line', value: letters }, ...draft.given],
  }
}

const optionAt = (stem: readonly Stretch[], starts: readonly number[], sign: Sign, end: number): DraftOption => ({
  index: sign.index,
  ticked: null,
  text: cut(stem, starts, sign.to, end),
})

/** The part `from..to` of joined stretches as stretches. */
function cut(stretches: readonly Stretch[], starts: readonly number[], from: number, to: number): Stretch[] {
  return stretches.flatMap((stretch, at) => {
    const start = starts[at] ?? 0
    const [first, last] = [
      Math.max(stretch.from, stretch.from + from - start),
      Math.min(stretch.to, stretch.from + to - start),
    ]
    return last > first ? [{ at: stretch.at, from: first, to: last }] : []
  })
}
