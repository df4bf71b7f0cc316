import type { Line } from '../../lines.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { partOf } from '../partOf.ts'

const lettered = /^\s*([A-La-l])\s?[.、)．:：]\s*(?=\S)/

type Row = { item: Line | null; choice: Line; letter: number }

const sliced = (line: Line, from: number, to: number): Line => ({
  ...partOf(line, from, to),
  gap: from === 0 && line.gap,
  images: from === 0 ? line.images : [],
  hasLabel: from === 0 && line.hasLabel,
})

/** Where the letter is to be written, before the number. */
const emptyBracket = /^\(\s*\)\s*/

/** "1. item <TAB> A. choice", "( ) 1. item <TAB> A. choice", or a choice alone that goes on with the letters; null for other lines. */
function rowOf(line: Line): Row | null {
  const tab = line.text.lastIndexOf('\t')
  const letter = lettered.exec(tab >= 0 ? line.text.slice(tab + 1) : line.text)?.[1]
  if (!letter) return null
  const choice = sliced(line, tab + 1, line.text.length)
  const item = tab > 0 && line.text.slice(0, tab).trim() !== '' ? sliced(line, 0, tab) : null
  if (item && !readNumber(item.folded.trimStart().replace(emptyBracket, ''))) return null
  return { item, choice, letter: letter.toLowerCase().charCodeAt(0) - 97 }
}

/** The rows from a line on whose letters follow each other from A. */
function rowsFrom(lines: readonly Line[], first: number): Row[] {
  const rows: Row[] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    const row = line ? rowOf(line) : null
    if (!row || row.letter !== rows.length) break
    rows.push(row)
  }
  return rows
}

const asksToMatch =
  /(?<!\p{L})(?:match(?:es|ing)?|pair|connect|zuordn|ordnen? sie|verbinden? sie|associe|reliez|relacion|une (?:los|las|cada)|relacione|associe|abbina|collega|соотнес|соедините|установите соответствие)/iu
const above = 4
const fewestPairs = 3
const numberedItem = /^\(?\d{1,2}\s?[.)]\s*(?=\S)/

/** "1. item", "a. choice", "2. item", "b. choice" by turns below an order to match, as copies of two columns have them. */
function turnsFrom(lines: readonly Line[], first: number): { items: Line[]; choices: Line[] } {
  const items: Line[] = []
  const choices: Line[] = []
  for (let at = first; at + 1 < lines.length; at += 2) {
    const [item, choice] = [lines[at], lines[at + 1]]
    const letter = choice ? lettered.exec(choice.text)?.[1] : undefined
    const value = item && numberedItem.test(item.folded) ? readNumber(item.folded)?.value : undefined
    if (!item || !choice || value !== items.length + 1 || letter?.toLowerCase().charCodeAt(0) !== 97 + items.length)
      break
    items.push(item)
    choices.push(choice)
  }
  return { items, choices }
}

/** What orders to match ends the question above it. */
const asTitle = (line: Line): Line => ({ ...line, level: Math.max(1, line.level) })

function unfoldTurns(lines: readonly Line[]): readonly Line[] {
  const orders = lines.flatMap(({ folded, aside }, at) => (aside === null && asksToMatch.test(folded) ? [at] : []))
  if (orders.length === 0) return lines
  let unfolded: readonly Line[] = lines
  for (const order of orders)
    for (let at = order + 1; at <= order + above; at++) {
      const { items, choices } = turnsFrom(unfolded, at)
      if (items.length < fewestPairs) continue
      const titled = unfolded.slice(0, at).map((line, place) => (place === order ? asTitle(line) : line))
      unfolded = [...titled, ...items, ...choices, ...unfolded.slice(at + items.length * 2)]
      break
    }
  return unfolded
}

/** Items to be matched beside their choices, or by turns with them: from the tabs between them the choices get lines of their own, below the items. */
export function unfoldMatching(given: readonly Line[]): readonly Line[] {
  const lines = unfoldTurns(given)
  if (!lines.some(({ text }) => text.includes('\t'))) return lines
  const unfolded: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const rows = line.text.includes('\t') ? rowsFrom(lines, at) : []
    const items = rows.flatMap(({ item }) => item ?? [])
    if (items.length < 2) {
      unfolded.push(line)
      continue
    }
    unfolded.push(...items, ...rows.map(({ choice }) => choice))
    at += rows.length - 1
  }
  return unfolded
}
