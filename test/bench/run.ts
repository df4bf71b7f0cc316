import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchAnswers, benchHandIn } from './answering.ts'
import { benchBundle } from './bundle.ts'
import { benchCalls } from './calls.ts'
import { benchColdOpen } from './coldOpen.ts'
import { benchDuplicates } from './duplicates.ts'
import { benchGrowth } from './growth.ts'
import { benchImports } from './imports.ts'
import { isMet, type Measure } from './Measure.ts'
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

const library = (): Promise<Measure[]> =>
  withHistory(size, async (opened, bare) => [
    await benchColdOpen(opened),
    ...(await benchCalls(opened, bare)),
    ...(await benchSearch(opened, bare)),
    ...(await benchAnswers(opened, 1000)),
    await benchHandIn(opened, bare, Math.min(1000, size / 100)),
  ])

const benches: Record<string, () => Measure[] | Promise<Measure[]>> = {
  bundle: benchBundle,
  recognition: benchRecognition,
  formats: () => benchFormats(1000),
  pdf: benchPdf,
  imports: () => benchImports(5000),
  library,
  duplicates: benchDuplicates,
  plan: benchPlan,
  growth: () => benchGrowth([1000, 10_000, 100_000, ...(size > 100_000 ? [size] : [])]),
}

async function runAll(): Promise<Measure[]> {
  const measures: Measure[] = []
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
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

const measures = await (values.quick ? quick() : runAll())
if (values.json !== undefined) writeFileSync(values.json, jsonOf(measures))
process.exitCode = measures.every(isMet) ? 0 : 1
