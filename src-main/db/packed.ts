import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { deflateSync, inflate, inflateRaw, inflateRawSync, inflateSync } from 'node:zlib'

/** Returns a value as compressed JSON with its checksum: about a tenth of its size, and quick to hand between threads. */
export const pack = (value: unknown): Uint8Array<ArrayBuffer> => {
  const packed = deflateSync(JSON.stringify(value), { level: 3 })
  return new Uint8Array(packed) // a copy of its own, so that the thread can hand it over
}

/** The first versions packed without one; a stream of that kind never begins so (RFC 1951, 3.2.3). */
const hasChecksum = (packed: Uint8Array) => ((packed[0] ?? 0) & 0x0f) === 8

/** The inverse of `pack`; the caller knows what it packed. Throws where it was altered. */
export const unpack = <Value>(packed: Uint8Array): Value =>
  JSON.parse((hasChecksum(packed) ? inflateSync(packed) : inflateRawSync(packed)).toString('utf8')) as Value

/** Packs a list in parts, so that no thread has to take all of it at once. */
export function packParts(values: readonly unknown[], atOnce: number): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let from = 0; from < values.length; from += atOnce) parts.push(pack(values.slice(from, from + atOnce)))
  return parts
}

/** The inverse of `packParts`; others have the thread after each part. */
export async function unpackParts<Value>(parts: Iterable<Uint8Array>): Promise<Value[]> {
  const values: Value[] = []
  for (const part of parts) {
    values.push(...unpack<Value[]>(part))
    await setImmediate()
  }
  return values
}

/** Returns the JSON of what was packed, unpacked beside this thread. Throws where it was altered. */
export const unpackBytes = (packed: Uint8Array): Promise<Buffer> =>
  promisify(hasChecksum(packed) ? inflate : inflateRaw)(packed)

/** Whether it is what was packed, as far as that can be told. */
export function isWhole(packed: Uint8Array): boolean {
  try {
    unpack(packed)
    return true
  } catch {
    return false
  }
}
