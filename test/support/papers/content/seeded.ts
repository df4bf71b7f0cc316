/** A stream of whole numbers from one number: what a drawn number stands for must not depend on anything else. */
export type Seeded = { below(limit: number): number }

export function seeded(seed: number): Seeded {
  let state = Math.imul(seed ^ (seed >>> 16) ^ 0x5bd1e995, 0x85ebca6b) >>> 0
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
    },
  }
}

/** Returns one of a list; throws on an empty one. */
export function pickOf<Value>(values: readonly Value[], random: Seeded): Value {
  const value = values[random.below(values.length)]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}

/** Returns `count` different values of a list (all of them when it has fewer), in an order of their own. */
export function pickSeveral<Value>(values: readonly Value[], count: number, random: Seeded): Value[] {
  const left = [...values]
  const picked: Value[] = []
  while (picked.length < count && left.length > 0) picked.push(...left.splice(random.below(left.length), 1))
  return picked
}
