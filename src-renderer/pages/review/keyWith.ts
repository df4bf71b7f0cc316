import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { hasChoices } from '../../../src-main/contract/questionProblems.ts'
import type { Key } from '../../../src-main/contract/questionTypes.ts'

const truths: Readonly<Record<string, boolean>> = { A: true, T: true, B: false, F: false }

/**
 * The key of a question after a letter was pressed: the one right option, one of several more or less, or true and false. Undefined
 * where the letter means nothing.
 */
export function keyWith({ type, options, key }: QuestionView, letter: string): Key | undefined {
  if (type === 'trueFalse') {
    const value = truths[letter]
    return value === undefined ? undefined : { kind: 'truth', value }
  }
  if (!hasChoices(type) || !options.some(({ label }) => label === letter)) return undefined
  if (type === 'single') return { kind: 'options', labels: [letter] }
  const before = key?.kind === 'options' ? key.labels : []
  const labels = before.includes(letter) ? before.filter((label) => label !== letter) : [...before, letter].sort()
  return labels.length > 0 ? { kind: 'options', labels } : undefined
}
