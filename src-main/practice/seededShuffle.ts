/** Returns a small generator of 32-bit numbers (mulberry32, public domain): the same seed gives the same sequence. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** Returns a shuffled copy (Fisher-Yates), every order as likely as any other; the same seed gives the same order. */
export function seededShuffle<Value>(values: readonly Value[], seed: number): Value[] {
  const next = mulberry32(seed)
  const shuffled = [...values]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor((next() / 2 ** 32) * (last + 1))
    const [a, b] = [shuffled[last], shuffled[other]] as [Value, Value]
    shuffled[last] = b
    shuffled[other] = a
  }
  return shuffled
}
