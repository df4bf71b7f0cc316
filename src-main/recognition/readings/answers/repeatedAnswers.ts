import { changeEach } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import { countedLabels } from '../../tokens/countedLabels.ts'
import { asAnswer } from './asField.ts'

/** A line that ends in the text of one above it; the text begins at `from`, and above `tail` stands behind it. */
type Repeat = Readonly<{ at: number; from: number; value: string; tail: string }>

/** How far above the repeated line may stand. */
const reach = 12
const shortestLabel = 2
const longestLabel = 24
const longestLine = 240
const [shortestTail, longestTail] = [2, 12]

/** How many lines must repeat behind the same words, and which share of the lines that begin with these words. */
const fewest = 3
const share = 0.7
/** No document has more labels for its answers; each is looked for in all lines. */
const mostLabels = 8

const endOfText = /(?<![\s.。;；])[\s.。;；]+$/
const stops = '.。;；'
const withoutEnd = (text: string): string =>
  stops.includes(text.charAt(text.length - 1)) ? text.replace(endOfText, '') : text

/** What a line may offer: the options on it, the point of a list, else all of it. */
function textsOf(lexed: Lexed): readonly string[] {
  const { line, pieces, from, to, noise, heading } = lexed
  if (noise !== null) return none
  const texts =
    pieces.length > 0
      ? pieces.map((piece) => line.folded.slice(piece.from, piece.to))
      : [line.folded.slice(countedLabels(lexed)[0]?.end ?? (heading ? 0 : from), to)]
  return texts.map((text) => withoutEnd(text.trim())).filter((text) => text !== '')
}
const none: readonly string[] = []

const mayAnswer = (lexed: Lexed): boolean =>
  lexed.noise === null &&
  lexed.pieces.length === 0 &&
  (lexed.number === null || lexed.number.weak) &&
  lexed.line.kind !== 'code' &&
  lexed.line.folded.length <= longestLine &&
  areAnswers(lexed)

/** It has no labels but those of answers. One letter names an option and repeats none. */
const areAnswers = ({ line, fields }: Lexed): boolean =>
  fields.every(
    ({ kind, from, to }) => kind === 'answer' && !(to - from === 1 && /[A-Ha-h]/.test(line.folded.charAt(from))),
  )

/** A label ends in a sign or a blank, or in a script that has none. */
const endsLabel = (label: string): boolean =>
  /[^\p{L}\p{N}]$|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(label) &&
  /\p{L}/u.test(label)

/** The longest text above that a line ends in, behind words; without its tail where no whole one fits. */
function repeatIn(folded: string, above: readonly string[], at: number): Repeat | null {
  const text = withoutEnd(folded.trimEnd())
  let best: Repeat | null = null
  const consider = (value: string, tail: string): void => {
    const from = text.length - value.length
    if (from < shortestLabel || from > longestLabel || !text.endsWith(value)) return
    if (endsLabel(folded.slice(0, from)) && (!best || from < best.from)) best = { at, from, value, tail }
  }
  for (const value of above) consider(value, '')
  if (!best)
    for (const value of above)
      for (let length = shortestTail; length <= Math.min(longestTail, value.length - 2); length++)
        if (value.charAt(value.length - length - 1) === text.at(-1))
          consider(value.slice(0, -length), value.slice(-length))
  return best
}

/** Those of a label whose answers are whole texts, or lack what many of them lack. */
function usual(found: readonly Repeat[]): readonly Repeat[] {
  const tails = new Map<string, number>()
  for (const { tail } of found) tails.set(tail, (tails.get(tail) ?? 0) + 1)
  const least = Math.max(2, found.length * 0.2)
  return found.filter(({ tail }) => tail === '' || (tails.get(tail) ?? 0) >= least)
}

/** The words of a label, however they are spaced. */
const openingOf = (label: string): RegExp =>
  new RegExp(`^${[...label].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')).join('\\s{0,3}')}\\s*`)

/** Where the answers behind learnt labels begin, and the words behind options that they do not repeat. */
type Learnt = { answers: ReadonlyMap<number, number>; tails: ReadonlySet<string> }

function repeatsByLabel(lines: readonly Lexed[]): ReadonlyMap<string, readonly Repeat[]> {
  const texts: (readonly string[])[] = []
  const byLabel = new Map<string, Repeat[]>()
  lines.forEach((line, at) => {
    if (!mayAnswer(line)) return
    const above: string[] = []
    for (let one = at - 1; one >= Math.max(0, at - reach); one--) {
      const line = lines[one]
      if (!line) continue
      const own = texts[one] ?? textsOf(line)
      texts[one] = own
      above.push(...own)
      if (hasNumber(line)) break
    }
    const found = repeatIn(line.line.folded, above, at)
    if (!found) return
    const label = line.line.folded.slice(0, found.from).toLowerCase().replace(/\s+/g, '')
    const own = byLabel.get(label)
    if (own) own.push(found)
    else byLabel.set(label, [found])
  })
  return byLabel
}

function learn(lines: readonly Lexed[]): Learnt {
  const answers = new Map<number, number>()
  const tails = new Set<string>()
  const labels = [...repeatsByLabel(lines)].map(([label, all]) => ({ label, found: usual(all) }))
  const telling = labels.filter(
    ({ found }) => found.length >= fewest && new Set(found.map(({ value }) => value)).size > 1,
  )
  for (const { label, found } of telling.sort((a, b) => b.found.length - a.found.length).slice(0, mostLabels)) {
    const opening = openingOf(label)
    const opened = lines.flatMap((line, at) => {
      const match = mayAnswer(line) ? opening.exec(line.line.folded.toLowerCase()) : null
      return match ? [{ at, length: match[0].length }] : []
    })
    if (found.length < opened.length * share) continue
    for (const { tail } of found) if (tail !== '') tails.add(tail)
    for (const { at, length } of opened) answers.set(at, length)
  }
  return { answers, tails }
}

/**
 * Learns what labels the answers by what they say: lines that begin with the same words and end in the text of a line a little above
 * them, the option that is right. What some of these options have behind their text, always the same, is a remark of the page.
 */
export function learnRepeatedAnswers(lines: readonly Lexed[]): readonly Lexed[] {
  const { answers, tails } = learn(lines)
  if (answers.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const from = answers.get(at)
    if (from !== undefined) return line.fields.length > 0 ? line : asAnswer(line, from)
    return tails.size > 0 && line.pieces.length > 0 ? withoutTail(line, tails) : line
  })
}

function withoutTail(line: Lexed, tails: ReadonlySet<string>): Lexed {
  const pieces = line.pieces.map((piece) => {
    const text = line.line.folded.slice(piece.from, piece.to).trimEnd()
    const tail = [...tails].find((one) => text.endsWith(one) && text.length > one.length)
    return tail ? { ...piece, to: piece.from + text.length - tail.length } : piece
  })
  return pieces.every((piece, at) => piece === line.pieces[at]) ? line : { ...line, pieces }
}
