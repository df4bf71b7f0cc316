import type { Answer } from './useCall.ts'

/** Whether all that a page is made of is there, or told why it is not: what can be pressed then stays where it is and as it is. */
export const areAnswered = (...answers: Pick<Answer<unknown>, 'value' | 'fault'>[]): boolean =>
  answers.every(({ value, fault }) => value !== undefined || fault !== undefined)
