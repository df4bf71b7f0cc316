import type { Fault } from '../contract/faults.ts'

/** Does the work while no library is open, and opens what is there then. */
export type Replace = (work: () => Promise<void>) => Promise<void>

/** Hears of damage that was met outside of a call. */
export type Damaged = (fault: Fault) => void
