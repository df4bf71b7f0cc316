import type { Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'

const title = new RegExp(`^(?:${anyOf('keyTitle')})\\s*:?\\s*$`, 'i')
const number = /^(\d{1,3})(?=[.)、])/
/** How far below its title a key may begin: names of sections stand between. */
const reach = 4
const fewest = 3

const isRead = ({ aside, kind }: Line): boolean => aside === null && kind !== 'code'
const numberOf = ({ folded }: Line): number => Number(number.exec(folded)?.[1] ?? 0)

function renumbered(line: Line, value: number): Line {
  const { length } = number.exec(line.folded)?.[0] ?? ''
  const label = String(value)
  return {
    ...line,
    text: label + line.text.slice(length),
    folded: label + line.folded.slice(length),
    shift: line.shift + length - label.length,
  }
}

/** The lines of the key below a title whose list goes on counting behind the last question, and what they should count. */
function continuedFrom(lines: readonly Line[], titleAt: number, last: number): Map<number, number> {
  const changed = new Map<number, number>()
  const level = lines[titleAt]?.level ?? 0
  let [expected, value] = [last + 1, 0]
  for (let at = titleAt + 1; at < lines.length; at++) {
    const line = lines[at]
    if (!line || !isRead(line)) continue
    if (line.level > 0 && level > 0 && line.level <= level) break
    const printed = numberOf(line)
    if (printed === 0) {
      if (changed.size === 0 && at > titleAt + reach) break
    } else if (!line.hasLabel) value = printed
    else if (printed !== expected) break
    else {
      changed.set(at, ++value)
      expected++
    }
  }
  return changed.size >= fewest ? changed : new Map()
}

/**
 * A key that is one list with the questions above it goes on counting: "16. a" below fifteen questions answers the first. Only below
 * the one title of a key.
 */
export function restartKeys(lines: readonly Line[]): readonly Line[] {
  let [last, titleAt] = [0, -1]
  for (const [at, line] of lines.entries()) {
    if (!isRead(line)) continue
    if (title.test(line.folded)) {
      if (titleAt >= 0) return lines
      titleAt = at
    } else if (titleAt < 0 && line.hasLabel && numberOf(line) > 0) last = numberOf(line)
  }
  if (titleAt < 0 || last < fewest) return lines
  const changed = continuedFrom(lines, titleAt, last)
  if (changed.size === 0 || [...changed.keys()].some((at) => lines[at]?.folded.endsWith('?'))) return lines
  return lines.map((line, at) => {
    const value = changed.get(at)
    return value === undefined ? line : renumbered(line, value)
  })
}
