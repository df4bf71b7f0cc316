import { hasNumber, type Lexed } from '../../lexed.ts'
import { announcesMaterial, lastSharing } from '../../tokens/material.ts'
import { countsQuestions } from '../../tokens/numberLabel.ts'
import { asksToMatch } from '../pairs/matching.ts'

const counts = (line: Lexed): boolean => hasNumber(line) && countsQuestions(line.number.family)

/** The line behind a run of options that begins with A at `at`; -1 for fewer than three, or two where the line above asks to match. */
function endOfRun(lines: readonly Lexed[], at: number): number {
  let wanted = 0
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line || line.noise) continue
    if (!line.startsWithOption || line.number || line.pieces[0]?.index !== wanted) break
    wanted += line.pieces.length
  }
  const fewest = asksToMatch.test(lines[at - 1]?.line.folded ?? '') ? 2 : 3
  return wanted >= fewest ? next : -1
}

/** Whether so many numbered lines without options of their own stand from a line on. */
function leadsItems(lines: readonly Lexed[], from: number, fewest: number): boolean {
  let items = 0
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (items === 0 && !counts(line)) return false
    if (line.heading) break
    if (line.pieces.length > 0) {
      if (line.number === null && line.startsWithOption) return items >= 3
      return false
    }
    if (counts(line) && ++items >= 3) return true
  }
  return items >= fewest
}

/** The line that is no part of a question: a title, the first behind a gap or title, or one that says for which questions. */
function announcer(lines: readonly Lexed[], at: number): number | null {
  const above = lines[at - 1]
  const before = lines[at - 2]
  if (!above) return at
  if (above.number?.family === 'question') return null
  if (above.heading) return at - 1
  if (above.number !== null || above.fields.length > 0 || above.pieces.length > 0) return null
  const { folded } = above.line
  if (/\?\s*$/.test(folded)) return null
  const isFree = above.line.gap || !before || before.heading !== null || before.noise !== null
  return isFree || lastSharing(folded) !== null || announcesMaterial(folded) ? at - 1 : null
}

/** Whether the run of options that begins with A at `at` is for so many questions below it, which have none of their own. */
export function leadsQuestions(lines: readonly Lexed[], at: number, fewest: number): boolean {
  const end = endOfRun(lines, at)
  return end >= 0 && leadsItems(lines, end, fewest)
}

/**
 * The lines that announce a list of options for the questions below it: a run of options that belongs to no question, with
 * questions behind it that have none of their own.
 */
export function listsAbove(lines: readonly Lexed[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line?.startsWithOption || line.number || line.pieces[0]?.index !== 0) continue
    const above = announcer(lines, at)
    if (above !== null && leadsQuestions(lines, at, 2)) found.add(above)
  }
  return found
}
