import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Returns a value as compressed JSON: about a tenth of its size, and quick to hand between threads. */
export const pack = (value: unknown): Uint8Array<ArrayBuffer> => {
  const packed = deflateRawSync(JSON.stringify(value), { level: 3 })
  return new Uint8Array(packed) // a copy of its own, so that the thread can hand it over
}

/** The inverse of `pack`; the caller knows what it packed. */
export const unpack = <Value>(packed: Uint8Array): Value => JSON.parse(inflateRawSync(packed).toString('utf8')) as Value
