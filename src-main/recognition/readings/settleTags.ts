import type { Lexed } from '../lexed.ts'

const isLoneNumber = (line: Lexed | undefined): boolean =>
  line?.number != null && line.from >= line.line.folded.length && !line.startsWithOption

/** "True / False" between a statement and its answer is what one chooses from. */
const isChoiceLine = (lines: readonly Lexed[], at: number): boolean =>
  lines[at]?.heading?.type === 'trueFalse' &&
  lines[at + 1]?.fields[0]?.kind === 'answer' &&
  lines[at - 1]?.heading === null

/**
 * A line with nothing but a type ("【单选题】") heads a section if numbered questions follow, and tags one question if it
 * stands under a lone number or right above a stem.
 */
export function settleTags(lines: readonly Lexed[]): void {
  lines.forEach((line, at) => {
    if (line.heading?.kind !== 'type') return
    if (isLoneNumber(lines[at - 1]) && line.heading.type) {
      line.tags = [line.heading.type]
      line.from = line.to
      line.heading = null
      return
    }
    if (isChoiceLine(lines, at)) {
      line.heading = null
      return
    }
    if (!line.lead?.opens) return
    const next = lines[at + 1]
    const tags =
      line.number !== null ||
      isLoneNumber(lines[at - 1]) ||
      (next !== undefined && next.number === null && next.heading === null && !next.lead?.opens)
    if (tags) line.heading = null
    else line.lead = null
  })
}
