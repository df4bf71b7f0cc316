export type ProtobufField = { number: number; value: number | Uint8Array }

/** The fields of one message, in order. Numbers are read as they stand, everything with a length as bytes. */
export function protobufFields(bytes: Uint8Array): ProtobufField[] {
  const fields: ProtobufField[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 1; at < bytes.length; shift *= 128) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
    }
    return value
  }
  while (at < bytes.length) {
    const key = varint()
    const number = Math.floor(key / 8)
    const kind = key % 8
    if (kind === 0) fields.push({ number, value: varint() })
    else if (kind === 2) {
      const size = varint()
      fields.push({ number, value: bytes.subarray(at, at + size) })
      at += size
    } else if (kind === 1 || kind === 5) at += kind === 1 ? 8 : 4
    else break
  }
  return fields
}

/** The text of the first field of that number. */
export function protobufText(fields: readonly ProtobufField[], number: number): string {
  const value = fields.find((field) => field.number === number)?.value
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : ''
}
