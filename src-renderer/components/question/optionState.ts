/** What became of an option: chosen and right, chosen and wrong, one of several right ones that was not chosen, or the key. */
export type OptionState = 'right' | 'wrong' | 'missed' | 'key'

type OptionFacts = {
  chosen: boolean
  /** undefined where the key is not known. */
  right: boolean | undefined
  /** Several are right, and an answer was given. */
  canMiss: boolean
}

export function optionState({ chosen, right, canMiss }: OptionFacts): OptionState | undefined {
  if (right === undefined) return undefined
  if (chosen) return right ? 'right' : 'wrong'
  if (!right) return undefined
  return canMiss ? 'missed' : 'key'
}
