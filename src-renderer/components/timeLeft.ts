/** How far something was when; `key` changes when it begins anew, as a stage does. */
export type Pace = { key: string; since: number; from: number; shown: number | null }

const soonest = 3000
const leastPart = 0.05
/** Times that are told, in seconds: coarse, so that the number does not flicker. */
const steps = [10, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 2700, 3600]

const rounded = (seconds: number): number => steps.find((step) => step >= seconds) ?? Math.ceil(seconds / 3600) * 3600

/** `enough`: so much done tells the pace, whatever part of the whole it is. */
export type At = { key: string; done: number; total: number; enough?: number }

/**
 * Seconds left at the pace kept since the stage began, in `shown`; null while it cannot be known: no total, too little
 * done, too short a time. What is shown only rises when the pace has really fallen, by half.
 */
export function paced(
  before: Pace | undefined,
  { key, done, total, enough = total * leastPart }: At,
  now: number,
): Pace {
  if (before?.key !== key) return { key, since: now, from: done, shown: null }
  const gained = done - before.from
  const spent = now - before.since
  if (total <= 0 || spent < soonest || gained < enough || done >= total) return { ...before, shown: null }
  const seconds = (((total - done) / gained) * spent) / 1000
  const isLittleLonger = before.shown !== null && seconds > before.shown && seconds < before.shown * 1.5
  return { ...before, shown: isLittleLonger ? before.shown : rounded(seconds) }
}
