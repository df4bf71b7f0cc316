import type { Doubt } from './doubts.ts'

/** Doubts without repetition. There are few of each question and many questions, so a list is quicker than a set. */
export class DoubtList {
  readonly #all: Doubt[]

  constructor(doubts: Iterable<Doubt> = []) {
    this.#all = [...doubts]
  }

  add(doubt: Doubt): void {
    if (!this.#all.includes(doubt)) this.#all.push(doubt)
  }

  has(doubt: Doubt): boolean {
    return this.#all.includes(doubt)
  }

  [Symbol.iterator](): Iterator<Doubt> {
    return this.#all[Symbol.iterator]()
  }

  get all(): readonly Doubt[] {
    return this.#all
  }
}
