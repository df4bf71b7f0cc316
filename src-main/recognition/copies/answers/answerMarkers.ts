import { isRunningText, type Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { wholeText } from '../wholeText.ts'
import { betweenReplies } from './repliesOnLine.ts'

/** Where the word for answer stands between signs: `from..to` is all of it. */
type Marker = Readonly<{ form: string; from: number; to: number }>

const fewest = 4
const nearlyAll = 0.8

const sign = '[-–—*=~<>«»\\[\\](){}|/]'
const ticks = '[✓✔✅☑√]'
const marker = new RegExp(
  `(?:^|\\s)(${sign}{0,3})\\s?(${anyOf('answer')})(?![\\p{L}\\d])\\s?(${sign}{0,3}|:)\\s?(${ticks}{0,4})`,
  'giu',
)
const gate = new RegExp(`${sign}\\s?\\p{L}{3}|\\p{L}{3}\\s?${ticks}|(?:^|\\n)\\p{Lu}{3}`, 'u')
/** The dash that a line ends with belongs to the word on the next. */
const openDash = /\s[-–—]$/

/** A word in running text has no sign around it; one sign is enough where the word is shouted, or ticked. */
function isSigned(before: string, word: string, behind: string, tick: string): boolean {
  if (tick !== '') return true
  if (before === '') return false
  return (
    (behind !== '' && behind !== ':') ||
    (word.length >= 3 && word === word.toUpperCase() && word !== word.toLowerCase())
  )
}

/** "(Correct answer)" behind an option, at the end of its line or before the next one, speaks of that option. */
const goesOnWithOption = /^\s*(?:$|[([]?\s{0,3}(?:[A-La-l]|\d{1,2})\s{0,3}[.、:)\]]|[①-⑩])/

function markersOf(line: Line | undefined, above: Line | undefined): readonly Marker[] {
  if (!isRunningText(line)) return []
  const dash = above && openDash.test(above.folded) ? '-' : ''
  return [...line.folded.matchAll(marker)].flatMap((match) => {
    const [whole, own = '', word = '', behind = '', tick = ''] = match
    const bullet = match.index === 0 && own === '' ? line.bullet || dash : ''
    const before = own || bullet
    const rest = line.folded.slice(match.index + whole.length)
    const isRemark = own === '(' && behind === ')' && goesOnWithOption.test(rest)
    // "[Answer]: x" is a label as it is
    if (match.index === 0 && rest.startsWith(':')) return []
    if (isRemark || !isSigned(before, word, behind, tick)) return []
    return [{ form: `${word.toLowerCase()} ${behind}${tick}`, from: match.index, to: match.index + whole.length }]
  })
}

/**
 * "What floats? - answer- wood", "Term - ANSWER meaning", "Term ANS✓✓ meaning": where the word for answer stands between signs within
 * or before most lines that ask, it is a label. What stands behind it gets a line of its own.
 */
export function readAnswerMarkers(lines: readonly Line[]): readonly Line[] {
  if (!gate.test(wholeText(lines))) return lines
  const found = lines.map((line, at) => markersOf(line, lines[at - 1]))
  const all = found.flat()
  if (all.length < fewest) return lines
  const usual = Map.groupBy(all, ({ form }) => form)
  const own = [...usual.values()].reduce((a, b) => (b.length > a.length ? b : a))
  if (own.length < Math.max(fewest, all.length * nearlyAll)) return lines
  const chosen = new Set(own)
  const isInside = (at: number): boolean => found[at]?.some((one) => chosen.has(one) && one.from > 0) === true
  const first = lines.findIndex((_, at) => isInside(at))
  const areAll = lines.every((_, at) => at < first || isInside(at))
  return lines.flatMap((line, at) => {
    if (areAll && at < first && isRunningText(line)) return [betweenReplies(line)]
    const marks = (found[at] ?? []).filter((one) => chosen.has(one))
    const [mark] = marks
    if (marks.length !== 1 || !mark) return [closedDash(line, found[at + 1], chosen)]
    const text = partOf(line, mark.to + blanksAt(line, mark.to))
    const answer = withLabel({ ...text, bullet: '', images: [], gap: false }, 'Answer: ')
    const asked = partOf(line, 0, line.folded.slice(0, mark.from).trimEnd().length)
    return [...(asked.folded === '' ? [] : [asked]), { ...answer, hasLabel: false }]
  })
}

const blanksAt = ({ folded }: Line, at: number): number => folded.length - at - folded.slice(at).trimStart().length

function closedDash(line: Line, below: readonly Marker[] | undefined, chosen: ReadonlySet<Marker>): Line {
  const isOpen = below?.some((one) => chosen.has(one) && one.from === 0) && openDash.test(line.folded)
  return isOpen ? partOf(line, 0, line.folded.replace(openDash, '').trimEnd().length) : line
}
