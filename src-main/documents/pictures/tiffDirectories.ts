/** Where the directory of a picture in a TIFF stands, and where it names the next one; `field`: 0 where it is not there. */
export type TiffDirectory = { at: number; nextAt: number; field: (tag: number) => number }

/** More are no document that a person has, or a chain without an end. */
const mostPages = 3000

export const isLittleEndian = (bytes: Buffer): boolean => bytes[0] === 0x49

/** The pictures of a TIFF, which are its pages. Throws RangeError where the file is cut off. */
export function tiffDirectories(bytes: Buffer): TiffDirectory[] {
  const isLittle = isLittleEndian(bytes)
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directories: TiffDirectory[] = []
  const seen = new Set<number>()
  for (let at = long(4); at !== 0 && !seen.has(at) && seen.size < mostPages; ) {
    seen.add(at)
    const [from, count] = [at + 2, short(at)]
    const field = (tag: number) => {
      for (let entry = from; entry < from + count * 12; entry += 12)
        if (short(entry) === tag) return short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8)
      return 0
    }
    const nextAt = from + count * 12
    directories.push({ at, nextAt, field })
    at = long(nextAt)
  }
  return directories
}
