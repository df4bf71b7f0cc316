import type { Line } from '../lines.ts'
import { asFurniture, withLabel } from './labels/relabel.ts'
import { partOf } from './partOf.ts'
import { wholeText } from './wholeText.ts'

const fewest = 3
/** Which share of the lines that open a card or stand alone must be cards. */
const usual = 0.6

const tagAtEnd = /\s#(\p{L}[\p{L}\p{N}_/-]{0,30})\s*$/u
/** "What is inertia::the tendency ...": the only such sign of its line; signs of programs are no text. */
const doubleColon = /^([^:]*[^\s:])\s?:{2,3}(?!:)\s?(?=\S)(?!.*::)/
const program = /[;{}]\s*$|\w\(\)|^\s*(?:#include|using|import)\b/
const between = /^\?{1,2}$/

/** A card: where it asks, up to where the text goes there, and where and from which sign it answers. */
type Card = Readonly<{ asks: number; to: number; answers: number; from: number }>

const isText = (line: Line | undefined): line is Line =>
  line !== undefined && line.kind !== 'code' && line.kind !== 'tableRow' && line.aside === null && line.folded !== ''

/** "What is inertia? #card" above the lines that answer. */
function taggedCards(lines: readonly Line[]): readonly Card[] {
  const tagged = lines.flatMap((line, at) => {
    const match = isText(line) && line.bullet === '' ? tagAtEnd.exec(line.folded) : null
    return match ? [{ at, tag: match[1] ?? '', to: match.index }] : []
  })
  const tags = new Set(tagged.map(({ tag }) => tag))
  const areAnswered = tagged.every(({ at }, place) => isText(lines[at + 1]) && tagged[place + 1]?.at !== at + 1)
  return tags.size === 1 && areAnswered ? tagged.map(({ at, to }) => ({ asks: at, to, answers: at + 1, from: 0 })) : []
}

/** A question mark alone between what asks and what answers. */
function partedCards(lines: readonly Line[]): readonly Card[] {
  return lines.flatMap((line, at) => {
    const above = lines[at - 1]
    if (!between.test(line.folded) || !isText(above) || line.gap || !isText(lines[at + 1])) return []
    return [{ asks: at - 1, to: above.folded.length, answers: at + 1, from: 0 }]
  })
}

/** Question and answer on one line, nearly throughout. */
function colonCards(lines: readonly Line[]): readonly Card[] {
  const texts = lines.filter(isText)
  const cards = lines.flatMap((line, at) => {
    const match = isText(line) && !program.test(line.folded) ? doubleColon.exec(line.folded) : null
    return match ? [{ asks: at, to: match[1]?.length ?? 0, answers: at, from: match[0].length }] : []
  })
  return cards.length >= texts.length * usual ? cards : []
}

function printed(lines: readonly Line[], cards: readonly Card[]): readonly Line[] {
  const asked = new Map(cards.map((card) => [card.asks, card]))
  const answered = new Map(cards.map((card) => [card.answers, card]))
  return lines.flatMap((line, at) => {
    const asks = asked.get(at)
    const answers = answered.get(at)
    if (!asks && !answers) return between.test(line.folded) ? [asFurniture(line)] : [line]
    const parts: Line[] = []
    if (asks) parts.push({ ...withLabel(partOf(line, 0, asks.to), 'Question: '), hasLabel: false, gap: true })
    if (answers) {
      const answer = { ...withLabel(partOf(line, answers.from), 'Answer: '), hasLabel: false, gap: false, bullet: '' }
      parts.push(asks ? { ...answer, images: [] } : answer)
    }
    return parts
  })
}

/**
 * Cards as notes keep them: a line that ends in the same tag as all others and what stands below it, two texts with `::` between
 * them, two with a line `?` between.
 */
export function readNoteCards(lines: readonly Line[]): readonly Line[] {
  const text = wholeText(lines)
  if (!['::', '\n?', '#'].some((sign) => text.includes(sign))) return lines
  for (const find of [partedCards, taggedCards, colonCards]) {
    const cards = find(lines)
    if (cards.length >= fewest) return printed(lines, cards)
  }
  return lines
}
