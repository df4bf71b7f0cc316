import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchAnswers, benchHandIn } from './answering.ts'
import { benchCalls } from './calls.ts'
import { benchColdOpen } from './coldOpen.ts'
import { benchPairs } from './duplicates.ts'
import type { Measure } from './Measure.ts'
import { benchFormats } from './recognition.ts'
import { benchSearch } from './search.ts'
import { withHistory } from './withHistory.ts'

const file = join(import.meta.dirname, 'quickRatios.json')

/** Worse by a third than what is stored. */
const worse = 4 / 3

type Ratios = Readonly<Record<string, number>>

/** A part of the bench on a small library, within a minute. */
async function benchQuick(): Promise<Measure[]> {
  const measures = await withHistory(10_000, async (library, bare) => [
    await benchColdOpen(library),
    ...(await benchCalls(library, bare)),
    ...(await benchSearch(library, bare)),
    ...(await benchAnswers(library, 300)),
    ...(await benchHandIn(library, bare, 100)),
  ])
  return [...measures, ...(await benchFormats(1000)), await benchPairs()]
}

/** The ratio by which a run is held to another: of processor time, as the machines of CI do much else. */
const heldBy = ({ name, cpuRatio, note }: Measure): Measure[] =>
  cpuRatio === undefined ? [] : [{ name, unit: 'x', value: cpuRatio, ...(note && { note }) }]

const isWorse = ({ value, bound = Number.POSITIVE_INFINITY }: Measure): boolean => value > bound

/** Looks once, and again at what seems worse: what else the machine does makes nothing faster. */
async function comparedWith(stored: Ratios): Promise<Measure[]> {
  const look = async () =>
    (await benchQuick()).flatMap(heldBy).map((measure): Measure => {
      const before = stored[measure.name]
      return before === undefined ? measure : { ...measure, bound: Number((before * worse).toPrecision(3)) }
    })
  const first = await look()
  if (!first.some(isWorse)) return first
  const second = new Map((await look()).map((measure) => [measure.name, measure]))
  return first.map((measure) => (isWorse(measure) ? (second.get(measure.name) ?? measure) : measure))
}

/** The worse of two looks, so that it is not luck that others are held to. */
async function store(): Promise<Measure[]> {
  const first = (await benchQuick()).flatMap(heldBy)
  const second = new Map((await benchQuick()).flatMap(heldBy).map(({ name, value }) => [name, value]))
  const ratios = first.map(({ name, value }) => [
    name,
    Number(Math.max(value, second.get(name) ?? value).toPrecision(3)),
  ])
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(ratios), null, 2)}\n`)
  return first
}

/** `--quick`: fails where a ratio is worse than the one stored. `--store` writes down what they are. */
export const runQuick = (isStoring: boolean): Promise<Measure[]> =>
  isStoring ? store() : comparedWith(JSON.parse(readFileSync(file, 'utf8')) as Ratios)
