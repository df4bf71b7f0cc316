import type { Pass } from '../Pass.ts'
import type { Change } from './Explanation.ts'

/** Remembers what every pass changed of the entries of a list, told by comparing references. */
export class History<Entry extends object> {
  readonly #changes = new Map<Entry, readonly Change[]>()

  of(entry: Entry): readonly Change[] {
    return this.#changes.get(entry) ?? []
  }

  /** Entries are compared by their parts. Where a pass changed how many there are, `isHeir` tells which came from which. */
  note(
    { name, does }: Pick<Pass<unknown>, 'name' | 'does'>,
    before: readonly Entry[],
    after: readonly Entry[],
    partsOf: (entry: Entry) => readonly string[],
    isHeir: (heir: Entry, entry: Entry) => boolean,
  ): void {
    if (before === after) return
    const kept = before.length === after.length ? null : new Set(before)
    const gone = kept ? before.filter((entry) => !new Set(after).has(entry)) : []
    after.forEach((entry, at) => {
      const was = kept ? (kept.has(entry) ? entry : gone.find((one) => isHeir(entry, one))) : before[at]
      if (!was || was === entry) return
      const [old, now] = [partsOf(was), partsOf(entry)]
      const lost = old.filter((part) => !now.includes(part))
      const gained = now.filter((part) => !old.includes(part))
      const isSeen = lost.length + gained.length > 0
      this.#changes.set(entry, [...this.of(was), ...(isSeen ? [{ pass: name, does, lost, gained }] : [])])
    })
  }
}
