import { median } from './median.ts'
import type { Row, StraightLetter, StraightLine } from './rowsOfLines.ts'

/** Boxes of one size of print differ by so much, as their letters reach up and down; small print and headings by more. */
const unlike = { lower: 0.8, higher: 1.25 }
/** Han stand as far apart as they are large, which tells more than a box: print of another size differs by so much. */
const otherPrint = { smaller: 0.86, larger: 1.16, most: 2 }
/** Where a letter stands is known to a fifth of its size: fewer pairs of Han do not tell it. */
const leastPairs = 3
/** Boxes of one size beside one another differ by no more. */
const alike = 1.12

/**
 * Returns how high the box of a line would be, were boxes as high as their print is large: most lines of a page then have one size, and
 * titles another. Of a row without a line: what most of it has.
 */
export function sizesOfLines(rows: readonly Row[]): (row: Row, line?: StraightLine) => number {
  const lines = rows.flatMap((row) => row.lines)
  const usual = median(lines.map(({ height }) => height))
  const apart = new Map(lines.map((line) => [line, apartOf(line.letters)]))
  const usualApart = median([...apart.values()].flatMap((one) => one ?? []))
  const shareOf = (line: StraightLine): number | undefined => {
    const share = (apart.get(line) ?? Number.NaN) / usualApart
    if (Number.isNaN(share)) return undefined
    return share > otherPrint.smaller && share < otherPrint.larger ? 1 : Math.min(otherPrint.most, share)
  }
  const ofBox = (height: number) =>
    height < usual * unlike.lower ? height : height > usual * unlike.higher ? usual * unlike.higher : usual
  return (row, line) => {
    const own = line && shareOf(line)
    if (own !== undefined) return own * usual
    const beside = row.lines.filter((other) => shareOf(other) !== undefined)
    const height = line?.height ?? row.height
    const same = beside.find((other) => Math.max(other.height / height, height / other.height) < alike)
    if (same) return (shareOf(same) ?? 1) * usual
    return ofBox(beside.length > 0 ? height : row.height)
  }
}

/** How far apart Han that follow one another stand; undefined of too few. */
function apartOf(letters: readonly StraightLetter[]): number | undefined {
  let [pairs, sum] = [0, 0]
  letters.forEach((letter, at) => {
    const next = letters[at + 1]
    if (!next || !isHan(letter) || !isHan(next)) return
    pairs++
    sum += (next.x0 + next.x1 - letter.x0 - letter.x1) / 2
  })
  return pairs < leastPairs ? undefined : sum / pairs
}

const isHan = ({ text }: StraightLetter): boolean => /^\p{Script=Han}$/u.test(text)
