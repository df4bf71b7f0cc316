import { monitorEventLoopDelay } from 'node:perf_hooks'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { type Measure, median, runs } from './Measure.ts'
import { questionsDocx } from './questionsDocx.ts'

const questions = 5000

async function longestStall(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const library = new TestLibrary()
  try {
    await library.ask('banks.list', undefined)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const view = await library.importBytes(bytes, { newBank: 'Bench' }, 'bench.docx')
    delay.disable()
    if (view.recognised !== questions) throw new Error(`${view.recognised} of ${questions} questions were read`)
    return delay.max / 1e6
  } finally {
    await library.remove()
  }
}

/** How long the main thread is held at the longest while a Word file of 5,000 questions is imported. */
export async function benchStall(): Promise<Measure[]> {
  const bytes = questionsDocx(questions)
  const stalls: number[] = []
  for (let run = 0; run < runs; run++) stalls.push(await longestStall(bytes))
  const note = `of ${runs} imports: ${stalls.map((ms) => Math.round(ms)).join(', ')} ms`
  const name = 'longest stall of the main thread, 5,000-question DOCX'
  return [{ name, value: median(stalls), unit: 'ms', bound: 50, note }]
}
