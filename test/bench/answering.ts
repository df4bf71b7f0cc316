import { practiceScopes } from '../../src-main/contract/practiceCalls.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { type Measure, percentile } from './Measure.ts'
import { seedStudied } from './seedStudied.ts'

const size = { questions: 100_000, attempts: 200_000 }
const answers = 3000
const warmUp = 200

async function timed<Result>(into: number[], work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const result = await work()
  into.push(performance.now() - started)
  return result
}

type Times = Record<'answer' | 'question' | 'draft' | 'count' | 'start', number[]>

async function practise(library: TestLibrary): Promise<Times> {
  const times: Times = { answer: [], question: [], draft: [], count: [], start: [] }
  const set = { bankIds: [1] }
  for (const scope of practiceScopes) await timed(times.count, () => library.ask('practice.count', { ...set, scope }))
  await timed(times.count, () =>
    library.ask('practice.count', { ...set, filter: { text: 'number 77', tags: ['tag 7'] } }),
  )
  await timed(times.count, () => library.ask('practice.count', { ...set, filter: { text: 'a third ONE' } }))
  await timed(times.count, () => library.ask('practice.facets', set))
  for (const order of ['sequential', 'difficulty', 'random'] as const)
    await timed(times.start, () => library.ask('practice.start', { ...set, order, shuffleOptions: true }))
  const [session] = await library.ask('practice.listOpen', undefined)
  const sessionId = session?.id ?? 0
  for (let index = 0; index < answers + warmUp; index++) {
    const kept = index >= warmUp ? times : { answer: [], question: [], draft: [] }
    await timed(kept.question, () => library.ask('practice.question', { sessionId, index }))
    const response = { kind: 'options' as const, labels: [index % 4 === 0 ? 'A' : 'B'] }
    if (index % 3 === 0)
      await timed(kept.draft, () =>
        library.ask('practice.saveDraft', { sessionId, index, draft: response, spentMs: 5 }),
      )
    await timed(kept.answer, () => library.ask('practice.answer', { sessionId, index, response, durationMs: 3000 }))
  }
  return times
}

/** Answering in a session over a bank of 100,000 questions with 200,000 attempts, over the contract, each write on the disk. */
export async function benchAnswering(): Promise<Measure[]> {
  const library = new TestLibrary()
  try {
    seedStudied(library.dataDir, size)
    const times = await practise(library)
    const p99 = (name: string, values: readonly number[], bound: number): Measure => {
      const [half, most] = [percentile(values, 0.5), Math.max(...values)]
      const note = `median ${half.toFixed(2)}, longest ${most.toFixed(1)} ms of ${values.length}`
      return { name, value: percentile(values, 0.99), unit: 'ms', bound, note }
    }
    return [
      p99('answer to stored result, p99', times.answer, 10),
      p99('next question, p99', times.question, 16),
      p99('draft stored, p99', times.draft, 10),
      p99('a set counted, slowest', times.count, 150),
      p99('a session of 100,000 begun, slowest', times.start, 1500),
    ]
  } finally {
    await library.remove()
  }
}
