const noEntry = 0xffffffff
const entrySize = 128
const rootType = 5

/**
 * Whether the directory of an OLE file does not begin with its root, or leads to an entry twice. In a sound file each entry
 * hangs on one other; a loop would keep the library that opens such files busy until memory ends. Source: [MS-CFB] 2.6.
 */
export function hasBrokenDirectory(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 512) return false
  const size = 1 << Math.min(12, Math.max(7, file.readUInt16LE(0x1e)))
  const seen = new Set<number>()
  const sectors = directorySectors(file, size)
  if (file[((sectors[0] ?? 0) + 1) * size + 0x42] !== rootType) return true
  for (const sector of sectors) {
    const start = (sector + 1) * size
    for (let at = start; at + entrySize <= Math.min(start + size, file.length); at += entrySize) {
      const isUnused = file[at + 0x42] === 0
      for (const link of [0x44, 0x48, 0x4c].map((offset) => file.readUInt32LE(at + offset))) {
        if (link === noEntry || (isUnused && link === 0)) continue
        if (link === 0 || seen.has(link)) return true
        seen.add(link)
      }
    }
  }
  return false
}

/** The chain of sectors that the directory takes, by the allocation table; a chain that bites its tail ends there. */
function directorySectors(file: Buffer, size: number): number[] {
  const sectors: number[] = []
  const known = new Set<number>()
  let sector = file.readUInt32LE(0x30)
  while (!known.has(sector) && (sector + 2) * size <= file.length + size) {
    known.add(sector)
    sectors.push(sector)
    const perTable = size / 4
    const slot = Math.floor(sector / perTable)
    if (slot >= 109) break
    const table = file.readUInt32LE(0x4c + slot * 4)
    const at = (table + 1) * size + (sector % perTable) * 4
    if (at + 4 > file.length) break
    sector = file.readUInt32LE(at)
  }
  return sectors
}
