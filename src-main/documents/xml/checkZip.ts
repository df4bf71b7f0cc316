import { AppError } from '../../contract/faults.ts'
import { damaged } from '../damaged.ts'

const mostEntries = 20_000
/** What all parts of one file may unpack to; more is a bomb or no question bank. */
const mostBytes = 600 * 1024 * 1024

const endRecord = 0x06054b50
const directoryEntry = 0x02014b50
/** Stands for a number that is told elsewhere, in files of 4 GB. */
const elsewhere = 0xffffffff

/**
 * Looks at the directory of an archive, from which nothing is unpacked. Throws DOCUMENT_DAMAGED for parts that share their bytes,
 * which only bombs do, and EXTRACTION_MEMORY where there are too many or they unpack to too much. Returns what they unpack to.
 * Source: APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16.
 */
export function checkZip(bytes: Uint8Array, name: string): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(file)
  if (end === undefined) return 0 // cut off; whoever unpacks it says so
  const places: { from: number; to: number }[] = []
  let size = 0
  let at = file.readUInt32LE(end + 16)
  for (let count = 1; at + 46 <= file.length; count++) {
    if (file.readUInt32LE(at) !== directoryEntry) break
    const packed = file.readUInt32LE(at + 20)
    const from = file.readUInt32LE(at + 42)
    const unpacked = file.readUInt32LE(at + 24)
    size += unpacked === elsewhere ? 0 : unpacked
    if (packed > 0 && packed !== elsewhere && from !== elsewhere) places.push({ from, to: from + packed })
    if (count > mostEntries || size > mostBytes)
      throw new AppError('EXTRACTION_MEMORY', `${name} unpacks to more than can be read.`)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  places.sort((a, b) => a.from - b.from)
  for (const [index, { from }] of places.entries())
    if (from < (places[index - 1]?.to ?? 0)) throw damaged(name, new Error('parts of the archive share their bytes'))
  return size
}

/** The record at the end, behind which stands only a comment of 64 KB at most. */
function findEnd(file: Buffer): number | undefined {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--)
    if (file.readUInt32LE(at) === endRecord) return at
  return undefined
}
