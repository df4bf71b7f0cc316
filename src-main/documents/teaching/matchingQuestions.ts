import type { StatedQuestion } from './statedBlocks.ts'

export type Pair = { left: string; right: string; pictures?: readonly string[] }
export type Matching = {
  stem: string
  pairs: readonly Pair[]
  /** Answers that belong to no item. */
  others?: readonly string[]
  pictures?: readonly string[]
  explanation?: string
}

/** Items to be matched are a choice each from the common list. */
export function matchingQuestions({
  stem,
  pairs,
  others = [],
  pictures = [],
  explanation,
}: Matching): StatedQuestion[] {
  const asked = pairs.filter(({ left, right, pictures: own }) => right !== '' && (left !== '' || own?.length))
  const answers = [...new Set([...pairs.map(({ right }) => right), ...others].filter((answer) => answer !== ''))]
  return asked.map(({ left, right, pictures: own = [] }) => ({
    type: 'single',
    stem: [stem, left].filter(Boolean).join('\n'),
    options: answers.map((text) => ({ text, isRight: text === right })),
    key: [],
    alternatives: [],
    ...(explanation && { explanation }),
    pictures: { stem: [...pictures, ...own] },
  }))
}
