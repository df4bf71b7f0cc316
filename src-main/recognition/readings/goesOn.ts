import type { Lexed } from '../lexed.ts'

const longLine = 50

/** Whether a line ends a sentence that the long line above leaves open. */
export function goesOn(lines: readonly Lexed[], at: number): boolean {
  const [above, line] = [lines[at - 1]?.line.folded ?? '', lines[at]?.line]
  return (
    line?.gap === false &&
    above.length >= longLine &&
    /[\p{L}\p{N},;]$/u.test(above) &&
    /^(?!https?:|www\.)\p{Ll}/u.test(line.folded)
  )
}
