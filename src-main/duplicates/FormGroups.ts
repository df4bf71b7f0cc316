const parts = 256

/** Returns a number of 53 bits that a text is known by. */
function hashOf(text: string): number {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 4294967296 * (2097151 & high) + (low >>> 0)
}

/**
 * Ids of questions by the hash of their form: a number or two for each, however long it is. In many small maps: one large one
 * would hold the thread whenever it grows.
 */
export class FormGroups {
  readonly #maps = Array.from({ length: parts }, () => new Map<number, number | number[]>())

  add(form: string, id: number): void {
    const hash = hashOf(form)
    const map = this.#mapOf(hash)
    const held = map.get(hash)
    if (held === undefined) map.set(hash, id)
    else if (typeof held === 'number') map.set(hash, [held, id])
    else held.push(id)
  }

  has(form: string): boolean {
    const hash = hashOf(form)
    return this.#mapOf(hash).has(hash)
  }

  /** Yields the ids of each form that more than one question has. */
  *shared(): Generator<readonly number[]> {
    for (const map of this.#maps) for (const held of map.values()) if (typeof held !== 'number') yield held
  }

  #mapOf(hash: number): Map<number, number | number[]> {
    return this.#maps[hash % parts] as Map<number, number | number[]>
  }
}
