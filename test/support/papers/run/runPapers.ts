import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Batch } from './papersWorker.ts'
import { addTallies, noTally, type Tally } from './Tally.ts'

/** Seeds of one run do not meet those of another: a run with seed 1 has no paper of a run with seed 2. */
export const seedOf = (runSeed: number, index: number): number => (runSeed * 100_003 + index) | 0

const batchSize = 20

export type Wanted = Pick<Batch, 'forced' | 'hasPrinter' | 'only'> & { runSeed: number; count: number }

/** Draws, prints, reads and judges papers on all cores. Rejects when a worker fails. */
export async function runPapers({ runSeed, count, ...rest }: Wanted): Promise<Tally> {
  const batches: Batch[] = []
  for (let from = 0; from < count; from += batchSize) {
    const seeds = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) => seedOf(runSeed, from + at))
    batches.push({ seeds, ...rest })
  }
  let sum = noTally()
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./papersWorker.ts', import.meta.url))
      const next = () => {
        const batch = batches.shift()
        if (batch) return worker.postMessage(batch)
        worker.once('exit', () => resolve())
        worker.postMessage('end')
      }
      worker.on('message', (tally: Tally) => {
        sum = addTallies(sum, tally)
        next()
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), batches.length) }, work))
  return { ...sum, misread: sum.misread.sort((left, right) => left.seed - right.seed) }
}
