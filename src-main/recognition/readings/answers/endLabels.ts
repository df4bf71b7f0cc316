import { changeEach } from '../../Edited.ts'
import { hasNumber, type Lexed } from '../../lexed.ts'
import { opensBlank } from '../../tokens/asking.ts'
import { anyTruth } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'

/** Words before a value at the end of a line, read as a label of one to five words: `shape` is the label and its sign. */
type Ending = Readonly<{ at: number; shape: string; labelFrom: number; from: number }>

/** Where on the page a line stands: it ends a run of options, stands above one, or is a numbered line. */
type Place = 'ends' | 'above' | 'numbered'

const name = '[A-Ha-hа-жА-Ж①-⑫甲乙丙丁戊己庚辛ア-ク가나다라마바사아]'
const join = '(?:[,、;&/|]|and|und|et|y|e|и|と|와|과|和|与|及)'
const shortValue = new RegExp(
  `(?<=[\\s:=])[([]?(?:${name}{1,8}|${name}(?:\\s?${join}?\\s?${name}){1,7}|\\d{1,2}|${anyTruth})[)\\]]?[.。]?$`,
  'iu',
)
const known = new RegExp(`^(?:${anyOf('answer', 'answerAtStart')})$`, 'iu')
const longestValue = 80
const longestLabel = 40
/** One to five words that end a text. */
const lastWords = /(?:^|\s)((?:\S{1,20} ){0,4}\S{1,20})$/u

/** What parts a label from its value: a colon or "=", before a short value also a dash or nothing but a blank. */
function partOf(folded: string): { sign: string; label: number; value: number } | null {
  const colon = Math.max(folded.lastIndexOf(':'), folded.lastIndexOf('='))
  const signEnd = colon + 1 + (/^\s*/.exec(folded.slice(colon + 1))?.[0].length ?? 0)
  if (colon > 0 && signEnd < folded.length && folded.length - signEnd <= longestValue)
    return { sign: folded.charAt(colon), label: colon, value: signEnd }
  const skip = Math.max(0, folded.length - 40)
  const match = shortValue.exec(folded.slice(skip))
  if (!match) return null
  const value = skip + match.index
  const gap = /\s(?:[-–—]{1,2}\s)?$/.exec(folded.slice(0, value))
  return gap ? { sign: gap[0].trim() || ' ', label: gap.index, value } : null
}

/** The endings of a line with one to five words as the label. */
function endingsOf({ line, noise, fields, from, pieces }: Lexed, at: number): readonly Ending[] {
  if (noise !== null || fields.length > 0 || line.kind === 'code') return none
  const folded = line.folded.trimEnd()
  const part = partOf(folded)
  if (!part) return none
  const before = folded.slice(0, part.label).trimEnd()
  const words = lastWords.exec(before.slice(-longestLabel - 1))?.[1]?.split(' ') ?? []
  return words.flatMap((_, nth): readonly Ending[] => {
    const label = words.slice(words.length - 1 - nth).join(' ')
    const labelFrom = before.length - label.length
    if (labelFrom <= from || !/\p{L}/u.test(label)) return none
    // the "D:" of an option, or of "Option D:", is no label of an answer
    if (pieces.some((piece) => piece.from > labelFrom && piece.labelFrom < part.value)) return none
    return [{ at, shape: `${label.toLowerCase()}\n${part.sign}`, labelFrom, from: part.value }]
  })
}
const none: readonly never[] = []

/** A line at one of the places, and the first and last line of the options that its value may name; null below a stem without. */
type Spot = Readonly<{ place: Place; options: readonly [number, number] | null }>

const numberedLine: Spot = { place: 'numbered', options: null }

/** "Question 3" above its stem. */
const isNumberAlone = (line: Lexed | undefined): boolean =>
  line !== undefined && line.number !== null && line.from >= line.line.folded.length && !line.startsWithOption

/** What stands at each line that is at one of the places. Nothing is cut out of the lines yet: most documents need none of it. */
function spotsOf(lines: readonly Lexed[]): readonly (Spot | undefined)[] {
  const spots = new Array<Spot | undefined>(lines.length)
  let [above, opener, first, pieces] = [-1, -1, -1, 0]
  const close = () => {
    if (pieces < 2) return
    const options = [first, above] as const
    spots[above] = { place: 'ends', options }
    if (opener >= 0) spots[opener] = { place: 'above', options }
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise !== null || line.line.folded === '') continue
    const opensRun = line.startsWithOption && line.pieces[0]?.index === 0
    if (pieces > 0 && (!line.startsWithOption || opensRun)) {
      close()
      pieces = 0
    }
    if (line.startsWithOption) {
      if (opensRun) opener = lines[above]?.pieces.length === 0 ? above : -1
      if (pieces === 0) first = at
      pieces += line.pieces.length
    } else if (line.pieces.length === 0 && !isNumberAlone(line) && (hasNumber(line) || isNumberAlone(lines[above])))
      spots[at] = numberedLine
    above = at
  }
  close()
  return spots
}

/** The texts of the options that a value may name. */
function textsAt(lines: readonly Lexed[], spot: Spot | undefined): readonly string[] {
  if (!spot?.options) return none
  const [first, last] = spot.options
  return lines
    .slice(first, last + 1)
    .filter(({ noise }) => noise === null)
    .flatMap(({ line, pieces }) => pieces.map(({ from, to }) => line.folded.slice(from, to).trim()))
}

