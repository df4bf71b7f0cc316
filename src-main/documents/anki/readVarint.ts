/** A number of SQLite: seven bits a byte, the high bit says that more follow; the ninth byte has eight. */
export function readVarint(bytes: Buffer, from: number): { value: number; end: number } {
  let value = 0n
  for (let at = from; at < from + 8; at++) {
    const byte = bytes.readUInt8(at)
    value = (value << 7n) | BigInt(byte & 0x7f)
    if (byte < 0x80) return { value: Number(value), end: at + 1 }
  }
  value = (value << 8n) | BigInt(bytes.readUInt8(from + 8))
  return { value: Number(BigInt.asIntN(64, value)), end: from + 9 }
}
