import type { Problem, ProblemCode, SuggestionValue } from '../contract/assistCalls.ts'
import type { StoredValue } from '../db/schema/assist.ts'

const longestQuote = 80

/** The value that says why there is none; `text` is cut to what a person can take in. */
export function problem(code: ProblemCode, { text, count }: Omit<Problem, 'code'> = {}): SuggestionValue {
  const quote = text === undefined ? {} : { text: text.slice(0, longestQuote) }
  return { kind: 'none', problem: { code, ...quote, ...(count === undefined ? {} : { count }) } }
}

/** A value as stored, by whichever version. */
export function readValue(value: StoredValue): SuggestionValue {
  if (value.kind !== 'none' || typeof value.problem !== 'string') return value as SuggestionValue
  return { kind: 'none', problem: { code: 'other', text: value.problem } }
}
