import { createContext, type ReactNode, use } from 'react'
import type { QuestionImage } from '../../../src-main/contract/questionCalls.ts'

export type Place = { field: QuestionImage['field']; label?: string }

/** Shows the pictures of the question around it that belong to a place. Who knows how to fetch them provides it. */
export const PicturesAt = createContext<(place: Place) => ReactNode>(() => null)

/** The pictures of a field of the question, or of one option; nothing where there are none. */
export function Pictures(place: Place) {
  return use(PicturesAt)(place)
}
