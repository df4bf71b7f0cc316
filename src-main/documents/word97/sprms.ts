/** One property change: what it sets and its operand. Source: [MS-DOC] 2.2.5. */
export type Sprm = { code: number; operand: Buffer }

const sizes = [1, 1, 2, 4, 2, 2, -1, 3]

/** Reads a list of property changes; a list that runs over its end is cut there. */
export function readSprms(list: Buffer): Sprm[] {
  const sprms: Sprm[] = []
  for (let at = 0; at + 2 < list.length; ) {
    const code = list.readUInt16LE(at)
    at += 2
    let size = sizes[code >> 13] ?? -1
    if (size < 0) {
      const isLong = code === 0xd608 || code === 0xd606
      size = isLong ? list.readUInt16LE(Math.min(at, list.length - 2)) - 1 : (list[at] ?? 0)
      at += isLong ? 2 : 1
    }
    if (size < 0 || at + size > list.length) return sprms
    sprms.push({ code, operand: list.subarray(at, at + size) })
    at += size
  }
  return sprms
}
