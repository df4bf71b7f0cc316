import { isRunningText, type Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'

/** A tick box, empty or not, with something behind it. */
const box = /(?:^|(?<=\s))(?:\[\s?[xX√✓✔*]?\s?\]|[☐☑☒])\s?(?=\S)/g
const opensBox = /^\s*(?:\[\s?[xX√✓✔*]?\s?\]|[☐☑☒])/
const fewest = 2

/** Where each box of a line begins; none where the line begins otherwise or an option has no text. */
function boxesOf({ folded }: Line): readonly number[] {
  if (!opensBox.test(folded)) return []
  const places = [...folded.matchAll(box)].map(({ index }) => index)
  const texts = places.map((from, at) =>
    folded
      .slice(from, places[at + 1])
      .replace(opensBox, '')
      .trim(),
  )
  return texts.includes('') ? [] : places
}

/** Options behind tick boxes side by side get lines of their own: "[ ] x   [x] y". */
export function unfoldBoxes(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ folded }) => opensBox.test(folded))) return lines
  const rows = new Map(lines.map((line, at) => [at, isRunningText(line) ? boxesOf(line) : []]))
  if ([...rows.values()].filter(({ length }) => length >= 2).length < fewest) return lines
  return lines.flatMap((line, at) => {
    const places = rows.get(at) ?? []
    if (places.length < 2) return [line]
    return places.map((from, nth) => ({
      ...partOf(line, from, places[nth + 1]),
      images: nth === 0 ? line.images : [],
      gap: nth === 0 && line.gap,
    }))
  })
}
