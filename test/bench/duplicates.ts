import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { DuplicatesView } from '../../src-main/contract/duplicateCalls.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { compareQuestions } from '../../src-main/duplicates/compareQuestions.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, growthExponent, type Measure, median, runs, spreadOf, type Taken, taken } from './Measure.ts'
import { seedDuplicates } from './seedDuplicates.ts'
import { stallOf, type Watched, watched } from './watched.ts'

type Seen = Watched & { view: DuplicatesView }

async function look(library: TestLibrary, bankIds: number[]): Promise<Seen> {
  const { result: view, ...seen } = await watched(() => library.ask('duplicates.list', { bankIds }))
  return { ...seen, view }
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

/** As if those above had just come: their forms are not remembered yet. */
function forget(library: TestLibrary, above: number): void {
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  sqlite.prepare('DELETE FROM question_form WHERE question_id > ?').run(above)
  sqlite.close()
}

/**
 * The first look at a library of this size, which brings every question to its form, and several of which the new ones are new; all
 * must find just what was put into it.
 */
const lookAt = (size: { held: number; fresh: number }): Promise<{ first: Watched; later: Seen[] }> =>
  withLibrary(size, async (library, last) => {
    const later: Seen[] = []
    const first = await watched(() => library.ask('duplicates.count', undefined))
    for (let run = 0; run < runs; run++) {
      forget(library, size.held)
      later.push(await look(library, [last]))
    }
    const planted = size.fresh / 10
    for (const { view } of later)
      if (view.total !== planted || view.different !== Math.floor(planted / 2))
        throw new Error(`${view.total} clusters, ${view.different} with different answers, of ${planted}`)
    return { first, later }
  })

const allAtOnce = { held: 540, fresh: 60 }

/** Each question compared with each other one: the pairs found, and the milliseconds. */
const allPairs = (): Promise<{ found: number; all: Taken; ours: Seen }> =>
  withLibrary(allAtOnce, async (library) => {
    const questions: QuestionView[] = []
    for (let offset = 0; offset < allAtOnce.held + allAtOnce.fresh; offset += 500)
      questions.push(...(await library.ask('questions.list', { limit: 500, offset })).questions)
    let found = 0
    const all = await taken(() => {
      for (const [at, one] of questions.entries())
        for (const other of questions.slice(at + 1)) if (compareQuestions(one, other).isSame) found++
    })
    return { found, all, ours: await look(library, []) }
  })

/** Near duplicates beside each question compared with each other one, on a size where that ends. */
export async function benchPairs(): Promise<Measure> {
  const { found, all, ours } = await allPairs()
  if (found !== ours.view.total) throw new Error(`all pairs find ${found}, ours ${ours.view.total}`)
  return {
    name: 'near duplicates among 600 questions',
    ...besideReference([ours], { what: 'all pairs', theirs: [all] }),
    ...{ ratioBound: 0.02, note: `the same ${found} pairs` },
  }
}

/**
 * The same question in other words: 10,000 new ones against 100,000, growth, memory, stalls. The first look of all is for those of a
 * library from before there were forms.
 */
export async function benchDuplicates(): Promise<Measure[]> {
  const points: { size: number; ms: number }[] = []
  let largest: Awaited<ReturnType<typeof lookAt>> | undefined
  for (const held of [12_500, 25_000, 50_000, 100_000]) {
    largest = await lookAt({ held, fresh: held / 10 })
    points.push({ size: held, ms: median(largest.later.map(({ cpuMs }) => cpuMs)) })
  }
  if (!largest) throw new Error('nothing was looked at')
  const { first, later } = largest
  const what = '10,000 new questions against 100,000'
  const ms = later.map((seen) => seen.ms)
  const megabytes = Math.max(first.megabytes, ...later.map((seen) => seen.megabytes))
  const note = points.map((point) => `${point.size.toLocaleString('en')}: ${Math.round(point.ms)} ms`).join(', ')
  const cpu = (seen: readonly Watched[]) => `CPU ${Math.round(median(seen.map(({ cpuMs }) => cpuMs)))} ms`
  return [
    {
      ...{ name: 'the first look at 110,000 questions', unit: 'ms', value: first.ms, note: cpu([first]) },
      ...{ stallMs: first.stallMs, megabytes: first.megabytes },
    },
    {
      name: what,
      unit: 'ms',
      value: median(ms),
      spread: spreadOf(ms),
      bound: 4000,
      note: cpu(later),
      ...stallOf(later),
    },
    {
      name: `${what}, growth of processor time`,
      ...{ unit: 'exponent', value: growthExponent(points), bound: 1.05, note },
    },
    { name: `${what}, memory above the start`, unit: 'MB', value: megabytes, bound: 250 },
    { name: `${what}, main thread held`, unit: 'ms', value: stallOf(later).stallMs ?? Number.NaN, bound: 50 },
    await benchPairs(),
  ]
}
