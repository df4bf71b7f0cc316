import type { CallInput } from '../../../src-main/contract/calls.ts'

type Saved = Omit<CallInput<'practice.saveDraft'>, 'sessionId' | 'index'>

const saveEvery = 300

/**
 * Stores what changes at once, and while changes go on, at most every 300 ms: nobody loses more than that, whatever ends the
 * program. What could not be stored stays and is tried again with the next change or flush.
 */
export class DraftSaver {
  readonly #save: (saved: Saved) => Promise<unknown>
  #waiting: Saved | undefined
  /** Of each field what was last written, stored or not. */
  #newest: Saved = {}
  #timer: ReturnType<typeof setTimeout> | undefined
  #hasEnded = false

  constructor(save: (saved: Saved) => Promise<unknown>) {
    this.#save = save
  }

  change(saved: Saved): void {
    if (this.#hasEnded) return
    this.#waiting = { ...this.#waiting, ...saved }
    this.#newest = { ...this.#newest, ...saved }
    if (this.#timer === undefined) this.flush()
  }

  /** Stores what is waiting now. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const saved = this.#waiting
    if (!saved) return
    this.#waiting = undefined
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#waiting) this.flush()
    }, saveEvery)
    this.#save(saved).catch(() => {
      // not as it was then: a later try may have come through
      if (!this.#hasEnded) this.#waiting = this.#newest
    })
  }

  /** Once it is answered there is nothing left to store. */
  end(): void {
    this.#hasEnded = true
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#waiting = undefined
  }
}
