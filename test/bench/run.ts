import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type Database from 'better-sqlite3'
import { buildHeadlessIfStale } from '../../src-main/plainNode/buildHeadless.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { benchAnswers, benchHandIn } from './answering.ts'
import { benchBundle } from './bundle.ts'
import { benchCalls } from './calls.ts'
import { benchColdOpen } from './coldOpen.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchGrowth } from './growth.ts'
import { benchImports, benchImportsAgain } from './imports.ts'
import { benchLargeChanges } from './largeChanges.ts'
import { isMet, type Measure } from './Measure.ts'
import { benchPage } from './page.ts'
import { benchPdf } from './pdf.ts'
import { benchPlan } from './plan.ts'
import { jsonOf, printMeasures } from './printMeasures.ts'
import { runQuick } from './quick.ts'
import { benchFormats, benchRecognition } from './recognition.ts'
import { benchSearch } from './search.ts'
import { withHistory } from './withHistory.ts'

// `npm run bench`: medians of five runs after a warm-up. Compare ratios and runs of one machine, not absolute times. The script gives
// Node the same room for young objects as the reader has (imports/reader/readerLimits.ts). What is measured: docs/performance.md.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
    size: { type: 'string', default: '100000' },
  },
})
const size = Number(values.size)

type Part = (library: TestLibrary, bare: Database.Database) => Promise<Measure[]>

/** What is measured on one library, and can be asked for by itself. */
const parts: Readonly<Record<string, Part>> = {
  opening: async (opened) => [await benchColdOpen(opened)],
  calls: benchCalls,
  search: benchSearch,
  answers: (opened) => benchAnswers(opened, 1000),
  handIn: (opened, bare) => benchHandIn(opened, bare, Math.min(1000, size / 100)),
  page: benchPage,
  again: (opened) => benchImportsAgain(opened, Math.min(10_000, size / 10)),
}

/** All parts, or those that were asked for. */
const library = (): Promise<Measure[]> =>
  withHistory(size, async (opened, bare) => {
    const measures: Measure[] = []
    const isWhole = positionals.length === 0 || positionals.includes('library')
    for (const [name, part] of Object.entries(parts))
      if (isWhole || positionals.includes(name)) measures.push(...(await part(opened, bare)))
    return measures
  })

const benches: Record<string, () => Measure[] | Promise<Measure[]>> = {
  bundle: benchBundle,
  recognition: benchRecognition,
  formats: () => benchFormats(1000),
  pdf: benchPdf,
  imports: () => benchImports(5000),
  library,
  duplicates: benchDuplicates,
  changes: () => benchLargeChanges({ undone: 5000, renewed: 10_000, edited: 10_000, mended: 3000 }),
  plan: benchPlan,
  growth: () => benchGrowth([1000, 10_000, 100_000, ...(size > 100_000 ? [size] : [])]),
}

async function runAll(): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const [name, bench] of Object.entries(benches)) {
    const names = [name, ...(name === 'library' ? Object.keys(parts) : [])]
    if (positionals.length > 0 && !names.some((it) => positionals.includes(it))) continue
    const measured = await bench()
    printMeasures(measured)
    measures.push(...measured)
  }
  return measures
}

async function quick(): Promise<Measure[]> {
  const measures = await runQuick(values.store)
  printMeasures(measures)
  return measures
}

// the reader and the keeper run from there
await buildHeadlessIfStale((sentence) => void process.stderr.write(`${sentence}\n`))
const measures = await (values.quick ? quick() : runAll())
if (values.json !== undefined) writeFileSync(values.json, jsonOf(measures))
process.exitCode = measures.every(isMet) ? 0 : 1
