/** Larger numbers are no pages of a document. */
const largest = 100_000

/**
 * Reads "1-20, 35" as a person writes numbers of pages, from 1; returns them from 0, each once and in order. undefined for what is no
 * such list.
 */
export function parsePageRanges(text: string): readonly number[] | undefined {
  const pages = new Set<number>()
  for (const part of text.split(/[,，、;；\s]+/)) {
    if (part === '') continue
    const [, from, to = from] = /^(\d{1,6})(?:[-–—~～至](\d{1,6}))?$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to)]
    if (from === undefined || first < 1 || last < first || last > largest) return undefined
    for (let page = first; page <= last; page++) pages.add(page - 1)
  }
  return pages.size === 0 ? undefined : [...pages].sort((a, b) => a - b)
}

/** Writes pages, from 0, as "1–20, 35"; after `most` ranges comes an ellipsis. */
export function pageRanges(pages: readonly number[], most = Number.POSITIVE_INFINITY): string {
  const ranges: [number, number][] = []
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && page <= last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  const words = ranges.slice(0, most).map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`))
  return [...words, ...(ranges.length > most ? ['…'] : [])].join(', ')
}
