/** Letters of two widths are one, and blanks are none: what is compared is what was recognised. */
export const plainLetters = (texts: readonly string[]): string =>
  texts.join('').normalize('NFKC').replace(/[\s_]/g, '').replaceAll('…', '...')

/** How far an alignment may wander, in letters: columns are in one order in both. */
const band = 400

/** The fewest letters to change, add or leave out to make one text of the other, as long as they run along together. */
export function letterErrors(truth: string, read: string): number {
  let before = Array.from({ length: read.length + 1 }, (_, at) => at)
  for (let i = 1; i <= truth.length; i++) {
    const row = new Array<number>(read.length + 1).fill(truth.length + read.length)
    row[0] = i
    const middle = Math.round((i * read.length) / truth.length)
    for (let j = Math.max(1, middle - band); j <= Math.min(read.length, middle + band); j++) {
      const same = truth[i - 1] === read[j - 1] ? 0 : 1
      row[j] = Math.min((before[j - 1] ?? i) + same, (before[j] ?? i) + 1, (row[j - 1] ?? j) + 1)
    }
    before = row
  }
  return before[read.length] ?? 0
}
