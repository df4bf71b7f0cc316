import { benchAnswering } from './answering.ts'
import { benchDuplicates } from './duplicates.ts'
import { isMet, type Measure, printMeasures } from './Measure.ts'
import { benchPdf } from './pdf.ts'
import { benchPlan } from './plan.ts'
import { benchDocx, benchRecognition } from './recognition.ts'
import { benchStall } from './stall.ts'
import { benchStatistics } from './statistics.ts'

// `npm run bench`: medians of five runs after a warm-up. Compare ratios and runs of one machine, not absolute
// times. The script gives Node the same room for young objects as the reader has (imports/reader/readerLimits.ts).

const benches: Record<string, () => Promise<Measure[]>> = {
  answering: benchAnswering,
  recognition: benchRecognition,
  docx: benchDocx,
  duplicates: benchDuplicates,
  pdf: benchPdf,
  plan: benchPlan,
  stall: benchStall,
  statistics: benchStatistics,
}
const wanted = process.argv.slice(2)
const measures: Measure[] = []
for (const [name, bench] of Object.entries(benches))
  if (wanted.length === 0 || wanted.includes(name)) {
    const measured = await bench()
    printMeasures(measured)
    measures.push(...measured)
  }
process.exitCode = measures.every(isMet) ? 0 : 1
