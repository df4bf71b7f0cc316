import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { DuplicatesView } from '../../src-main/contract/duplicateCalls.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { compareQuestions } from '../../src-main/duplicates/compareQuestions.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { growthExponent, type Measure, median, runs } from './Measure.ts'
import { seedDuplicates } from './seedDuplicates.ts'

type Seen = { ms: number; cpuMs: number; stallMs: number; megabytes: number; view: DuplicatesView }

const megabyte = 1024 * 1024

async function look(library: TestLibrary, bankIds: number[]): Promise<Seen> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const cpu = process.cpuUsage()
  const started = performance.now()
  const view = await library.ask('duplicates.list', { bankIds })
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(cpu)
  delay.disable()
  clearInterval(watch)
  return { ms, cpuMs: (user + system) / 1000, stallMs: delay.max / 1e6, megabytes: (most - before) / megabyte, view }
}

async function withLibrary<Result>(
  size: { held: number; fresh: number },
  work: (library: TestLibrary, last: number) => Promise<Result>,
): Promise<Result> {
  const library = new TestLibrary()
  try {
    await library.ask('banks.list', undefined)
    await library.close()
    return await work(library, seedDuplicates(join(library.dataDir, 'library.sqlite'), size))
  } finally {
    await library.remove()
  }
}

/** Several looks at a library of this size; all must find just what was put into it. */
const lookAt = (size: { held: number; fresh: number }): Promise<Seen[]> =>
  withLibrary(size, async (library, last) => {
    const seen: Seen[] = []
    for (let run = 0; run < runs; run++) seen.push(await look(library, [last]))
    const planted = size.fresh / 10
    for (const { view } of seen)
      if (view.total !== planted || view.different !== Math.floor(planted / 2))
        throw new Error(`${view.total} clusters, ${view.different} with different answers, of ${planted}`)
    return seen
  })

const allAtOnce = { held: 540, fresh: 60 }

/** Each question compared with each other one: the pairs found, and the milliseconds. */
const allPairs = (): Promise<{ found: number; ms: number; oursMs: number; ours: number }> =>
  withLibrary(allAtOnce, async (library) => {
    const questions: QuestionView[] = []
    for (let offset = 0; offset < allAtOnce.held + allAtOnce.fresh; offset += 500)
      questions.push(...(await library.ask('questions.list', { limit: 500, offset })).questions)
    const started = performance.now()
    let found = 0
    for (const [at, one] of questions.entries())
      for (const other of questions.slice(at + 1)) if (compareQuestions(one, other).isSame) found++
    const ms = performance.now() - started
    const ours = await look(library, [])
    return { found, ms, oursMs: ours.ms, ours: ours.view.total }
  })

/** The same question in other words: 10,000 new ones against 100,000, growth, memory, stalls; beside all pairs. */
export async function benchDuplicates(): Promise<Measure[]> {
  const points: { size: number; ms: number; cpuMs: number }[] = []
  let largest: Seen[] = []
  for (const held of [12_500, 25_000, 50_000, 100_000]) {
    largest = await lookAt({ held, fresh: held / 10 })
    const of = (pick: (seen: Seen) => number) => median(largest.map(pick))
    points.push({ size: held, ms: of(({ ms }) => ms), cpuMs: of(({ cpuMs }) => cpuMs) })
  }
  const pairs = await allPairs()
  if (pairs.found !== pairs.ours) throw new Error(`all pairs find ${pairs.found}, ours ${pairs.ours}`)
  const of = (pick: (seen: Seen) => number) => median(largest.map(pick))
  const what = '10,000 new questions against 100,000'
  const sizes = points.map(({ size, ms }) => `${size.toLocaleString('en')}: ${Math.round(ms)} ms`).join(', ')
  return [
    {
      name: what,
      value: of(({ ms }) => ms),
      unit: 'ms',
      bound: 4000,
      note: `CPU ${Math.round(of(({ cpuMs }) => cpuMs))} ms`,
    },
    { name: `${what}, growth exponent`, value: growthExponent(points), unit: '', bound: 1.05, note: sizes },
    {
      name: `${what}, memory above the start`,
      value: Math.max(...largest.map(({ megabytes }) => megabytes)),
      unit: 'MB',
      bound: 250,
    },
    { name: `${what}, longest stall`, value: of(({ stallMs }) => stallMs), unit: 'ms', bound: 50 },
    {
      name: 'duplicates among 600 questions, times faster than all pairs',
      value: pairs.ms / pairs.oursMs,
      unit: '',
      bound: 50,
      isFloor: true,
      note: `${Math.round(pairs.oursMs)} ms and ${Math.round(pairs.ms)} ms, the same ${pairs.found} pairs`,
    },
  ]
}
