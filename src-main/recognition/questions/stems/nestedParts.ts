import type { Lexed } from '../../lexed.ts'
import type { Draft } from '../Draft.ts'

/** "(1) Give one reason. (2) Name another." below the first line of a stem: parts of one question, counted from 1. */
export function hasNestedParts(lines: readonly Lexed[], { stem }: Draft): boolean {
  let value = 0
  for (const { at, from } of stem.slice(1)) {
    const number = lines[at]?.number
    if (from === 0 && number?.family === 'paren' && number.value === value + 1) value++
  }
  return value >= 2
}
