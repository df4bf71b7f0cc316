import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { type SavedWork, WorkSaver } from './WorkSaver.ts'
import { type Change, savedChange, storedWork, versionOf, type Work } from './work.ts'

/**
 * Where one is in a session and what was done with its questions, as this page knows it. An answer of the core that was under
 * way meanwhile is older, so that the core is asked only about what this page has not touched.
 */
export class SessionWork {
  readonly #saver: WorkSaver
  readonly #works = new Map<number, { version: string; work: Work }>()
  readonly #listeners = new Set<() => void>()
  #position: number | undefined
  #moves: Promise<unknown> = Promise.resolve()

  constructor(save: (index: number, saved: SavedWork) => Promise<unknown>) {
    this.#saver = new WorkSaver(save, () => this.#tell())
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Something could not be stored yet. */
  readonly isBehind = (): boolean => this.#saver.isBehind

  /** Index of the question that is seen; `first`, as long as one has not gone to another. */
  positionFrom(first: number): number {
    this.#position ??= first
    return this.#position
  }

  goTo(index: number): void {
    this.#position = index
    this.#tell()
  }

  /** One after the other: a move that overtook the next would be where the person was before. If it fails, the next one counts. */
  storeMove(store: () => Promise<unknown>): void {
    this.#moves = this.#moves.then(store).catch(() => {})
  }

  /** The same object until it changes. */
  workOn(asked: AskedQuestion): Work {
    const version = versionOf(asked)
    const known = this.#works.get(asked.index)
    if (known?.version === version) return known.work
    const work = storedWork(asked)
    this.#works.set(asked.index, { version, work })
    return work
  }

  /** Each change goes on from what the one before left: two keys may come in before the first is shown. */
  change(asked: AskedQuestion, changed: (before: Work) => Change, spentMs: number): Work {
    const before = this.workOn(asked)
    const change = changed(before)
    const work = { ...before, ...change, spentMs }
    this.#works.set(asked.index, { version: versionOf(asked), work })
    this.#saver.change(asked.index, { ...savedChange(change), spentMs })
    this.#tell()
    return work
  }

  keepTime(asked: AskedQuestion, spentMs: number): void {
    const known = this.#works.get(asked.index)
    // of a question that was edited meanwhile only the time is of use
    if (known?.version === versionOf(asked))
      this.#works.set(asked.index, { ...known, work: { ...known.work, spentMs } })
    this.#saver.change(asked.index, { spentMs })
    void this.#saver.flush()
  }

  /** Nothing of it is stored from now on. */
  end(index: number): void {
    this.#saver.end(index)
  }

  /** Stores what is waiting now; resolves when everything is stored or was tried. */
  async flush(): Promise<void> {
    await Promise.all([this.#saver.flush(), this.#moves])
  }

  /** The page may be gone in a moment. */
  sendNow(): void {
    this.#saver.sendNow()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
