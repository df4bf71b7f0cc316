/**
 * What a document may cost: what its process holds in memory, of every kind; the work it does, in milliseconds of a processor; how long
 * it does none; and how long all takes by the clock, which is for a process that can no longer watch itself. Work tells a document that
 * is broken or hostile: on a machine with much else to do time passes without any.
 */
export type ReaderLimits = { memoryMb: number; cpuMs: number; idleMs: number; timeoutMs: number }

/** Enough for a 200 MB file, little enough that a hostile one cannot take the machine. */
const mostMemoryMb = 1400

/** How its process is started. The bound on objects is V8's; the whole is watched, by us and by a thread of its own. */
export const startOfReader = {
  flags: [
    '--max-old-space-size=1100',
    // with V8's 16 MB most of a large document's tokens are copied to the old generation before they die
    '--max-semi-space-size=64',
  ],
  env: { QQUIZ_READER_BYTES: String(mostMemoryMb * 1024 * 1024) },
}

/** Of a process that reads pages from their pixels: the model, a page of 4 megapixels, and what lies between. */
const mostScanMb = 1200

export const startOfScanner = {
  flags: startOfReader.flags,
  env: { QQUIZ_READER_BYTES: String(mostScanMb * 1024 * 1024) },
}

/** A file on a slow drive is waited for; what never comes, as in a bug of ours, is not. */
const idleMs = 60_000

/** A page takes some ten seconds of work, on a slow machine half a minute; it stands back for all else, and may wait for minutes. */
export const limitsOfScan: ReaderLimits = { memoryMb: mostScanMb, cpuMs: 120_000, idleMs, timeoutMs: 600_000 }

const leastMs = 15_000
const mostMs = 180_000

/** A machine on which much else is done, or that is short of memory, takes so many times as long as the work. */
const mostWaiting = 10

/**
 * What is short is read in a blink, so that one that takes long is broken or hostile, and is soon given up. `extent`: how much
 * there is to read, in bytes; on a slow machine a second does for a megabyte.
 */
export const limitsFor = (extent: number): ReaderLimits => {
  const cpuMs = Math.min(leastMs + extent / 1000, mostMs)
  return { memoryMb: mostMemoryMb, cpuMs, idleMs, timeoutMs: cpuMs * mostWaiting }
}

/** Blocks lie packed, and may be fifty times as long. */
export const extentOfBlocks = (source: Uint8Array): number => source.length * 50
