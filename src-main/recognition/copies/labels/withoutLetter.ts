import type { Line } from '../../lines.ts'
import { remembered } from '../../remembered.ts'

const optionLetter = /^[A-La-l][.、)]/

/** The lines that no letter of an option begins: what pages print around questions stands on these. */
export const linesWithoutLetter = remembered((lines: readonly Line[]): readonly number[] => {
  const found: number[] = []
  lines.forEach(({ folded }, at) => {
    if (!optionLetter.test(folded)) found.push(at)
  })
  return found
})
