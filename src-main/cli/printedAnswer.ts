import type { Key } from '../contract/questionTypes.ts'

/**
 * Returns the answer as the command line prints it: single = one label; multiple = labels in order, no separators;
 * trueFalse = boolean; fillIn = one entry a blank, alternatives joined by "/"; shortAnswer = text; null = none given.
 */
export function printedAnswer(key: Key | null): string | boolean | string[] | null {
  if (!key) return null
  switch (key.kind) {
    case 'options':
      return key.labels.join('')
    case 'truth':
      return key.value
    case 'blanks':
      return key.blanks.map((alternatives) => alternatives.join('/'))
    case 'text':
      return key.text
  }
}
