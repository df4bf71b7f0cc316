import { store } from '../../uploads/store.ts'
import { noPicks, type Picks } from './picks.ts'

/** By import. They outlive the page: whoever looks at something else meanwhile has chosen nothing in vain. */
const chosen = store<ReadonlyMap<number, Picks>>(new Map())

export function useRenewalPicks(importId: number) {
  return {
    picks: chosen.use().get(importId) ?? noPicks,
    /** From what is picked by then. */
    change: (next: (picks: Picks) => Picks) =>
      chosen.set(new Map(chosen.get()).set(importId, next(chosen.get().get(importId) ?? noPicks))),
  }
}
