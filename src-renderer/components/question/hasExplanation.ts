import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'

/** Whether there is one in words or in pictures. */
export const hasExplanation = ({ explanation, images }: Pick<QuestionView, 'explanation' | 'images'>): boolean =>
  explanation !== null || images.some(({ field }) => field === 'explanation')
