import { type Misread, perfect, type Tally } from './Tally.ts'

/** A group of misread papers: those whose likeliest cause is one value of an axis. */
export type Group = { tag: string; wrongShare: number; lift: number; papers: Misread[] }

const enough = 40

/** Parts misread papers by the value that stands out most: the one whose questions fail most often above all others. */
export function groupMisread(tally: Tally): Group[] {
  const usual = Math.max(1e-9, 1 - perfect(tally.all))
  const wrongShare = (tag: string) => {
    const count = tally.byTag[tag]
    return count && count.questions >= enough ? 1 - perfect(count) : 0
  }
  const groups = new Map<string, Misread[]>()
  for (const paper of tally.misread) {
    const [first, ...rest] = paper.tags
    if (first === undefined) continue
    const worst = rest.reduce((best, tag) => (wrongShare(tag) > wrongShare(best) ? tag : best), first)
    groups.set(worst, [...(groups.get(worst) ?? []), paper])
  }
  return [...groups]
    .map(([tag, papers]) => ({ tag, wrongShare: wrongShare(tag), lift: wrongShare(tag) / usual, papers }))
    .sort((left, right) => right.papers.length - left.papers.length)
}
