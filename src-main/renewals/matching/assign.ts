export type Edge = { older: number; newer: number; score: number }

/** So many on one side are assigned in the best way; beyond it the surest pairs go first. */
const mostAtOnce = 100

/** Edges that hang together by their ends. */
function components(edges: readonly Edge[]): Edge[][] {
  const parent = new Map<string, string>()
  const rootOf = (end: string): string => {
    let root = end
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    if (root !== end) parent.set(end, root)
    return root
  }
  for (const { older, newer } of edges) {
    const [one, other] = [rootOf(`o${older}`), rootOf(`n${newer}`)]
    if (one !== other) parent.set(one, other)
  }
  return [...Map.groupBy(edges, ({ older }) => rootOf(`o${older}`)).values()]
}

/**
 * The Hungarian method (Kuhn, in the form with potentials and shortest augmenting paths), for at most as many rows as columns. Returns the
 * column of each row at the least cost.
 */
function cheapest(costs: readonly (readonly number[])[], columns: number): number[] {
  const rows = costs.length
  const [ofRow, ofColumn] = [new Float64Array(rows + 1), new Float64Array(columns + 1)]
  const [rowOf, way] = [new Int32Array(columns + 1), new Int32Array(columns + 1)]
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row
    let at = 0
    const [least, isUsed] = [new Float64Array(columns + 1).fill(Infinity), new Uint8Array(columns + 1)]
    do {
      isUsed[at] = 1
      const from = rowOf[at] ?? 0
      let [step, next] = [Infinity, 0]
      for (let column = 1; column <= columns; column++) {
        if (isUsed[column]) continue
        const cost = (costs[from - 1]?.[column - 1] ?? 0) - (ofRow[from] ?? 0) - (ofColumn[column] ?? 0)
        if (cost < (least[column] ?? 0)) {
          least[column] = cost
          way[column] = at
        }
        if ((least[column] ?? 0) < step) {
          step = least[column] ?? 0
          next = column
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (isUsed[column]) {
          const used = rowOf[column] ?? 0
          ofRow[used] = (ofRow[used] ?? 0) + step
          ofColumn[column] = (ofColumn[column] ?? 0) - step
        } else least[column] = (least[column] ?? 0) - step
      }
      at = next
    } while (rowOf[at] !== 0)
    while (at !== 0) {
      const from = way[at] ?? 0
      rowOf[at] = rowOf[from] ?? 0
      at = from
    }
  }
  const found = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++)
    if ((rowOf[column] ?? 0) > 0) found[(rowOf[column] ?? 0) - 1] = column - 1
  return found
}

function best(edges: readonly Edge[]): Edge[] {
  const [older, newer] = [[...new Set(edges.map((edge) => edge.older))], [...new Set(edges.map((edge) => edge.newer))]]
  if (Math.min(older.length, newer.length) > mostAtOnce) return surest(edges)
  const isTurned = older.length > newer.length
  const [rows, columns] = isTurned ? [newer, older] : [older, newer]
  const [placeOfRow, placeOfColumn] = [placesOf(rows), placesOf(columns)]
  const costs = rows.map(() => new Array<number>(columns.length).fill(0))
  const held = new Map<string, Edge>()
  for (const edge of edges) {
    const [row, column] = isTurned ? [edge.newer, edge.older] : [edge.older, edge.newer]
    const [at, to] = [placeOfRow.get(row) ?? 0, placeOfColumn.get(column) ?? 0]
    // squared: one sure pair is worth more than two poor ones
    const line = costs[at]
    if (line) line[to] = -(edge.score ** 2)
    held.set(`${at} ${to}`, edge)
  }
  return cheapest(costs, columns.length).flatMap((column, row) => held.get(`${row} ${column}`) ?? [])
}

const placesOf = (ends: readonly number[]) => new Map(ends.map((end, at) => [end, at]))

function surest(edges: readonly Edge[]): Edge[] {
  const taken = { older: new Set<number>(), newer: new Set<number>() }
  return [...edges]
    .sort((one, other) => other.score - one.score)
    .filter(({ older, newer }) => {
      if (taken.older.has(older) || taken.newer.has(newer)) return false
      taken.older.add(older)
      taken.newer.add(newer)
      return true
    })
}

/** Yields of the possible pairs those that are best together, each question in one at most, a few at a time. Scores are above 0. */
export function* assign(edges: readonly Edge[]): Generator<readonly Edge[]> {
  for (const together of components(edges)) yield best(together)
}
