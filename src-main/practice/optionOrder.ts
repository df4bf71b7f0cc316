import type { AskedOption } from '../contract/practiceCalls.ts'
import type { Option } from '../contract/questionTypes.ts'
import { hasOwnOrder } from './ownOrder.ts'
import { isAboutOthers, pointsAtOptions } from './pointsAtOptions.ts'
import { seededShuffle } from './seededShuffle.ts'

export type ShuffledQuestion = {
  id: number
  stem: string
  options: readonly Option[]
  explanation: string | null
}

/** Returns how many options at the end stay where they are: "all of the above". */
function keptAtEnd(options: readonly Option[]): number {
  const moving = options.findLastIndex(({ text }) => !isAboutOthers(text))
  return options.length - 1 - moving
}

/** Returns whether another order of its options leaves the question what it was. In doubt it does not. */
function canShuffle({ stem, explanation }: ShuffledQuestion, moving: readonly Option[]): boolean {
  const texts = moving.map(({ text }) => text)
  return (
    moving.length > 1 &&
    !texts.some(isAboutOthers) &&
    !pointsAtOptions({ stem, texts, explanation, labels: moving.map(({ label }) => label) }) &&
    !hasOwnOrder(texts)
  )
}

/** Makes one seed of two numbers: questions next to each other have unlike orders. */
const seedFor = (seed: number, questionId: number) => (Math.imul(questionId, 0x9e3779b1) ^ seed) >>> 0

/**
 * Returns the options in the order in which a session shows them, each under the letter of its place; with a seed they change
 * places, the same way each time. Labels stay with their texts: responses and keys speak of labels.
 */
export function showOptions(question: ShuffledQuestion, seed: number | undefined): AskedOption[] {
  const { options } = question
  const moving = options.slice(0, options.length - keptAtEnd(options))
  const shown =
    seed !== undefined && canShuffle(question, moving)
      ? [...seededShuffle(moving, seedFor(seed, question.id)), ...options.slice(moving.length)]
      : options
  return shown.map((option, place) => ({ ...option, sign: String.fromCharCode(65 + place) }))
}
