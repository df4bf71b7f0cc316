import type { CallInput } from '../../../../src-main/contract/calls.ts'

export type SavedAnswer = Omit<CallInput<'exams.answer'>, 'sessionId' | 'index'>
type Calls = {
  save: (index: number, saved: SavedAnswer) => Promise<unknown>
  move: (position: number) => Promise<unknown>
}

const saveEvery = 250
const retryEvery = 2000

/**
 * Stores the answers of one exam: a change at once, and while changes go on at most every quarter of a second, one call
 * after the other. What could not be stored is tried again until it is.
 */
export class AnswerSaver {
  readonly #calls: Calls
  readonly #listeners = new Set<() => void>()
  readonly #waiting = new Map<number, SavedAnswer>()
  #position: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> = Promise.resolve()
  #isBehind = false

  constructor(calls: Calls) {
    this.#calls = calls
  }

  /** Something could not be stored yet. */
  readonly isBehind = (): boolean => this.#isBehind

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change(index: number, saved: SavedAnswer): void {
    this.#waiting.set(index, { ...this.#waiting.get(index), ...saved })
    if (this.#timer === undefined) void this.flush()
  }

  /** Where one is. */
  moveTo(position: number): void {
    this.#position = position
    if (this.#timer === undefined) void this.flush()
  }

  /** Stores what is waiting now; resolves when everything is stored or was tried. */
  flush(): Promise<void> {
    this.#pause(saveEvery)
    this.#running = this.#running.then(() => this.#saveAll())
    return this.#running
  }

  async #saveAll(): Promise<void> {
    const position = this.#position
    this.#position = undefined
    // only where to resume depends on it: if it fails, the next move stores it
    if (position !== undefined) await this.#calls.move(position).catch(() => {})
    for (const index of [...this.#waiting.keys()]) {
      // as it is now: it may have changed while those before it were stored
      const saved = this.#waiting.get(index)
      if (!saved) continue
      this.#waiting.delete(index)
      try {
        await this.#calls.save(index, saved)
      } catch {
        this.#waiting.set(index, { ...saved, ...this.#waiting.get(index) })
        this.#pause(retryEvery)
        return this.#tell(true)
      }
    }
    this.#tell(false)
  }

  #pause(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#waiting.size > 0 || this.#position !== undefined) void this.flush()
    }, ms)
  }

  #tell(isBehind: boolean): void {
    if (this.#isBehind === isBehind) return
    this.#isBehind = isBehind
    for (const listener of this.#listeners) listener()
  }
}
