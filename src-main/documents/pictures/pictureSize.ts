import { pictureKind } from './pictureKind.ts'
import { tiffDirectories } from './tiffDirectories.ts'

export type PictureSize = { width: number; height: number }

/** How large a picture says that it is, in pixels, without unpacking it; undefined where it does not say so. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const kind = pictureKind(bytes)
  try {
    return kind && sizeOf[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch {
    return undefined // cut off before it says so
  }
}

const sizeOf: Readonly<
  Record<NonNullable<ReturnType<typeof pictureKind>>, (bytes: Buffer) => PictureSize | undefined>
> = {
  png: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  gif: (bytes) => ({ width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }),
  bmp: (bytes) =>
    bytes.readUInt32LE(14) === 12
      ? { width: bytes.readUInt16LE(18), height: bytes.readUInt16LE(20) }
      : { width: Math.abs(bytes.readInt32LE(18)), height: Math.abs(bytes.readInt32LE(22)) },
  jpeg: sizeOfJpeg,
  webp: sizeOfWebp,
  avif: sizeOfHeif,
  tiff: sizeOfTiff,
}

/** Frames begin with one of these markers; 4, 8 and 12 among them are tables. */
const isFrame = (marker: number) => (marker >= 0xc0 && marker <= 0xcf && marker % 4 !== 0 ? true : marker === 0xc0)

function sizeOfJpeg(bytes: Buffer): PictureSize | undefined {
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    // fill bytes and markers without content
    at +=
      marker === 0xff ? 1 : marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + bytes.readUInt16BE(at + 2)
  }
  return undefined
}

function sizeOfWebp(bytes: Buffer): PictureSize | undefined {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    default:
      return undefined
  }
}

/** The largest of those in the file: previews and tiles have theirs too. */
function sizeOfHeif(bytes: Buffer): PictureSize | undefined {
  let largest: PictureSize | undefined
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    const size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

function sizeOfTiff(bytes: Buffer): PictureSize | undefined {
  const [first] = tiffDirectories(bytes)
  return first && { width: first.field(256), height: first.field(257) }
}
