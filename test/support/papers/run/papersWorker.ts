import { parentPort } from 'node:worker_threads'
import { closePdfPrinter } from '../render/asPdf.ts'
import { type Forced, withForced } from './forced.ts'
import { drawOf, scorePaper, unprinted } from './scorePaper.ts'
import { addPaper, noTally } from './Tally.ts'

/** `hasPrinter`: whether there is a browser to print PDFs with. */
export type Batch = { seeds: number[]; forced: readonly Forced[]; hasPrinter: boolean; only?: string }

parentPort?.on('message', async (batch: Batch | 'end') => {
  if (batch === 'end') {
    await closePdfPrinter()
    return parentPort?.close()
  }
  const { seeds, forced, hasPrinter, only } = batch
  const tally = noTally()
  for (const seed of seeds) {
    const draw = withForced(drawOf(seed), forced)
    addPaper(tally, await scorePaper(seed, hasPrinter ? draw : unprinted(draw)), only)
  }
  parentPort?.postMessage(tally)
})
