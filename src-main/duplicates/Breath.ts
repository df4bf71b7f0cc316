import { setImmediate } from 'node:timers/promises'

const heldMs = 8

/** Lets others have the thread when it was held for some milliseconds. */
export class Breath {
  #since = performance.now()

  async take(): Promise<void> {
    if (performance.now() - this.#since < heldMs) return
    await setImmediate()
    this.#since = performance.now()
  }
}
