import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, type Measure, median, percentile, spreadOf, type Taken, taken } from './Measure.ts'
import { longestHeld, stallOf, type Watched, watched } from './watched.ts'

const warmUp = 100

/** A file beside the library, written as durably: one commit of one row is what the disk alone takes. */
function bareFile(library: TestLibrary): { commit: () => unknown; addMany: (rows: number) => void; close: () => void } {
  const bare = new Database(join(library.dataDir, 'bare.sqlite'))
  bare.pragma('journal_mode = WAL')
  bare.pragma('synchronous = FULL')
  bare.exec('CREATE TABLE IF NOT EXISTS note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  const add = bare.prepare(
    "INSERT INTO note (text) VALUES ('an answer of about as many bytes as one has that is stored')",
  )
  return {
    commit: () => add.run(),
    addMany: bare.transaction((rows: number) => {
      for (let row = 0; row < rows; row++) add.run()
    }),
    close: () => bare.close(),
  }
}

/** Answers in a session over the whole library, each beside a bare commit right after it. */
export async function benchAnswers(library: TestLibrary, answers: number): Promise<Measure[]> {
  const bare = bareFile(library)
  const times: Record<'answer' | 'bare' | 'question' | 'draft', Taken[]> = {
    answer: [],
    bare: [],
    question: [],
    draft: [],
  }
  const { id: sessionId, total } = await library.ask('practice.start', { order: 'random', shuffleOptions: true })
  const response = { kind: 'options' as const, labels: ['B'] }
  const answerAll = async () => {
    for (let index = 0; times.answer.length < answers + warmUp && index < total; index++) {
      let type = ''
      const ask = async () => {
        type = (await library.ask('practice.question', { sessionId, index })).type
      }
      times.question.push(await taken(ask))
      if (type !== 'single' && type !== 'multiple') continue
      const draft = { sessionId, index, draft: response, spentMs: 5 }
      if (index % 3 === 0) times.draft.push(await taken(() => library.ask('practice.saveDraft', draft)))
      const given = { sessionId, index, response, durationMs: 3000 }
      times.answer.push(await taken(() => library.ask('practice.answer', given)))
      times.bare.push(await taken(bare.commit))
      await setImmediate()
    }
  }
  const held = stallOf([await watched(answerAll)])
  bare.close()
  const warm = (all: readonly Taken[]) => all.slice(Math.min(warmUp, Math.floor(all.length / 4)))
  const bares = warm(times.bare).map(({ ms }) => ms)
  const p99 = (name: string, all: readonly Taken[], bounds: Partial<Measure>): Measure => {
    const values = warm(all).map(({ ms }) => ms)
    const reference = { what: 'a bare commit, p99', value: percentile(bares, 0.99) }
    const note = `median ${median(values).toFixed(2)} ms of ${values.length}`
    return { name, unit: 'ms', value: percentile(values, 0.99), spread: spreadOf(values), reference, note, ...bounds }
  }
  const half = (name: string, all: readonly Taken[]): Measure => {
    const cpu = (of: readonly Taken[]) => median(warm(of).map(({ cpuMs }) => cpuMs))
    return {
      ...{ name, unit: 'ms', value: median(warm(all).map(({ ms }) => ms)), cpuRatio: cpu(all) / cpu(times.bare) },
      reference: { what: 'a bare commit, median', value: median(bares) },
    }
  }
  return [
    p99('answer stored, p99', times.answer, { ratioBound: 2.5, ...held }),
    half('answer stored, median', times.answer),
    p99('draft stored, p99', times.draft, {}),
    p99('next question, p99', times.question, { bound: 16 }),
  ]
}

/** Mock exams of many questions with all of them answered: handed in, and found with their time up. */
export async function benchHandIn(
  library: TestLibrary,
  direct: Database.Database,
  questions: number,
): Promise<Measure[]> {
  const ends = {
    'handed in': (sessionId: number) => library.ask('exams.handIn', { sessionId }),
    'found with its time up': (sessionId: number) => {
      direct.prepare('UPDATE exam SET limit_ms = 1 WHERE session_id = ?').run(sessionId)
      return library.ask('exams.get', { sessionId })
    },
  }
  const measures: Measure[] = []
  for (const [how, end] of Object.entries(ends)) {
    const measure = await benchEnd({ library, direct, questions, how, end })
    measures.push(measure, longestHeld(measure))
  }
  return measures
}

type End = {
  library: TestLibrary
  direct: Database.Database
  questions: number
  how: string
  end: (sessionId: number) => Promise<unknown>
}

async function benchEnd({ library, direct, questions, how, end }: End): Promise<Measure> {
  const bare = bareFile(library)
  const ours: Watched[] = []
  const theirs: Taken[] = []
  for (let exam = 0; exam < 4; exam++) {
    const plan = {
      parts: [{ types: ['single' as const], count: questions, points: 1 }],
      ...{ minutes: 100, passMark: 0.6 },
    }
    const { id } = await library.ask('exams.saveBlueprint', { bankId: 1 + exam, name: 'Bench', plan })
    const { sessionId } = await library.ask('exams.start', { blueprintId: id })
    direct
      .prepare(
        `UPDATE session_question SET draft = '{"kind":"options","labels":["' || iif(ordinal % 3, 'B', 'A') || '"]}', spent_ms = 3000 + ordinal * 31
         WHERE session_id = ?`,
      )
      .run(sessionId)
    const seen = await watched(() => end(sessionId))
    const added = await taken(() => bare.addMany(questions))
    if (exam === 0) continue
    ours.push(seen)
    theirs.push(added)
  }
  bare.close()
  return {
    name: `mock exam of ${questions.toLocaleString('en')} questions ${how}`,
    ...besideReference(ours, { what: 'as many bare rows in one commit', theirs }),
    ...{ bound: 300, ...stallOf(ours) },
    note: `CPU ${Math.round(median(ours.map(({ cpuMs }) => cpuMs)))} ms`,
  }
}
