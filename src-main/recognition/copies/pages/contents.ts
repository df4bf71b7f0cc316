import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'

/** The words of a title, without its number. */
const wordsOf = (folded: string): string =>
  folded
    .replace(/^\s*(?:\d{1,3}[.)、]?)*\s*/, '')
    .replace(/[^\p{L}\d]+/gu, '')
    .toLowerCase()

const fewest = 3

/** A table of contents, or the links beside a page: lines that stand together and are the titles of what comes below. */
export function dropContents(lines: readonly Line[]): readonly Line[] {
  const titles = new Map<string, number>()
  lines.forEach(({ level, folded }, at) => {
    if (level > 0) titles.set(wordsOf(folded), at)
  })
  if (titles.size < fewest) return lines
  const isListed = lines.map(({ level, folded }, at) => {
    const words = level > 0 ? '' : wordsOf(folded)
    return words !== '' && (titles.get(words) ?? -1) > at
  })
  const listed = new Set<number>()
  for (let first = 0; first < lines.length; first++) {
    let end = first
    while (isListed[end]) end++
    if (end - first >= fewest) for (let at = first; at < end; at++) listed.add(at)
    first = Math.max(first, end)
  }
  return changeEach(lines, (line, at) => (listed.has(at) ? { ...line, aside: 'contents' } : line))
}
