/** What two clocks show at one moment, in ms. The monotonic one counts from any start; null: of another run, of no use. */
export type ClockReading = { wall: number; monotonic: number | null }

/**
 * Returns the time between two readings, never less than 0, by the clock that saw more of it: the monotonic clock may stand while
 * the machine sleeps, the wall clock may be set back.
 */
export function timeBetween(before: ClockReading, after: ClockReading): number {
  const byWall = after.wall - before.wall
  const byMonotonic = before.monotonic === null || after.monotonic === null ? 0 : after.monotonic - before.monotonic
  return Math.max(0, byWall, byMonotonic)
}

/** How much of an exam had gone by at a reading. */
export type Elapsed = { ms: number; at: ClockReading }

export const elapsedAt = (known: Elapsed, at: ClockReading): Elapsed => ({
  ms: known.ms + timeBetween(known.at, at),
  at,
})
