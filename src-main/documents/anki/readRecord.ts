import { readVarint } from './readVarint.ts'

export type SqlValue = string | number | Uint8Array | null

const encodings: Readonly<Record<number, 'utf8' | 'utf16le' | 'utf16be'>> = { 1: 'utf8', 2: 'utf16le', 3: 'utf16be' }
const integerSizes = [0, 1, 2, 3, 4, 6, 8]

/** The values of one row. Source: sqlite.org/fileformat2.html#record_format. */
export function readRecord(record: Buffer, encoding: number): SqlValue[] {
  const head = readVarint(record, 0)
  const values: SqlValue[] = []
  let at = head.end
  let content = head.value
  while (at < head.value) {
    const type = readVarint(record, at)
    at = type.end
    const size = sizeOf(type.value)
    if (content + size > record.length) throw new Error('a row is cut off')
    values.push(readValue(record.subarray(content, content + size), type.value, encoding))
    content += size
  }
  return values
}

function sizeOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2)
  return type === 7 ? 8 : (integerSizes[type] ?? 0)
}

function readValue(bytes: Buffer, type: number, encoding: number): SqlValue {
  if (type >= 12) return type % 2 === 0 ? bytes : textOf(bytes, encoding)
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type === 0 || type > 6) return null
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length)
}

function textOf(bytes: Buffer, encoding: number): string {
  const name = encodings[encoding] ?? 'utf8'
  return name === 'utf16be' ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString(name)
}
