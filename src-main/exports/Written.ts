import type { LeftOut } from '../contract/exportCalls.ts'

/** What a writer made, and how much of what the format cannot hold. */
export type Written = { bytes: Uint8Array; leftOut: LeftOut }

/** Counts while writing. */
export class Losses {
  readonly #counts: LeftOut = {}

  add(what: keyof LeftOut, count = 1): void {
    if (count > 0) this.#counts[what] = (this.#counts[what] ?? 0) + count
  }

  get counts(): LeftOut {
    return { ...this.#counts }
  }
}
