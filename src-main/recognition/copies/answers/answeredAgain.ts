import type { Line } from '../../lines.ts'
import { findFields } from '../../tokens/fieldLabels.ts'
import { type NumberLabel, readNumber } from '../../tokens/numberLabel.ts'
import { asFurniture, withLabel } from '../labels/relabel.ts'

const opensFirst = /^(?:\D{0,16}\D)?1\s?[.:)\]、]/
const nearlyAll = 0.8
const fewest = 2
/** Shorter ones may well be entries of a key. */
const shortest = 8
/** How far below its question said once more an answer stands: options and a remark fit between. */
const reach = 12
const longestTitle = 80
const keyTitle = 'Answer key'

type Numbered = Readonly<{ at: number; value: number; text: string }>

const textBehind = (folded: string, { end }: NumberLabel): string => folded.slice(end).trim()

/** Where the first question stands, and where it stands again; null in nearly all documents. */
function twice(lines: readonly Line[]): readonly [first: number, again: number] | null {
  const firsts = new Map<string, number>()
  for (const [at, { folded, aside }] of lines.entries()) {
    if (aside !== null || folded.length < shortest || !opensFirst.test(folded.slice(0, 24))) continue
    const label = readNumber(folded)
    if (label?.value !== 1) continue
    const text = textBehind(folded, label)
    const first = text.length < shortest ? undefined : firsts.get(text)
    if (first !== undefined) return [first, at]
    firsts.set(text, at)
  }
  return null
}

function numberedLines(lines: readonly Line[], from: number, to: number): readonly Numbered[] {
  const numbered: Numbered[] = []
  for (let at = from; at < to; at++) {
    const line = lines[at]
    const label = line && line.aside === null && line.kind !== 'code' ? readNumber(line.folded) : null
    const text = line && label ? textBehind(line.folded, label) : ''
    if (label && text.length >= shortest) numbered.push({ at, value: label.value, text })
  }
  return numbered
}

const isAnswer = (line: Line | undefined): boolean =>
  line !== undefined && line.aside === null && findFields(line.folded)[0]?.kind === 'answer'

/** The line below a question said once more that answers it; -1 if none does before the next one. */
function answerBelow(lines: readonly Line[], at: number, end: number): number {
  for (let below = at + 1; below < Math.min(end, at + 1 + reach); below++) if (isAnswer(lines[below])) return below
  return -1
}

/** What may head the part, in whichever words. */
const isTitle = ({ folded, aside, kind }: Line): boolean =>
  aside === null &&
  kind !== 'code' &&
  folded.length <= longestTitle &&
  /^\p{L}{2}/u.test(folded) &&
  !/[.?!]$/.test(folded)

/**
 * A part at the end that says each question once more, alone or with its options, and answers it there: numbers before these answers
 * make it a key. Where questions are answered in both places, each is asked for itself.
 */
export function readAnsweredAgain(lines: readonly Line[]): readonly Line[] {
  const places = twice(lines)
  if (!places) return lines
  const [first, again] = places
  const asked = numberedLines(lines, first, again)
  const texts = new Map(asked.map(({ at, value, text }) => [`${value} ${text}`, at]))
  const repeats = numberedLines(lines, again, lines.length).filter(({ value, text }) => texts.has(`${value} ${text}`))
  if (repeats.length < Math.max(fewest, asked.length * nearlyAll)) return lines
  const answers = repeats.map(({ at }, place) => answerBelow(lines, at, repeats[place + 1]?.at ?? lines.length))
  if (answers.filter((at) => at >= 0).length < repeats.length * nearlyAll) return lines
  const answered = asked.filter(({ at }, place) => answerBelow(lines, at, asked[place + 1]?.at ?? again) >= 0)
  if (answered.length > 1) return lines
  const changed = [...lines]
  const above = lines[again - 1]
  const titled = above && isTitle(above) ? again - 1 : again
  const title = lines[titled]
  repeats.forEach(({ at, value }, place) => {
    const answer = answers[place] ?? -1
    const line = lines[answer]
    if (!line) return
    for (let above = at; above < answer; above++) changed[above] = asFurniture(lines[above] ?? line)
    changed[answer] = { ...withLabel(line, `${value}. `), gap: true }
  })
  if (title)
    changed[titled] = { ...title, text: keyTitle, folded: keyTitle, level: 2, marks: [], images: [], bullet: '' }
  return changed
}
