import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { besideReference, type Measure, median, runs, type Taken, taken } from './Measure.ts'

const megabyte = 1024 * 1024

export type Watched = Taken & { stallMs: number; megabytes: number }

export const stallOf = (seen: readonly Watched[]): Pick<Measure, 'stallMs' | 'megabytes'> => ({
  stallMs: median(seen.map(({ stallMs }) => stallMs)),
  megabytes: Math.max(...seen.map(({ megabytes }) => megabytes)),
})

/** A line of its own for how long the main thread was held at a stretch: a person notices more than 50 ms. */
export const longestHeld = ({ name, stallMs = Number.NaN }: Measure): Measure => ({
  name: `${name}, main thread held`,
  unit: 'ms',
  value: stallMs,
  bound: 50,
})

/** Does the work and returns what it took: how long the main thread was held at the longest, and what the memory rose by. */
export async function watched<Result>(work: () => Promise<Result>): Promise<Watched & { result: Result }> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss)
  }
  const watch = setInterval(look, 20)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  // it counts from its first tick on
  await setTimeout(5)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const result = await work()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  look()
  // what held the thread to the end is seen with the next tick of the watch
  await setTimeout(5)
  delay.disable()
  clearInterval(watch)
  const cpuMs = (user + system) / 1000
  return { result, ms, cpuMs, stallMs: delay.max / 1e6, megabytes: (most - before) / megabyte }
}

/** Five runs after one that is not counted. */
export async function watchedRuns(
  work: () => Promise<unknown>,
  between: () => Promise<void> = async () => {},
): Promise<Watched[]> {
  const all: Watched[] = []
  for (let run = 0; run <= runs; run++) {
    all.push(await watched(work))
    await between()
  }
  return all.slice(1)
}

/** Five runs after one that is not counted, each in turn with the reference. */
export async function beside(
  { name, ...bounds }: Pick<Measure, 'name' | 'bound' | 'ratioBound' | 'note'>,
  work: () => Promise<unknown>,
  { what, run: reference }: { what: string; run: () => unknown },
): Promise<Measure> {
  const theirs: Taken[] = []
  const ours = await watchedRuns(work, async () => void theirs.push(await taken(reference)))
  return { name, ...besideReference(ours, { what, theirs: theirs.slice(1) }), ...stallOf(ours), ...bounds }
}
