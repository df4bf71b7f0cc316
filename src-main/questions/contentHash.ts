import { createHash } from 'node:crypto'
import type { Option } from '../contract/questionTypes.ts'

/** Returns a text without what a reader would not call a difference: width, case, white space. Operators and punctuation stay. */
const identityOf = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')

/**
 * Returns what makes two questions of a bank the same: stem and options, in order. `x+1` is not `x-1`; the number, the answer
 * and the explanation do not count. Hex SHA-256.
 */
export function contentHash(question: { stem: string; options: readonly Option[] }): string {
  const parts = [question.stem, ...question.options.map((option) => option.text)].map(identityOf)
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