const letters = /^[([]?([A-H]{1,8}|[a-h])[)\]]?[.。]?$/
const severalLetters = new RegExp(`^[A-Ha-h](?:\\s?${join}\\s?[A-Ha-h]){1,7}[.。]?$`)
const ownLetters = /^[([]?[①-⑫甲乙丙丁戊己庚辛ア-ク가나다라마바사아а-жА-Ж]/
const saysTruth = new RegExp(`^(?:${anyTruth})[.。]?$`, 'iu')

/** "bd" names two options where all else speaks for an answer; "bad" is a word. */
const rising = /^(?=.{2})a?b?c?d?e?f?g?h?$/

/** Whether a value names an option, by letter, number or text; below no options, whether it says right or wrong. */
function namesOne(value: string, texts: readonly string[]): boolean {
  if (saysTruth.test(value) && texts.length <= 2) return true
  if (texts.length === 0) return false
  const own = letters.exec(value)?.[1]?.toUpperCase()
  if (own !== undefined) return Array.from(own).every((letter) => letter.charCodeAt(0) - 65 < texts.length)
  if (rising.test(value)) return value.charCodeAt(value.length - 1) - 97 < texts.length
  if (/^\d$/.test(value)) return Number(value) <= texts.length
  const text = value.replace(/[.。;；]$/, '')
  if (/[;；]/.test(text) && text.split(/\s?[;；]\s?/).every((part) => texts.includes(part))) return true
  return (
    texts.includes(text) || ownLetters.test(value) || severalLetters.test(value) || /^[A-Ha-h]\s?[,、.&|;:]/.test(value)
  )
}

/** "... was born in ____.  Key: 1912": behind a sentence with a blank any value may be the answer, where a gap parts the label. */
const fillsBlank = (line: Lexed | undefined, { labelFrom }: Ending): boolean =>
  line !== undefined &&
  line.pieces.length === 0 &&
  /[.。]\s{2,}$/.test(line.line.folded.slice(0, labelFrom)) &&
  opensBlank.test(line.line.folded.slice(line.from, labelFrom))

/** How many endings must be alike, of words that label answers and of others, and which share of the lines at their place. */
const fewest = { known: 2, unknown: 3 }
const enough = 0.8

/** Whether the endings, all at one place, stand at nearly all lines of that place between the first and the last of them, and differ. */
function isUsual(found: readonly Ending[], lines: readonly Lexed[], spots: readonly (Spot | undefined)[]): boolean {
  const label = found[0]?.shape.split('\n')[0] ?? ''
  if (found.length < (known.test(label.replace(/\.$/, '')) ? fewest.known : fewest.unknown)) return false
  const valueAt = ({ at, from }: Ending) => lines[at]?.line.folded.slice(from).trim() ?? ''
  if (new Set(found.map(valueAt)).size < 2) return false
  const named = found.filter(
    (ending) => fillsBlank(lines[ending.at], ending) || namesOne(valueAt(ending), textsAt(lines, spots[ending.at])),
  )
  if (named.length < found.length * enough) return false
  const place = spots[found[0]?.at ?? -1]?.place
  const [first, last] = [found[0]?.at ?? 0, found.at(-1)?.at ?? 0]
  let all = 0
  for (let at = first; at <= last; at++) if (spots[at]?.place === place) all++
  // a word that labels answers, behind a gap below no options, needs no others of its place
  const isSure =
    found.length >= fewest.unknown &&
    found.filter((one) => fillsBlank(lines[one.at], one)).length >= found.length * enough
  return found.length >= all * enough || (isSure && known.test(label))
}

/**
 * "B. X 답: A", "C. salt Solution - C", "... of tin? Rép. b": where the same words stand before a value at the end of nearly all
 * last options, or of nearly all stems, of a stretch, they label the answer, whatever they are.
 */
export function learnEndLabels(lines: readonly Lexed[]): readonly Lexed[] {
  const spots = spotsOf(lines)
  const shapes = new Map<string, Ending[]>()
  for (let at = 0; at < lines.length; at++) {
    const line = spots[at] && lines[at]
    for (const ending of line ? endingsOf(line, at) : none) {
      const key = `${spots[at]?.place}\n${ending.shape}`
      const same = shapes.get(key)
      if (same) same.push(ending)
      else shapes.set(key, [ending])
    }
  }
  const learnt = new Map<number, Ending>()
  for (const found of shapes.values()) {
    const sorted = found.length >= fewest.known ? found.sort((a, b) => a.at - b.at) : found
    if (!isUsual(sorted, lines, spots)) continue
    for (const ending of sorted) {
      const other = learnt.get(ending.at)
      if (!other || other.labelFrom > ending.labelFrom) learnt.set(ending.at, ending)
    }
  }
  if (learnt.size === 0) return lines
  return changeEach(lines, (line, at) => {
    const own = learnt.get(at)
    return own ? withAnswer(line, own) : line
  })
}

function withAnswer(line: Lexed, { labelFrom, from }: Ending): Lexed {
  const { folded } = line.line
  const word = folded.slice(labelFrom, from).trim()
  const pieces = line.pieces
    .filter((piece) => piece.labelFrom < labelFrom)
    .map((piece) => (piece.to > labelFrom ? { ...piece, to: labelFrom } : piece))
  const fields = [{ kind: 'answer' as const, word, labelFrom, from, to: folded.length, firm: true }]
  return { ...line, key: null, heading: null, pieces, to: labelFrom, fields }
}
