import type { CallInput } from '../../../src-main/contract/calls.ts'

/** What is stored of a question while it can still be answered. */
export type SavedWork = Omit<CallInput<'practice.saveDraft'>, 'sessionId' | 'index'>

const saveEvery = 250
const retryEvery = 2000

/**
 * Stores what is done in one session: a change at once, and while changes go on at most every quarter of a second, one call
 * after the other. What could not be stored is tried again until it is.
 */
export class WorkSaver {
  readonly #save: (index: number, saved: SavedWork) => Promise<unknown>
  readonly #onBehind: () => void
  readonly #waiting = new Map<number, SavedWork>()
  readonly #ended = new Set<number>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> = Promise.resolve()
  #isBehind = false

  /** `onBehind` is called when `isBehind` becomes another. */
  constructor(save: (index: number, saved: SavedWork) => Promise<unknown>, onBehind: () => void) {
    this.#save = save
    this.#onBehind = onBehind
  }

  /** Something could not be stored yet. */
  get isBehind(): boolean {
    return this.#isBehind
  }

  change(index: number, saved: SavedWork): void {
    if (this.#ended.has(index)) return
    this.#waiting.set(index, { ...this.#waiting.get(index), ...saved })
    if (this.#timer === undefined) void this.flush()
  }

  /** Stores what is waiting now; resolves when everything is stored or was tried. */
  flush(): Promise<void> {
    this.#pause(saveEvery)
    this.#running = this.#running.then(() => this.#saveAll())
    return this.#running
  }

  /** Sends what is waiting without waiting for what is under way: the page may be gone in a moment. */
  sendNow(): void {
    for (const [index, saved] of this.#waiting) {
      this.#waiting.delete(index)
      this.#save(index, saved).catch(() => this.#keep(index, saved))
    }
  }

  /** Once a question is answered nothing of it is left to store. */
  end(index: number): void {
    this.#ended.add(index)
    this.#waiting.delete(index)
  }

  async #saveAll(): Promise<void> {
    for (const index of [...this.#waiting.keys()]) {
      // as it is now: it may have changed while those before it were stored
      const saved = this.#waiting.get(index)
      if (!saved) continue
      this.#waiting.delete(index)
      try {
        await this.#save(index, saved)
      } catch {
        if (!this.#keep(index, saved)) continue
        this.#pause(retryEvery)
        return this.#tell(true)
      }
    }
    this.#tell(false)
  }

  /** To be tried again, below what was changed since; not once the question is answered. */
  #keep(index: number, saved: SavedWork): boolean {
    if (this.#ended.has(index)) return false
    this.#waiting.set(index, { ...saved, ...this.#waiting.get(index) })
    return true
  }

  #pause(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#waiting.size > 0) void this.flush()
    }, ms)
  }

  #tell(isBehind: boolean): void {
    if (this.#isBehind === isBehind) return
    this.#isBehind = isBehind
    this.#onBehind()
  }
}
