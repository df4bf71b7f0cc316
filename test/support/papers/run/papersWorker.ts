import { parentPort } from 'node:worker_threads'
import { type Forced, withForced } from './forced.ts'
import { drawOf, scorePaper } from './scorePaper.ts'
import { addPaper, noTally } from './Tally.ts'

export type Batch = { seeds: number[]; forced: Forced[]; only?: string }

parentPort?.on('message', async ({ seeds, forced, only }: Batch) => {
  const tally = noTally()
  for (const seed of seeds) addPaper(tally, await scorePaper(seed, withForced(drawOf(seed), forced)), only)
  parentPort?.postMessage(tally)
})
