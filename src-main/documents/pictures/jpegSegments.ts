import { tiffDirectories } from './tiffDirectories.ts'

type Segment = { marker: number; from: number; to: number }

/** The segments of a JPEG before its pixels; `from` is the sign that each begins with. Throws RangeError where it is cut off. */
function* segmentsOf(bytes: Buffer): Generator<Segment> {
  for (let at = 2; bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xda || marker === 0xd9) return
    const to = at + 2 + bytes.readUInt16BE(at + 2)
    yield { marker, from: at, to }
    at = to
  }
}

const app1 = 0xe1
/** What cameras and programs write beside a picture: where and when it was taken, a small copy of it, remarks. */
const beside: readonly number[] = [app1, 0xed, 0xfe]
const orientationTag = 0x112

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether a camera says that the pixels are to be turned or mirrored to stand upright (EXIF). */
export function isTurned(jpeg: Uint8Array): boolean {
  const bytes = asBuffer(jpeg)
  try {
    for (const { marker, from, to } of segmentsOf(bytes)) {
      if (marker !== app1 || bytes.toString('latin1', from + 4, from + 8) !== 'Exif') continue
      const [first] = tiffDirectories(bytes.subarray(from + 10, to))
      if ((first?.field(orientationTag) ?? 0) > 1) return true
    }
  } catch {} // what cannot be read says nothing
  return false
}

/** Returns the same picture, pixel by pixel, without what is written beside it. Throws RangeError where it is cut off. */
export function withoutRemarks(jpeg: Uint8Array): Uint8Array {
  const bytes = asBuffer(jpeg)
  const parts: Buffer[] = []
  let kept = 0
  for (const { marker, from, to } of segmentsOf(bytes)) {
    if (!beside.includes(marker)) continue
    parts.push(bytes.subarray(kept, from))
    kept = to
  }
  return parts.length === 0 ? jpeg : new Uint8Array(Buffer.concat([...parts, bytes.subarray(kept)]))
}
