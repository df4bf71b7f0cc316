import type { DraftOption } from '../questions/Draft.ts'

/** What parts names of options: blanks, signs and the words for "and". */
const between = /(?:[\s,、;.:|/&+]|[和及与]|\band\b)+/
const opens = /^[([{"']+/
const closes = /(?<![)\]}"'.。;,])[)\]}"'.。;,]+$/

const withoutBrackets = (text: string): string => text.replace(opens, '').replace(closes, '')

/** What an answer may call an option: the name that the paper prints, and the letter of its place. */
const namesOf = ({ name, index }: DraftOption): readonly string[] => {
  const letter = String.fromCharCode(97 + index)
  return name === undefined ? [letter] : [withoutBrackets(name.toLowerCase()), letter]
}

function placesOf(signs: readonly string[], names: readonly (readonly string[])[]): number[] | null {
  for (const way of [0, 1]) {
    const places = signs.map((sign) => names.findIndex((own) => own[way] === sign))
    if (places.length > 0 && places.every((place) => place >= 0) && new Set(places).size === places.length)
      return places
  }
  return null
}

/**
 * The places of the options that a text names, if it does nothing else: "B", "AC", "A, C", "(2)", "②③", "Б". All of them are
 * named in one way. Null for any other text.
 */
export function namedOptions(folded: string, options: readonly DraftOption[]): number[] | null {
  const text = withoutBrackets(folded.trim()).toLowerCase()
  if (text === '' || text.length > 40) return null
  const names = options.map(namesOf)
  const words = text.split(between).filter(Boolean)
  return placesOf(words, names) ?? placesOf([...words.join('')], names)
}
