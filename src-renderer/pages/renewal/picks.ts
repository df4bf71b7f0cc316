import type { CallInput } from '../../../src-main/contract/calls.ts'
import type {
  RenewalDifference,
  RenewalKind,
  RenewalPair,
  RenewalTake,
} from '../../../src-main/contract/renewalCalls.ts'

/** One thing that a person chose otherwise than what is done by itself. `id` as in the picks of `renewals.apply`. */
type Pick =
  | { kind: 'field'; id: number; field: RenewalDifference['field']; take: RenewalTake }
  | { kind: 'apart' | 'leaveOut' | 'takeIn' | 'trash'; id: number }

/** By question and field. What is as it would be by itself is not among them. */
export type Picks = ReadonlyMap<string, Pick>

export const noPicks: Picks = new Map()

/** What becomes of a question; `mixed`: some fields this way and some that; `apart`: it is two. */
type Decision = RenewalTake | 'mixed' | 'apart'

/** By which words its choice goes. */
export const wordsOf = ({ kind }: { kind: RenewalKind }): 'fields' | 'new' | 'gone' =>
  kind === 'new' || kind === 'gone' ? kind : 'fields'

const idOf = ({ mine, read }: RenewalPair): number => (mine ?? read)?.id ?? 0

const keyOf = (id: number, field = '') => `${id} ${field}`

/** Whose word of a field holds. */
export function takeOf(picks: Picks, pair: RenewalPair, { field, take }: RenewalDifference): RenewalTake {
  const pick = picks.get(keyOf(idOf(pair), field))
  return pick?.kind === 'field' ? pick.take : take
}

/** Of one that is new or gone. */
function wholeTake(picks: Picks, pair: RenewalPair): RenewalTake {
  const isPicked = picks.has(keyOf(idOf(pair)))
  const comes = pair.kind === 'new' && !pair.wasRemoved
  return comes === isPicked ? 'mine' : 'document'
}

/** What a choice for the question as a whole is about: its words; where it stands only if it says the same. */
function mainDifferences({ differences }: RenewalPair): readonly RenewalDifference[] {
  const said = differences.filter(({ field }) => field !== 'number' && field !== 'place')
  return said.length > 0 ? said : differences
}

export function decisionOf(picks: Picks, pair: RenewalPair): Decision {
  if (wordsOf(pair) !== 'fields') return wholeTake(picks, pair)
  if (picks.has(keyOf(idOf(pair)))) return 'apart'
  const takes = new Set(mainDifferences(pair).map((difference) => takeOf(picks, pair, difference)))
  if (takes.size > 1) return 'mixed'
  return takes.has('mine') ? 'mine' : 'document'
}

function setField(picks: Map<string, Pick>, id: number, { field, take }: RenewalDifference, wanted: RenewalTake): void {
  if (wanted === take) picks.delete(keyOf(id, field))
  else picks.set(keyOf(id, field), { kind: 'field', id, field, take: wanted })
}

function setWhole(picks: Map<string, Pick>, pair: RenewalPair, wanted: RenewalTake): void {
  const id = idOf(pair)
  picks.delete(keyOf(id))
  if (wholeTake(picks, pair) === wanted) return
  const kind = pair.kind === 'gone' ? 'trash' : pair.wasRemoved ? 'takeIn' : 'leaveOut'
  picks.set(keyOf(id), { kind, id })
}

/** Picks one side of one field; it is one question then. */
export function pickField(picks: Picks, pair: RenewalPair, difference: RenewalDifference, wanted: RenewalTake): Picks {
  const next = new Map(picks)
  next.delete(keyOf(idOf(pair)))
  setField(next, idOf(pair), difference, wanted)
  return next
}

/** Picks one side for each of these pairs. */
export function pickPairs(picks: Picks, pairs: readonly RenewalPair[], wanted: RenewalTake): Picks {
  const next = new Map(picks)
  for (const pair of pairs) {
    if (wordsOf(pair) !== 'fields') setWhole(next, pair, wanted)
    else {
      next.delete(keyOf(idOf(pair)))
      for (const difference of mainDifferences(pair)) setField(next, idOf(pair), difference, wanted)
    }
  }
  return next
}

/** Says of a pair that it is two questions, or takes that back. */
export function turnApart(picks: Picks, pair: RenewalPair): Picks {
  const id = idOf(pair)
  const next = new Map(picks)
  if (wordsOf(pair) !== 'fields' || next.delete(keyOf(id))) return next
  for (const { field } of pair.differences) next.delete(keyOf(id, field))
  next.set(keyOf(id), { kind: 'apart', id })
  return next
}

export const withoutQuestion = (picks: Picks, id: number): Picks =>
  new Map([...picks].filter(([, pick]) => pick.id !== id))

/** How many questions were chosen otherwise. */
export const countPicked = (picks: Picks): number => new Set([...picks.values()].map(({ id }) => id)).size

/** As the host takes them. */
export function inputOf(picks: Picks): NonNullable<CallInput<'renewals.apply'>['picks']> {
  const all = [...picks.values()]
  const idsOf = (kind: Pick['kind']) => all.flatMap((pick) => (pick.kind === kind ? [pick.id] : []))
  return {
    fields: all.flatMap((pick) => (pick.kind === 'field' ? [{ id: pick.id, field: pick.field, take: pick.take }] : [])),
    apart: idsOf('apart'),
    leaveOut: idsOf('leaveOut'),
    takeIn: idsOf('takeIn'),
    trash: idsOf('trash'),
  }
}
