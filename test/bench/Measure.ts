/** Milliseconds or another unit of several runs. */
export type Runs = readonly number[]

/** One line of the bench. Bounds are those of the issue, on a quiet machine; without one it is only told. */
export type Measure = {
  name: string
  unit: string
  value: number
  /** Least and most of the runs. */
  spread?: readonly [number, number]
  /** What it is beside, measured in the same run; its unit is that of the value. */
  reference?: { what: string; value: number }
  /** The same of processor time, the least of the runs: what else the machine does changes it little. */
  cpuRatio?: number
  /** At most. */
  bound?: number
  /** At least. */
  floor?: number
  /** At most so many times the reference. */
  ratioBound?: number
  /** How long the main thread was held at the longest, and what the memory rose by. */
  stallMs?: number
  megabytes?: number
  note?: string
}

export const ratioOf = ({ value, reference }: Measure): number | null => (reference ? value / reference.value : null)

export const isMet = (measure: Measure): boolean => {
  const { value, bound = Number.POSITIVE_INFINITY, floor = Number.NEGATIVE_INFINITY, ratioBound } = measure
  const ratio = ratioOf(measure)
  return value <= bound && value >= floor && (ratioBound === undefined || (ratio !== null && ratio <= ratioBound))
}

/** The value that this part (0..1) of all does not exceed. */
export const percentile = (values: Runs, part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (values: Runs): number => percentile(values, 0.5)

export const spreadOf = (values: Runs): readonly [number, number] => [Math.min(...values), Math.max(...values)]

export const runs = 5

export type Taken = { ms: number; cpuMs: number }

/** What the work takes, and how much of that this process computes. */
export async function taken(work: () => unknown): Promise<Taken> {
  const cpu = process.cpuUsage()
  const started = performance.now()
  await work()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  return { ms, cpuMs: (user + system) / 1000 }
}

/** What was measured in turn with a reference, so that what else the machine does slows both alike. */
export function besideReference(
  ours: readonly Taken[],
  { what, theirs }: { what: string; theirs: readonly Taken[] },
): Pick<Measure, 'unit' | 'value' | 'spread' | 'reference' | 'cpuRatio'> {
  const ms = ours.map((run) => run.ms)
  const least = (all: readonly Taken[]) => Math.min(...all.map(({ cpuMs }) => cpuMs))
  return {
    unit: 'ms',
    value: median(ms),
    spread: spreadOf(ms),
    reference: { what, value: median(theirs.map((run) => run.ms)) },
    cpuRatio: least(ours) / Math.max(least(theirs), 0.001),
  }
}

/** The exponent k of time = c * size^k through all the points, by least squares on logarithms. */
export function growthExponent(points: readonly { size: number; ms: number }[]): number {
  const logs = points.map(({ size, ms }) => ({ x: Math.log(size), y: Math.log(ms) }))
  const mean = (pick: (log: { x: number; y: number }) => number) =>
    logs.reduce((sum, log) => sum + pick(log), 0) / logs.length
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)]
  const slope = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0)
  return slope / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0)
}
