import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../../browser.ts'
import { fitConfidence } from '../fit/fit.ts'
import { closePdfPrinter } from '../render/asPdf.ts'
import { parseForced } from './forced.ts'
import { groupMisread } from './groups.ts'
import { axisTable, reliabilityTable, summary } from './report.ts'
import { runPapers } from './runPapers.ts'
import { writeMisread } from './writeMisread.ts'

// `npm run papers`: how well papers are read that nobody has seen before. See the README of the folder above.

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    misses: { type: 'string', default: '1' },
    budget: { type: 'string', default: '3000' },
    fit: { type: 'boolean', default: false },
    documents: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'test-results/papers' },
  },
})

if (values.fit) {
  await fitConfidence({ runSeed: Number(values.seed), count: Number(values.count), folders: values.documents })
  process.exit()
}

const forced = [...values.only, ...(values.format ? [`format=${values.format}`] : [])].map(parseForced)
const startedAt = performance.now()
const hasPrinter = findBrowser() !== undefined
if (!hasPrinter) console.log('!!! No Chrome, Chromium or Edge: papers that would be PDFs come as text.')
const tally = await runPapers({
  runSeed: Number(values.seed),
  count: Number(values.count),
  forced,
  hasPrinter,
  ...(values.only[0] ? { only: values.only[0] } : {}),
})
const groups = groupMisread(tally)
for (const lines of [summary(tally), axisTable(tally), reliabilityTable(tally)]) console.log(`${lines.join('\n')}\n`)
console.log('what stands out in misread papers (wrong share of the value, times the usual, papers)')
for (const { tag, wrongShare, lift, papers } of groups.slice(0, 25))
  console.log(
    `${(wrongShare * 100).toFixed(1).padStart(5)}%  x${lift.toFixed(1).padStart(4)} ${String(papers.length).padStart(5)}  ${tag}`,
  )
console.log(`\n${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
const folder = join(process.cwd(), values.out)
rmSync(folder, { recursive: true, force: true })
const written = await writeMisread(folder, groups.slice(0, 25), forced, Number(values.misses), Number(values.budget))
console.log(`${written} misread papers, as small as they get, are in ${values.out}`)
await closePdfPrinter()
