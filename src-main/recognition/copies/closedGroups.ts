import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'
import { findFields } from '../tokens/fieldLabels.ts'
import { noiseReason } from '../tokens/noise.ts'
import { withLetter } from './relabel.ts'
import { lettered } from './sitePhrases.ts'
import { linesWithoutLetter } from './withoutLetter.ts'

/** One word or a few, a sign, and the letter of an option: nothing else stands on the line. */
const closer = /^(\p{L}[\p{L}\p{M} .']{0,24}?)\s?[-:=>]{1,3}\s?\(?([A-H])[).]?$/u

/** Most lines end otherwise. */
const lastLetter = /[A-H][).]?$/

type Closer = { at: number; word: string; letter: string }
type Group = { body: readonly number[]; closer: Closer }

const fewest = 4
const usualShare = 0.6
const sizes = { least: 3, most: 9 }

/** The lines that close groups: the same word, not known for anything, before different letters. */
function closersOf(lines: readonly Line[]): readonly Closer[] {
  const byWord = new Map<string, Closer[]>()
  for (const at of linesWithoutLetter(lines)) {
    const { folded, aside } = lines[at] ?? { folded: '', aside: '' }
    const match = aside === null && folded.length <= 32 && lastLetter.test(folded) ? closer.exec(folded) : null
    if (!match || findFields(folded).length > 0) continue
    const word = (match[1] ?? '').toLowerCase()
    byWord.set(word, [...(byWord.get(word) ?? []), { at, word, letter: match[2] ?? '' }])
  }
  const found = [...byWord.values()].filter(
    (all) => all.length >= fewest && new Set(all.map(({ letter }) => letter)).size > 1,
  )
  return found.sort((a, b) => b.length - a.length)[0] ?? []
}

function groupsOf(lines: readonly Line[], closers: readonly Closer[]): readonly Group[] {
  let from = 0
  return closers.map((own) => {
    const body: number[] = []
    for (let at = from; at < own.at; at++) {
      const line = lines[at]
      if (line && line.aside === null && line.level === 0 && noiseReason(line.folded) === null) body.push(at)
    }
    from = own.at + 1
    return { body, closer: own }
  })
}

const placeOf = (letter: string): number => letter.charCodeAt(0) - 65

/**
 * Stems and options without letters, closed by one word with the letter of the right option ("BENAR=A"): where most of the groups
 * are equally long, the first line of each asks and the others get the letters that the keys speak of.
 */
export function readClosedGroups(lines: readonly Line[]): readonly Line[] {
  const closers = closersOf(lines)
  if (closers.length === 0) return lines
  const groups = groupsOf(lines, closers)
  const counts = new Map<number, number>()
  for (const { body } of groups) counts.set(body.length, (counts.get(body.length) ?? 0) + 1)
  const [size, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))
  const named = groups.filter(({ closer: { letter } }) => placeOf(letter) < size - 1)
  const hasLetters = groups.some(({ body }) => body.some((at) => lettered.test(lines[at]?.folded ?? '')))
  const isEven = times >= groups.length * usualShare && size >= sizes.least && size <= sizes.most
  if (!isEven || hasLetters || named.length < groups.length) return lines
  const edited = new Edited(lines)
  for (const { body, closer: own } of groups) {
    if (body.length < size) continue
    for (const [index, at] of body.slice(1 - size).entries()) {
      const line = lines[at]
      if (line) edited.set(at, withLetter(line, index, false))
    }
    const line = lines[own.at]
    const key = `Answer: ${own.letter}`
    if (line) edited.set(own.at, { ...line, text: key, folded: key, marks: [] })
  }
  return edited.result
}
