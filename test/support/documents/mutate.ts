/** A small seeded generator (mulberry32): the same seed gives the same mutations on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The bytes with one to eight damages: changed bytes, extreme numbers, cut, doubled or moved stretches, a cut-off end. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let damaged = Buffer.from(bytes)
  const at = () => Math.floor(random() * damaged.length)
  for (let count = 1 + Math.floor(random() * 8); count > 0 && damaged.length > 8; count--) {
    const [from, length] = [at(), 1 + Math.floor(random() * 64)]
    switch (Math.floor(random() * 7)) {
      case 0:
        damaged[from] = Math.floor(random() * 256)
        break
      case 1:
        damaged.fill([0, 0xff, 0x7f, 0x80][Math.floor(random() * 4)] ?? 0, from, Math.min(damaged.length, from + 4))
        break
      case 2:
        damaged = Buffer.concat([damaged.subarray(0, from), damaged.subarray(from + length)])
        break
      case 3:
        damaged = Buffer.concat([damaged.subarray(0, from + length), damaged.subarray(from)])
        break
      case 4:
        damaged = Buffer.concat([
          damaged.subarray(0, from),
          damaged.subarray(at()).subarray(0, length),
          damaged.subarray(from),
        ])
        break
      case 5:
        for (let place = from; place < Math.min(damaged.length, from + length); place++)
          damaged[place] = Math.floor(random() * 256)
        break
      default:
        if (random() < 0.3) damaged = damaged.subarray(0, from + 1)
    }
  }
  return new Uint8Array(damaged)
}
