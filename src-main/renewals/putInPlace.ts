import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { placesAtEnd } from '../questions/place.ts'

type Standing = { id: number; place: number }

/** Closer than that two questions have no room between them. */
const leastStep = 1e-9

/**
 * Says behind which question of those that stay each of the others belongs: behind the one before it in the document. What stands before all
 * of them goes right before the first. By the place in `rest` of the one before, -1 for the beginning.
 */
function gapsOf(
  rest: readonly Standing[],
  order: readonly number[],
  going: ReadonlySet<number>,
  anchors: ReadonlySet<number>,
) {
  const placeOfId = new Map(rest.map(({ id }, at) => [id, at]))
  const isAnchor = (id: number) => anchors.has(id) && placeOfId.has(id)
  const gaps = new Map<number, number[]>()
  const first = order.find(isAnchor)
  let gap = first === undefined ? rest.length - 1 : (placeOfId.get(first) ?? 0) - 1
  for (const id of order) {
    if (isAnchor(id)) gap = placeOfId.get(id) ?? gap
    else if (going.has(id)) gaps.set(gap, [...(gaps.get(gap) ?? []), id])
  }
  return gaps
}

const placesIn = (ids: readonly number[], from: number, step: number): Standing[] =>
  ids.map((id, at) => ({ id, place: from + step * (at + 1) }))

function placesOf(tx: Tx, rest: readonly Standing[], gaps: ReadonlyMap<number, readonly number[]>): Standing[] {
  const placed: Standing[] = []
  let isTight = false
  for (const [gap, ids] of gaps) {
    const [left, right] = [rest[gap]?.place, rest[gap + 1]?.place]
    if (right === undefined) {
      const { first, step } = placesAtEnd(tx, ids.length)
      placed.push(...placesIn(ids, first - step, step))
      continue
    }
    const from = left ?? right - 1
    const step = (right - from) / (ids.length + 1)
    if (!(step > leastStep && from + step > from)) isTight = true
    placed.push(...placesIn(ids, from, step))
  }
  return isTight ? spread(tx, rest, gaps) : placed
}

/** Every question of the bank gets a place of its own, far from the next. */
function spread(tx: Tx, rest: readonly Standing[], gaps: ReadonlyMap<number, readonly number[]>): Standing[] {
  const ids = [...(gaps.get(-1) ?? []), ...rest.flatMap(({ id }, at) => [id, ...(gaps.get(at) ?? [])])]
  const { first, step } = placesAtEnd(tx, ids.length)
  return placesIn(ids, first - step, step)
}

/**
 * Puts questions of a bank where a document has them: each right behind the one before it. `order`: all questions of the document, in its
 * order; `going`: those that are put somewhere; `anchors`: those that stand where the document has them. All others stay where they are.
 */
export function putInPlaceTx(
  tx: Tx,
  bankId: number,
  order: readonly number[],
  { going, anchors }: { going: ReadonlySet<number>; anchors: ReadonlySet<number> },
): void {
  if (going.size === 0) return
  const rest = tx
    .values<[number, number]>(
      sql`SELECT q.id, ${placeOf} FROM question q WHERE q.bank_id = ${bankId} ORDER BY ${placeOf}`,
    )
    .filter(([id]) => !going.has(id))
    .map(([id, place]) => ({ id, place }))
  const places = placesOf(tx, rest, gapsOf(rest, order, going, anchors))
  const pairs = JSON.stringify(places.map(({ id, place }) => [id, place]))
  tx.run(sql`UPDATE question SET place = n.value ->> 1 FROM json_each(${pairs}) n WHERE question.id = n.value ->> 0`)
}
