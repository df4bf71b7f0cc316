import type { Key } from '../../contract/questionTypes.ts'
import { sameAnswer } from '../../duplicates/sameAnswer.ts'
import { assign, type Edge } from './assign.ts'
import type { Compared, Match, Pause } from './Compared.ts'
import { Grams } from './Grams.ts'

/** What many share tells nothing: so many of the pieces that few have are followed, each to so many questions at most. */
const [piecesFollowed, questionsAPiece, candidatesKept] = [24, 48, 8]
/** So far from where it should stand is a question looked for that shares no rare piece. */
const reach = 3

/** Below one of them, two texts are two questions, whatever else speaks for them. */
const [leastAlike, leastTelling, leastScore] = [0.3, 0.45, 0.65]
/** What speaks for or against a pair beside its texts. */
const worth = { inPlace: 0.14, sameNumber: 0.04, sameKey: 0.08, otherKey: -0.1, otherType: -0.06 }

type Open = { older: readonly number[]; newer: readonly number[] }

/** The places of the older between which a newer one should stand, by its neighbours that are known. */
function gapsOf(
  newer: readonly number[],
  matched: ReadonlyMap<number, number>,
  count: { older: number; newer: number },
) {
  const [before, after] = [new Int32Array(count.newer), new Int32Array(count.newer)]
  let last = -1
  for (let at = 0; at < count.newer; at++) {
    before[at] = last
    last = matched.get(at) ?? last
  }
  let next = count.older
  for (let at = count.newer - 1; at >= 0; at--) {
    after[at] = next
    next = matched.get(at) ?? next
  }
  return new Map(newer.map((at) => [at, { from: before[at] ?? -1, to: after[at] ?? count.older }]))
}

const isOtherAnswer = (one: Compared, other: Compared): boolean | undefined => {
  if (one.key === null || other.key === null || one.key.kind === 'truth') return undefined
  const isSame = sameAnswer(one, other)
  return isSame === undefined ? undefined : !isSame
}

const hasKind = (key: Key | null) => key?.kind

/** Pairs those left that say nearly the same, in the way that is best for all of them together. */
export async function pairAlike(
  older: readonly Compared[],
  newer: readonly Compared[],
  equal: readonly Match[],
  pause: Pause,
): Promise<Match[]> {
  const matched = new Map(equal.map((match) => [match.newer, match.older]))
  const taken = new Set(matched.values())
  const open: Open = {
    older: [...older.keys()].filter((at) => !taken.has(at)),
    newer: [...newer.keys()].filter((at) => !matched.has(at)),
  }
  if (open.older.length === 0 || open.newer.length === 0) return []
  const edges = await findEdges(older, newer, open, matched, pause)
  const matches: Match[] = []
  for (const pairs of assign(edges)) {
    matches.push(...pairs.map((pair) => ({ older: pair.older, newer: pair.newer, isAlike: true })))
    await pause.take()
  }
  return matches
}

async function findEdges(
  older: readonly Compared[],
  newer: readonly Compared[],
  open: Open,
  matched: ReadonlyMap<number, number>,
  pause: Pause,
): Promise<Edge[]> {
  const grams = await Grams.of([...older, ...open.newer.map((at) => newer[at] as Compared)], pause)
  const holders = new Map<number, number[]>()
  for (const at of open.older) {
    for (const gram of grams.of(at)) {
      const held = holders.get(gram)
      if (held) held.push(at)
      else holders.set(gram, [at])
    }
    await pause.take()
  }
  const gaps = gapsOf(open.newer, matched, { older: older.length, newer: newer.length })
  const edges: Edge[] = []
  let since = { gap: -2, count: 0 }
  for (const [index, at] of open.newer.entries()) {
    const gap = gaps.get(at) ?? { from: -1, to: older.length }
    since = gap.from === since.gap ? { ...since, count: since.count + 1 } : { gap: gap.from, count: 0 }
    const own = older.length + index
    const question = newer[at] as Compared
    for (const candidate of candidatesOf(grams, own, holders, near(open.older, gap.from + 1 + since.count))) {
      const was = older[candidate] as Compared
      const { plain, telling } = grams.likeness(candidate, own)
      const isOther = isOtherAnswer(was, question)
      const score =
        (plain + telling) / 2 +
        (candidate > gap.from && candidate < gap.to ? worth.inPlace : 0) +
        (was.number !== null && was.number === question.number && was.section === question.section
          ? worth.sameNumber
          : 0) +
        (isOther === undefined ? 0 : isOther ? worth.otherKey : worth.sameKey) +
        (was.type !== question.type && hasKind(was.key) !== hasKind(question.key) ? worth.otherType : 0)
      if (plain >= leastAlike && telling >= leastTelling && score >= leastScore)
        edges.push({ older: candidate, newer: at, score: score - leastScore + 0.01 })
    }
    await pause.take()
  }
  return edges
}

/** Those left around a place. */
function near(left: readonly number[], place: number): readonly number[] {
  let [low, high] = [0, left.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((left[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return left.slice(Math.max(0, low - reach), low + reach)
}

function candidatesOf(
  grams: Grams,
  own: number,
  holders: ReadonlyMap<number, readonly number[]>,
  around: readonly number[],
): Set<number> {
  const rare = [...grams.of(own)]
    .map((gram) => ({ weight: grams.weight(gram), held: holders.get(gram) ?? [] }))
    .filter(({ held }) => held.length > 0 && held.length <= questionsAPiece)
    .sort((one, other) => one.held.length - other.held.length)
    .slice(0, piecesFollowed)
  const votes = new Map<number, number>()
  for (const { weight, held } of rare) for (const at of held) votes.set(at, (votes.get(at) ?? 0) + weight)
  const most = [...votes].sort(([, one], [, other]) => other - one).slice(0, candidatesKept)
  return new Set([...around, ...most.map(([at]) => at)])
}
