import { isRunningText, type Line } from '../lines.ts'
import { plainTitle, titlesOf } from '../tokens/columnTitles.ts'
import { withLabel } from './labels/relabel.ts'
import { partOf } from './partOf.ts'
import { wholeText } from './wholeText.ts'

type Side = 'front' | 'back'
/** What names a side; the text begins at `from`, which is the end of the line where the text stands below. */
type Named = Readonly<{ side: Side; word: string; from: number }>

const fewest = 4
const nearlyAll = 0.9
const longestWord = 16

const names: readonly (readonly [Side, RegExp])[] = [
  ['front', new RegExp(`^(?:front(?: side)?|${titlesOf('term')}|${titlesOf('stem')})$`, 'i')],
  ['back', new RegExp(`^(?:back(?: side)?|${titlesOf('definition')}|${titlesOf('answer')})$`, 'i')],
]
/** A document of cards says so again and again. */
const gate = /(?:^|\n)[^\n]{3,16}(?:\n|:)/

const digit = /\d/
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** `known`: what words say that have been looked up. */
function nameOf(line: Line, known: Map<string, Side | undefined>): Named | null {
  if (!isRunningText(line)) return null
  const colon = line.folded.indexOf(':')
  const end = colon < 0 ? line.folded.length : colon
  if (end < 3 || end > longestWord || isDigit(line.folded.charCodeAt(end - 1))) return null
  const printed = line.folded.slice(0, end)
  if (digit.test(printed)) return null
  const word = plainTitle(printed.trim()).toLowerCase()
  if (!known.has(word)) known.set(word, names.find(([, name]) => name.test(word))?.[0])
  const side = known.get(word)
  if (side === undefined) return null
  const from =
    colon < 0
      ? end
      : colon + 1 + (line.folded.slice(colon + 1).length - line.folded.slice(colon + 1).trimStart().length)
  return { side, word, from }
}

const labels: Readonly<Record<Side, string>> = { front: 'Question: ', back: 'Answer: ' }

function named(line: Line, { side, from }: Named): Line {
  const rest = partOf(line, from)
  return { ...withLabel(rest, labels[side].slice(0, rest.folded === '' ? -1 : undefined)), hasLabel: false }
}

/**
 * "Term" and "Definition", "Front" and "Back", of any language, by turns on lines of their own or before their texts: the sides of
 * cards. The first asks, the other answers.
 */
export function readCardSides(lines: readonly Line[]): readonly Line[] {
  if (!gate.test(wholeText(lines))) return lines
  const known = new Map<string, Side | undefined>()
  const found = lines.map((line) => nameOf(line, known))
  if (!found.some((name) => name?.side === 'front')) return lines
  const usual = Map.groupBy(
    found.filter((name) => name !== null),
    ({ side, word }) => `${side} ${word}`,
  )
  const most = (side: Side): string =>
    [...usual].reduce((a, b) => (b[0].startsWith(side) && b[1].length > a[1].length ? b : a), ['', [] as Named[]])[0]
  const kept = new Set([most('front'), most('back')])
  const sides = found.map((name) => (name && kept.has(`${name.side} ${name.word}`) ? name : null))
  const turns = sides.filter((name) => name !== null)
  const pairs = turns.filter(({ side }, at) => side === 'front' && turns[at + 1]?.side === 'back').length
  if (pairs < fewest || pairs * 2 < turns.length * nearlyAll) return lines
  return lines.map((line, at) => {
    const name = sides[at]
    return name ? named(line, name) : line
  })
}
