import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { goesOn } from '../../readings/goesOn.ts'
import { linesWith } from '../../readings/linesWith.ts'
import { asks } from '../../tokens/asking.ts'
import { truthOf } from '../../tokens/truthWords.ts'

const shortest = 6
const blank = /\(\s*\)|_{2,}/

/** A plain line that could be an advertisement or the running title of a page. */
const mayBe = (line: Lexed): boolean =>
  line.noise === null &&
  line.number === null &&
  line.heading === null &&
  line.fields.length === 0 &&
  line.pieces.length === 0 &&
  line.lead === null &&
  line.line.folded.length >= shortest &&
  line.line.kind !== 'code' &&
  truthOf(line.line.folded) === null &&
  !line.line.folded.startsWith('^') &&
  !blank.test(line.line.folded) &&
  !asks(line.line.folded)

type Place = 'between' | 'before' | 'after'

/** Where a line stands to the options around it; null away from them. */
function placeOf(above: Lexed | undefined, below: Lexed | undefined): Place | null {
  const isAbove = above?.startsWithOption === true
  const isBelow = below?.startsWithOption === true
  if (isAbove && isBelow) return 'between'
  if (isBelow) return 'before'
  return isAbove ? 'after' : null
}

const advertises = /微信|公众号|\bqq\b|扫码|关注|更多|题库|资料|https?:|www\.|\.com\b|仅供|版权|copyright/i

/** Sets aside plain lines that recur word for word at different places around options: what a page repeats is no text. */
export function dropWatermarks(lines: readonly Lexed[]): readonly Lexed[] {
  const seen = new Map<string, { count: number; places: Set<Place> }>()
  for (const at of linesWith(lines).nothingFirm) {
    const line = lines[at]
    if (!line || !mayBe(line) || goesOn(lines, at)) continue
    const { folded } = line.line
    const entry = seen.get(folded) ?? { count: 0, places: new Set<Place>() }
    entry.count++
    const place = placeOf(lines[at - 1], lines[at + 1])
    if (place) entry.places.add(place)
    seen.set(folded, entry)
  }
  const repeated = new Set<string>()
  for (const [folded, { count, places }] of seen)
    if (count >= 3 && places.size >= 2 && (places.has('between') || advertises.test(folded))) repeated.add(folded)
  if (repeated.size === 0) return lines
  return changeEach(lines, (line) =>
    repeated.has(line.line.folded) && mayBe(line) ? { ...line, noise: 'repeated' } : line,
  )
}
