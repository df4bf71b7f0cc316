import type { Key } from '../../contract/questionTypes.ts'

/** Returns what an answer in words says; letters and truth say nothing by themselves. */
export function keyTexts(key: Key | null): readonly string[] {
  if (key?.kind === 'text') return [key.text]
  return key?.kind === 'blanks' ? key.blanks.flat() : []
}
