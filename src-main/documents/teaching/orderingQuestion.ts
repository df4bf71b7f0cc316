import type { StatedQuestion } from './statedBlocks.ts'

/** The things to be put in order are shown by the alphabet; the answer is their order. */
export function orderingQuestion(stem: string, inOrder: readonly string[]): StatedQuestion {
  const shown = [...inOrder].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return {
    type: 'shortAnswer',
    stem: [stem, ...shown.map((text) => `- ${text.replace(/(?<!\s)\s*\n\s*/g, ' ')}`)].join('\n').trim(),
    options: [],
    key: inOrder.length === 0 ? [] : [inOrder.map((text, at) => `${at + 1}. ${text}`).join('\n')],
    alternatives: [],
  }
}
