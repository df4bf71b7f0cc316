/** One line of the bench. `value` is compared with `bound`: at most, or at least where `isFloor`. */
export type Measure = { name: string; value: number; unit: string; bound: number; isFloor?: boolean; note?: string }

export const isMet = ({ value, bound, isFloor }: Measure): boolean => (isFloor ? value >= bound : value <= bound)

/** The value that this part (0..1) of all does not exceed. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const runs = 5

/** Milliseconds of each of five runs after one that is not counted. */
export async function times(work: () => unknown): Promise<number[]> {
  const measured: number[] = []
  for (let run = 0; run <= runs; run++) {
    const started = performance.now()
    await work()
    if (run > 0) measured.push(performance.now() - started)
  }
  return measured
}

/** Medians of both over the same five rounds, so that what else the machine does slows both alike. */
export async function besideEachOther(ours: () => unknown, reference: () => unknown): Promise<[number, number]> {
  const measured: [number[], number[]] = [[], []]
  for (let run = 0; run <= runs; run++) {
    const started = performance.now()
    await ours()
    const between = performance.now()
    await reference()
    if (run === 0) continue
    measured[0].push(between - started)
    measured[1].push(performance.now() - between)
  }
  return [median(measured[0]), median(measured[1])]
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

/** A table for people; `met` is for the bound as it stands in the issue, on a quiet machine. */
export function printMeasures(measures: readonly Measure[]): void {
  for (const measure of measures) {
    const { name, value, unit, bound, isFloor, note } = measure
    const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
    const limit = `${isFloor ? '>=' : '<='} ${bound.toLocaleString('en')} ${unit}`
    console.log(`${isMet(measure) ? 'met  ' : 'MISSED'} ${name}: ${shown} ${unit} (${limit})${note ? `; ${note}` : ''}`)
  }
}
