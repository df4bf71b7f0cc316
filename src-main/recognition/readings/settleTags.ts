import { Edited } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'

const isLoneNumber = (line: Lexed | undefined): boolean =>
  line?.number != null && line.from >= line.line.folded.length && !line.startsWithOption

/** "True / False" between a statement and its answer is what one chooses from. */
const isChoiceLine = (line: Lexed, above: Lexed | undefined, below: Lexed | undefined): boolean =>
  line.heading?.type === 'trueFalse' && below?.fields[0]?.kind === 'answer' && above?.heading === null

/**
 * A line with nothing but a type ("【单选题】") heads a section if numbered questions follow, and tags one question if it
 * stands under a lone number or right above a stem.
 */
export function settleTags(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  lines.forEach((line, at) => {
    if (line.heading?.kind !== 'type') return
    const [above, below] = [edited.get(at - 1), lines[at + 1]]
    if (isLoneNumber(above) && line.heading.type) {
      edited.set(at, { ...line, tags: [line.heading.type], from: line.to, heading: null })
      return
    }
    if (isChoiceLine(line, above, below)) {
      edited.set(at, { ...line, heading: null })
      return
    }
    if (!line.lead?.opens) return
    const isTag =
      line.number !== null ||
      isLoneNumber(above) ||
      (below !== undefined && below.number === null && below.heading === null && !below.lead?.opens)
    edited.set(at, isTag ? { ...line, heading: null } : { ...line, lead: null })
  })
  return edited.result
}
