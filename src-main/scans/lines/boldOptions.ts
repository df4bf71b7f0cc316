import { median } from '../../documents/scanned/median.ts'
import type { ScannedLetter } from '../../documents/scanned/ScannedPage.ts'

/** `thickness`: the logarithm of that of its strokes; NaN where there is too little of a letter to tell. */
export type Measured = { letter: ScannedLetter; isOption: boolean; kind: string; thickness: number }

/** Longer options tell by themselves whether they are bold. */
const mostLetters = 2
/** So many options of one text are plain, and those of a page differ by no more; bold ones are apart from them. */
const plain = { least: 2, spread: 0.16 }
const apart = { least: 0.2, most: 0.9 }

/**
 * One letter is too little to be told from the print around it, but not from itself: where the same short options stand below many
 * questions (true, false), the bold ones are a group of their own.
 */
export function boldOptions(lines: readonly (readonly Measured[])[]): ReadonlySet<ScannedLetter> {
  const named = Map.groupBy(lines.flatMap(shortOptions), ({ text }) => text)
  return new Set([...named.values()].flatMap((own) => boldAmongAlike(own)))
}

type ShortOption = { text: string; letters: readonly ScannedLetter[]; thickness: number }

function shortOptions(line: readonly Measured[]): ShortOption[] {
  return line.flatMap(({ isOption }, at): ShortOption[] => {
    if (!isOption) return []
    const end = line.findIndex((other, index) => index > at && other.isOption)
    const own = line.slice(at + 2, end < 0 ? line.length : end)
    const text = own.map(({ letter }) => letter.text).join('')
    const thickness = own.reduce((sum, one) => sum + one.thickness, 0) / own.length
    if (own.length > mostLetters || !/^\p{L}+$/u.test(text) || Number.isNaN(thickness)) return []
    return [{ text, letters: own.map(({ letter }) => letter), thickness }]
  })
}

function boldAmongAlike(options: readonly ShortOption[]): readonly ScannedLetter[] {
  const sorted = options.toSorted((a, b) => a.thickness - b.thickness)
  const gaps = sorted.slice(1).map(({ thickness }, at) => thickness - (sorted[at]?.thickness ?? 0))
  const first = gaps.indexOf(Math.max(...gaps)) + 1
  const [thin, thick] = [sorted.slice(0, first), sorted.slice(first)].map((own) => own.map((one) => one.thickness))
  if (!thin || !thick || thin.length < plain.least || (gaps[first - 1] ?? 0) < apart.least) return []
  const over = median(thick) - median(thin)
  if ((thin.at(-1) ?? 0) - (thin[0] ?? 0) > plain.spread || over > apart.most) return []
  return sorted.slice(first).flatMap(({ letters }) => letters)
}
