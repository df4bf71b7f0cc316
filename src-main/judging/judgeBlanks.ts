import { countAssigned } from './assignBlanks.ts'
import { foldText } from './foldText.ts'
import { splitOrderNote } from './orderNote.ts'
import { isSameAnswer } from './sameAnswer.ts'

const isFilled = (text: string) => foldText(text) !== ''

/** Returns whether two answers that the key tells apart differ by case alone: AA and aa in genetics. */
function isCaseMeant(accepted: readonly string[]): boolean {
  const byFolded = Map.groupBy(new Set(accepted.map((text) => foldText(text, { keepCase: true }))), (text) =>
    text.toLowerCase(),
  )
  return [...byFolded.values()].some((written) => written.length > 1)
}

/**
 * Returns how many blanks are filled rightly; undefined if the key leaves one open, so that nobody can tell. Answers beyond the
 * key's blanks are not looked at: many guesses are no answer.
 */
export function countRightBlanks(
  key: readonly (readonly string[])[],
  given: readonly string[],
  isAnyOrder: boolean,
): number | undefined {
  const noted = key.map((alternatives) => alternatives.filter(isFilled).map(splitOrderNote))
  if (noted.some((alternatives) => alternatives.length === 0)) return undefined
  const anyOrder = isAnyOrder || noted.flat().some((alternative) => alternative.anyOrder)
  const accepted = noted.map((alternatives) => alternatives.map(({ answer }) => answer))
  const answers = given.slice(0, key.length).map((text) => (anyOrder ? splitOrderNote(text).answer : text))
  const keepCase = isCaseMeant(accepted.flat())
  const fits = (blank: number, answer: number) =>
    (accepted[blank] ?? []).some((alternative) => isSameAnswer(alternative, answers[answer] ?? '', { keepCase }))
  if (anyOrder) return countAssigned(key.length, answers.length, fits)
  return accepted.filter((_, blank) => fits(blank, blank)).length
}
