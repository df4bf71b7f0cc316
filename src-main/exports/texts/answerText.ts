import { assertNever } from '../../contract/assertNever.ts'
import type { Key, Response } from '../../contract/questionTypes.ts'
import type { Words } from './words.ts'

type Signs = Pick<Words, 'right' | 'wrong' | 'betweenBlanks'>

/**
 * A right answer as one line: letters, a truth word, or blanks with their accepted wordings parted by `||`, which the recogniser
 * reads back.
 */
export function keyText(key: Key, { right, wrong, betweenBlanks }: Signs): string {
  switch (key.kind) {
    case 'options':
      return key.labels.join('')
    case 'truth':
      return key.value ? right : wrong
    case 'blanks':
      return key.blanks.map((alternatives) => alternatives.join('||')).join(betweenBlanks)
    case 'text':
      return key.text
    default:
      return assertNever(key)
  }
}

/** What a person answered, in the same form. */
export const responseText = (response: Response, signs: Signs): string =>
  response.kind === 'blanks' ? response.blanks.join(signs.betweenBlanks) : keyText(response, signs)
