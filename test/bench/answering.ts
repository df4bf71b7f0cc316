import { join } from 'node:path'
import Database from 'better-sqlite3'
import { practiceScopes } from '../../src-main/contract/choices.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { type Measure, percentile } from './Measure.ts'
import { seedHistory } from './seedHistory.ts'

const answers = 3000
const warmUp = 200

/** What answering touches besides the history itself. */
const more = `
  INSERT INTO grade (uid, attempt_id, verdict, score, graded_by, created_at)
  SELECT 'grade-' || attempt_id, attempt_id, verdict, 1, 'rule', created_at FROM outcome WHERE verdict <> 'ungraded';
  INSERT INTO review (uid, question_id, attempt_id, rating, rated_by, reviewed_at, created_at)
  SELECT 'review-' || attempt_id, question_id, attempt_id, iif(verdict = 'correct', 3, 1), 'rule', created_at, created_at
  FROM outcome WHERE verdict <> 'ungraded';
  INSERT INTO annotation (question_id, bookmarked_at, updated_at) SELECT id, 1, 1 FROM question WHERE id % 50 = 0;
  INSERT INTO question_tag (question_id, tag) SELECT id, 'tag ' || id % 30 FROM question WHERE id % 20 = 0;`

function seed(file: string) {
  seedHistory(file, Date.now())
  const sqlite = new Database(file)
  sqlite.exec(more)
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
}

async function timed<Result>(into: number[], work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const result = await work()
  into.push(performance.now() - started)
  return result
}

type Times = Record<'answer' | 'question' | 'draft' | 'count' | 'start', number[]>

async function choose(library: TestLibrary, times: Times): Promise<number> {
  const count = (set: Parameters<typeof library.ask<'practice.count'>>[1]) =>
    timed(times.count, () => library.ask('practice.count', set))
  // the plan of the day is made for one bank at a time
  for (const scope of practiceScopes) await count({ scope, bankIds: scope === 'plan' ? [1] : [] })
  await count({ filter: { types: ['single'], tags: ['tag 10'] } })
  await count({ filter: { text: 'ADDRESS space' } })
  await timed(times.count, () => library.ask('practice.facets', {}))
  for (const order of ['sequential', 'difficulty'] as const)
    await timed(times.start, () => library.ask('practice.start', { order }))
  const wanted = { order: 'random' as const, shuffleOptions: true }
  return (await timed(times.start, () => library.ask('practice.start', wanted))).id
}

async function practise(library: TestLibrary): Promise<Times> {
  const times: Times = { answer: [], question: [], draft: [], count: [], start: [] }
  const sessionId = await choose(library, times)
  const single = { kind: 'options' as const, labels: ['B'] }
  for (let index = 0; times.answer.length < answers + warmUp; index++) {
    const { type } = await timed(times.question, () => library.ask('practice.question', { sessionId, index }))
    if (type !== 'single' && type !== 'multiple') continue
    if (index % 3 === 0)
      await timed(times.draft, () => library.ask('practice.saveDraft', { sessionId, index, draft: single, spentMs: 5 }))
    const given = { sessionId, index, response: single, durationMs: 3000 }
    await timed(times.answer, () => library.ask('practice.answer', given))
  }
  return { ...times, answer: times.answer.slice(warmUp), question: times.question.slice(warmUp) }
}

/** Answering in a session over 100,000 questions with 200,000 attempts, over the contract, each write on the disk. */
export async function benchAnswering(): Promise<Measure[]> {
  const library = new TestLibrary()
  try {
    await library.ask('banks.list', undefined)
    await library.close()
    seed(join(library.dataDir, 'library.sqlite'))
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
      p99('a set counted, slowest', times.count, 250),
      p99('a session of 100,000 begun, slowest', times.start, 1500),
    ]
  } finally {
    await library.remove()
  }
}
