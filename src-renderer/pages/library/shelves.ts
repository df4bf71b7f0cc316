import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { LibraryOrder } from '../../../src-main/contract/settingsCalls.ts'

/** Banks under one heading; null: those in no group. */
export type Shelf = { group: string | null; banks: readonly BankSummary[] }

const collator = new Intl.Collator(['zh', 'en'], { numeric: true })

const orders: Record<LibraryOrder, (a: BankSummary, b: BankSummary) => number> = {
  own: () => 0,
  name: (a, b) => collator.compare(a.name, b.name),
  used: (a, b) => (b.usedAt ?? 0) - (a.usedAt ?? 0),
}

/**
 * Sorts the library into what stands in no group, its groups, each where its first bank would stand, and what is archived. The
 * banks come as the person arranged them.
 */
export function shelvesOf(
  banks: readonly BankSummary[],
  order: LibraryOrder,
): { shelves: Shelf[]; archived: BankSummary[] } {
  const sorted = banks.toSorted(orders[order])
  const shown = Map.groupBy(
    sorted.filter(({ isArchived }) => !isArchived),
    ({ group }) => group,
  )
  const groups = [...shown].map(([group, inGroup]) => ({ group, banks: inGroup }))
  return {
    shelves: groups.toSorted((a, b) => Number(a.group !== null) - Number(b.group !== null)),
    archived: sorted.filter(({ isArchived }) => isArchived),
  }
}

/** The order of all banks once one of them changed places with its neighbour on its shelf; undefined at the end of it. */
export function movedBy(step: 1 | -1, bank: BankSummary, shelves: readonly Shelf[]): number[] | undefined {
  const shelf = shelves.find(({ banks }) => banks.includes(bank))
  const from = shelf?.banks.indexOf(bank) ?? -1
  const neighbour = shelf?.banks[from + step]
  if (!shelf || !neighbour) return undefined
  const swapped = (each: BankSummary) => (each === bank ? neighbour : each === neighbour ? bank : each)
  return shelves.flatMap(({ banks }) => banks.map((each) => swapped(each).id))
}
