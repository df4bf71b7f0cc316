import type { Key, Option, Response } from '../contract/questionTypes.ts'
import { readTruth } from './truthSigns.ts'

const labelsIn = /^[\s([{【（]*[a-z](?:[\s,、，;；/|&+和]*[a-z])*[\s)\]}】）.。]*$/iu

/** "A,B", "ab" and "ＡＢ" as labels; nothing if it is no list of letters. */
function readLabels(text: string): string[] | undefined {
  const plain = text.normalize('NFKC')
  return labelsIn.test(plain) ? (plain.toUpperCase().match(/[A-Z]/g) ?? []) : undefined
}

/** Returns what choosing an option says about truth: by its text, else A for true and B for false as papers print them. */
function truthOfLabel(label: string | undefined, options: readonly Option[]): boolean | undefined {
  const text = options.find((option) => option.label === label)?.text
  const stated = text === undefined ? undefined : readTruth(text)
  return stated ?? (label === 'A' ? true : label === 'B' ? false : undefined)
}

const textOf = (response: Response): string | undefined => {
  if (response.kind === 'text') return response.text
  return response.kind === 'blanks' && response.blanks.length === 1 ? response.blanks[0] : undefined
}

function asTruth(response: Response, options: readonly Option[]): Response {
  const text = textOf(response)
  const only = response.kind === 'options' && response.labels.length === 1 ? response.labels[0] : undefined
  const value = text === undefined ? truthOfLabel(only, options) : readTruth(text)
  return value === undefined ? response : { kind: 'truth', value }
}

function asOptions(response: Response, options: readonly Option[]): Response {
  if (response.kind === 'truth') {
    const label = ['A', 'B'].find((it) => truthOfLabel(it, options) === response.value)
    return label === undefined ? response : { kind: 'options', labels: [label] }
  }
  const labels = readLabels(textOf(response) ?? '')
  return labels ? { kind: 'options', labels } : response
}

function asBlanks(response: Response): Response {
  if (response.kind === 'text') return { kind: 'blanks', blanks: [response.text] }
  if (response.kind === 'truth') return { kind: 'blanks', blanks: [response.value ? '√' : '×'] }
  return { kind: 'blanks', blanks: response.kind === 'options' ? [response.labels.join('')] : response.blanks }
}

/**
 * Returns the response as one of the key's kind, where it plainly says the same: A for 对, `√` for true, "A,B" for two options.
 * One that says nothing of the kind stays as it is. A question's options decide what its letters mean if they are given.
 */
export function asKindOf(key: Key, response: Response, options: readonly Option[]): Response {
  if (key.kind === response.kind) return response
  switch (key.kind) {
    case 'truth':
      return asTruth(response, options)
    case 'options':
      return asOptions(response, options)
    case 'blanks':
      return asBlanks(response)
    case 'text':
      return textOf(response) === undefined ? response : { kind: 'text', text: textOf(response) ?? '' }
  }
}
