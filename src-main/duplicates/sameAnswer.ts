import type { Key, Option } from '../contract/questionTypes.ts'
import { countRightBlanks } from '../judging/judgeBlanks.ts'
import { isSameAnswer } from '../judging/sameAnswer.ts'
import { optionForms, truthOf } from './form/formOf.ts'

export type Answered = { options: readonly Option[]; key: Key | null }

type Blanks = Extract<Key, { kind: 'blanks' }>

/** What a key chooses: options by their text, whatever their letters; a truth value however it is printed. */
export function chosen({ options, key }: Answered): string | undefined {
  if (key?.kind === 'truth') return String(key.value)
  if (key?.kind !== 'options') return undefined
  const forms = optionForms(options)
  const texts = key.labels.map((label) => forms[options.findIndex((option) => option.label === label)] ?? label)
  // an option that is a picture has no text to be known by
  if (texts.includes('')) return undefined
  const [only = ''] = texts
  return String((texts.length === 1 ? truthOf(only) : undefined) ?? JSON.stringify(texts.sort()))
}

function sameBlanks(key: Blanks, other: Blanks): boolean | undefined {
  if (key.blanks.length !== other.blanks.length) return undefined
  const isAnyOrder = key.anyOrder === true || other.anyOrder === true
  const filled = (one: Blanks, from: Blanks) =>
    countRightBlanks(
      one.blanks,
      from.blanks.map(([first = '']) => first),
      isAnyOrder,
    )
  const counts = [filled(key, other), filled(other, key)]
  if (counts.includes(key.blanks.length)) return true
  return counts.includes(undefined) ? undefined : false
}

function wordsOf(key: Key): string | undefined {
  if (key.kind === 'text') return key.text
  return key.kind === 'blanks' && key.blanks.length === 1 ? key.blanks[0]?.[0] : undefined
}

/** Returns whether two copies of a question are answered alike; undefined: a rule cannot tell. */
export function sameAnswer(one: Answered, other: Answered): boolean | undefined {
  if (one.key === null || other.key === null) return undefined
  const [first, second] = [chosen(one), chosen(other)]
  if (first !== undefined && second !== undefined) return first === second
  if (one.key.kind === 'blanks' && other.key.kind === 'blanks') return sameBlanks(one.key, other.key)
  const [said, written] = [wordsOf(one.key), wordsOf(other.key)]
  return (said !== undefined && written !== undefined && isSameAnswer(said, written)) || undefined
}
