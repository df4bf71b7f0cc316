import { changeEach } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { plainTruth } from '../tokens/truthWords.ts'

/**
 * What stands behind a sign at the end of a numbered line: "-D: peace", "=> true", "# AC". `from..to` is the answer: the text
 * of the option where it is printed, else its letter or the truth value.
 */
type Tail = Readonly<{ sign: string; labelFrom: number; from: number; to: number; isText: boolean }>

const tail = new RegExp(
  `(?:\\s?([-–—=>→|#~]{1,3})\\s?|(\\t|\\s{3}))(?:\\(?[A-H]{1,8}\\)?\\s?[:.、]\\s?(\\S.*)|\\(?([A-H]{1,8}|${plainTruth})\\)?\\s?[:.。;]?)$`,
  'i',
)
const longest = 400

const isNumbered = ({ number, startsWithOption, key, noise, fields }: Lexed): boolean =>
  number !== null && !number.weak && !startsWithOption && key === null && noise === null && fields.length === 0

function tailOf({ line, from }: Lexed): Tail | null {
  const folded = line.folded.trimEnd()
  const skip = Math.max(from + 1, folded.length - longest)
  const match = tail.exec(folded.slice(skip))
  const text = match?.[3] ?? match?.[4]
  if (!match || text === undefined) return null
  const labelFrom = skip + match.index
  const isText = match[3] !== undefined
  const start = isText ? folded.length - text.length : labelFrom + match[0].indexOf(text, 1)
  return { sign: match[1] ?? ' ', labelFrom, from: start, to: start + text.length, isText }
}

/** How many of the numbered lines of a stretch must end in one sign and an answer. */
const enough = 0.8
const fewest = 3

function pushTo(lists: Map<string, number[]>, name: string, at: number): void {
  const list = lists.get(name)
  if (list) list.push(at)
  else lists.set(name, [at])
}

/** The numbered lines between two headings, and all of the document. */
function stretchesOf(lines: readonly Lexed[]): readonly (readonly number[])[] {
  const all: number[] = []
  let open: number[] = []
  const stretches = [all, open]
  for (const [at, line] of lines.entries()) {
    if (line.heading) {
      open = []
      stretches.push(open)
    } else if (isNumbered(line)) {
      all.push(at)
      open.push(at)
    }
  }
  return stretches
}

/**
 * "1. The highest mountain is ( ). -B: Everest": where nearly all numbered lines of a stretch end in one sign and an answer
 * behind it, the sign is the label of the answer.
 */
export function learnTails(lines: readonly Lexed[]): readonly Lexed[] {
  const tails = new Map<number, Tail>()
  for (const [at, line] of lines.entries()) {
    const own = isNumbered(line) ? tailOf(line) : null
    if (own) tails.set(at, own)
  }
  if (tails.size < fewest) return lines
  const learnt = new Set<number>()
  for (const stretch of stretchesOf(lines)) {
    const bySign = new Map<string, number[]>()
    for (const at of stretch) {
      const sign = tails.get(at)?.sign
      if (sign !== undefined) pushTo(bySign, sign, at)
    }
    for (const found of bySign.values())
      if (found.length >= Math.max(fewest, stretch.length * enough)) for (const at of found) learnt.add(at)
  }
  return learnt.size === 0
    ? lines
    : changeEach(lines, (line, at) => (learnt.has(at) ? withAnswer(line, tails.get(at)) : line))
}

function withAnswer(line: Lexed, own: Tail | undefined): Lexed {
  if (!own) return line
  const { sign, labelFrom, from, to, isText } = own
  return {
    ...line,
    tags: isText && line.tags.length === 0 ? ['fillIn'] : line.tags,
    key: null,
    heading: null,
    pieces: [],
    to: labelFrom,
    fields: [{ kind: 'answer', word: sign, labelFrom, from, to, firm: true }],
  }
}
