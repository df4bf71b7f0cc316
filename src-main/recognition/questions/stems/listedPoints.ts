import type { Lexed } from '../../lexed.ts'
import type { Draft } from '../Draft.ts'

const fewest = 10
const nearlyAll = 0.95

/** Many points without options in an unbroken order, as lists of what will be asked are: fewer of them need to ask by their words. */
function areListed(drafts: readonly Draft[]): boolean {
  if (drafts.length < fewest || drafts.some(({ options }) => options.length > 1)) return false
  const next = drafts.filter(({ value }, at) => value === 1 || value === (drafts[at - 1]?.value ?? 0) + 1)
  return next.length >= drafts.length * nearlyAll
}

const mostly = 0.8

/** Whether a blank line stands between the line of each question and what answers it, and none within that, in a document without options. */
function arePartedByGaps(lines: readonly Lexed[], drafts: readonly Draft[]): boolean {
  if (drafts.some(({ options, answers }) => options.length > 0 || answers.length > 0)) return false
  const answered = drafts.filter(({ stem }) => stem.length > 1)
  const parted = answered.filter(({ stem }) =>
    stem.every(({ at }, place) => place === 0 || lines[at]?.line.gap === (place === 1)),
  )
  return parted.length >= 4 && parted.length >= answered.length * mostly
}

/** How many points must ask by their words. */
export const leastAsking = (lines: readonly Lexed[], drafts: readonly Draft[]): number =>
  areListed(drafts) || arePartedByGaps(lines, drafts) ? 0.3 : 0.5

/** Drafts without number and options whose first line ends in a colon above what answers it, if nearly all are such. */
export function announcing(lines: readonly Lexed[], drafts: readonly Draft[]): ReadonlySet<Draft> {
  if (drafts.some(({ value, options }) => value !== null || options.length > 0)) return none
  const found = drafts.filter(({ stem }) => {
    const [first, second] = stem
    return second !== undefined && first !== undefined && lines[first.at]?.line.folded.trimEnd().endsWith(':')
  })
  return found.length >= drafts.length * mostly ? new Set(found) : none
}

const none: ReadonlySet<Draft> = new Set()
