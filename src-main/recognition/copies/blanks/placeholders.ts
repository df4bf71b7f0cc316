import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { truthWords } from '../../tokens/truthWords.ts'
import { asFurniture } from '../labels/relabel.ts'

/** "(Fill in here)", "a. [your answer]": some words in brackets and nothing else, but for the letter of a list. */
const inBrackets = /^(?:[A-Za-z][.)]\s)?[([<]\s?(\p{L}[\p{L}'’.,]*(?:\s[\p{L}'’.,]+)+)\s?[)\]>]$/u
const judges = new RegExp(`(?<!\\p{L})(?:${truthWords})(?!\\p{L})`, 'iu')
const fewest = 3
const longest = 60

/** The same words in brackets alone on several lines say where to write, and hold nothing themselves. */
export function dropPlaceholders(lines: readonly Line[]): readonly Line[] {
  const found = new Map<string, number[]>()
  for (const [at, { folded, aside }] of lines.entries()) {
    const last = folded.charAt(folded.length - 1)
    if (folded.length > longest || aside !== null || (last !== ')' && last !== ']' && last !== '>')) continue
    const words = inBrackets.exec(folded)?.[1]?.toLowerCase()
    if (words !== undefined && !judges.test(words)) found.set(words, [...(found.get(words) ?? []), at])
  }
  const edited = new Edited(lines)
  for (const places of found.values())
    if (places.length >= fewest)
      for (const at of places) {
        const line = lines[at]
        if (line) edited.set(at, asFurniture(line))
      }
  return edited.result
}
