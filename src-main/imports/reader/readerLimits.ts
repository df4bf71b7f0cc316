/** What a document may cost: what its process holds in memory, of every kind, and how long it takes. */
export type ReaderLimits = { memoryMb: number; timeoutMs: number }

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

/** A page takes some ten seconds of work, on a slow machine half a minute. */
const mostScanCpuMs = 120_000

export const startOfScanner = {
  flags: startOfReader.flags,
  env: { QQUIZ_READER_BYTES: String(mostScanMb * 1024 * 1024), QQUIZ_READER_CPU_MS: String(mostScanCpuMs) },
}

/** A page stands back for all else, and beside much of it waits for minutes: what ends one that is lost is its work, not the clock. */
export const limitsOfScan: ReaderLimits = { memoryMb: mostScanMb, timeoutMs: 600_000 }

const leastMs = 15_000
const mostMs = 180_000

/**
 * What is short is read in a blink, so that one that takes long is broken or hostile, and is soon given up. `extent`: how much
 * there is to read, in bytes; on a slow machine a second does for a megabyte.
 */
export const limitsFor = (extent: number): ReaderLimits => ({
  memoryMb: mostMemoryMb,
  timeoutMs: Math.min(leastMs + extent / 1000, mostMs),
})

/** Blocks lie packed, and may be fifty times as long. */
export const extentOfBlocks = (source: Uint8Array): number => source.length * 50
