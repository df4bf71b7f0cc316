/** Chance by a seed: the same seed, the same throws (mulberry32). */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  below = (count: number): number => Math.floor(this.next() * count)
  chance = (share: number): boolean => this.next() < share

  pick<Item>(list: readonly Item[]): Item {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[this.below(list.length)] as Item
  }

  shuffled<Item>(list: readonly Item[]): Item[] {
    const keyed = list.map((item) => ({ item, at: this.next() }))
    return keyed.sort((one, other) => one.at - other.at).map(({ item }) => item)
  }
}
