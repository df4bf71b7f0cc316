import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { minute, options, PaperShelf, plan, startExam } from '../support/library/examSupport.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { rounds } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

const races = rounds(10, 200)

const began = Date.parse('2026-03-02T09:00:00Z')

const shelf = new PaperShelf()
let library: TestLibrary
let bankId: number
let sessionId: number
beforeAll(async () => {
  await shelf.fill()
  bankId = shelf.bankId
})
beforeEach(async () => {
  library = shelf.copy()
  library.now = began
  library.monotonic = 5000
  const exam = await startExam(library, bankId, plan([{ types: ['single'], count: 6 }]))
  sessionId = exam.sessionId
  expect(exam.leftMs).toBe(30 * minute)
})
afterEach(() => library.remove())
afterAll(() => shelf.remove())

/** Both clocks run, or one of them as the machine has it. */
function pass(ms: { wall?: number; monotonic?: number }) {
  library.now = (library.now ?? 0) + (ms.wall ?? 0)
  library.monotonic = (library.monotonic ?? 0) + (ms.monotonic ?? 0)
}
const awake = (ms: number) => pass({ wall: ms, monotonic: ms })
const left = async () => (await library.ask('exams.get', { sessionId })).leftMs / minute
const answer = (index: number, label: string) =>
  library.ask('exams.answer', { sessionId, index, draft: options(label), spentMs: 1000 })
const stored = () => {
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
  const row = sqlite.prepare('SELECT elapsed_ms AS elapsed, handed_in_by AS by, handed_in_at AS at FROM exam').get()
  const attempts = sqlite.prepare('SELECT count(*) FROM attempt').pluck().get()
  sqlite.close()
  return { ...(row as { elapsed: number; by: string | null; at: number | null }), attempts }
}
/** Ends the program as a kill does: nothing more is stored. */
const restart = async () => {
  await library.close()
  library.monotonic = 0
}

test('the time left is right while awake, over a sleep, and with the wall clock set back an hour', async () => {
  awake(5 * minute)
  expect(await left()).toBe(25)
  pass({ wall: 10 * minute })
  expect(await left()).toBe(15)
  pass({ wall: -60 * minute, monotonic: 2 * minute })
  expect(await left()).toBe(13)
  awake(minute)
  expect(await left()).toBe(12)
})

test('an exam that is handed in while the wall clock is set back does not end before it began', async () => {
  pass({ wall: -60 * minute, monotonic: 2 * minute })
  const { startedAt, handedInAt } = await library.ask('exams.handIn', { sessionId })
  expect(handedInAt).toBe(startedAt)
  expect(stored()).toMatchObject({ elapsed: 2 * minute, by: 'person' })
})

test('after a crash the exam goes on with its answers and the time that is left by the wall clock', async () => {
  awake(4 * minute)
  await answer(0, 'A')
  await restart()
  pass({ wall: 6 * minute })
  expect(await left()).toBe(20)
  expect(await library.ask('exams.question', { sessionId, index: 0 })).toMatchObject({ draft: options('A') })
  awake(minute)
  expect(await left()).toBe(19)
})

test('a wall clock set back before a crash does not give back the time that was stored', async () => {
  awake(10 * minute)
  pass({ wall: -60 * minute })
  await answer(0, 'A')
  await restart()
  pass({ wall: 5 * minute })
  expect(await left()).toBe(15)
})

test('an exam whose time ran out while the program was closed is handed in at the start, as of when it ran out', async () => {
  await answer(0, 'B')
  awake(10 * minute)
  await answer(1, 'A')
  await restart()
  pass({ wall: 3 * 24 * 60 * minute })
  library.app.start()
  await vi.waitUntil(() => library.events.includes('exams.handedIn'), { timeout: 30_000 })
  expect(stored()).toEqual({ elapsed: 30 * minute, by: 'time', at: began + 30 * minute, attempts: 2 })
  expect(await library.ask('exams.running', undefined)).toBeNull()
  expect(await library.ask('exams.report', { sessionId })).toMatchObject({ points: { min: 1, of: 6 }, blank: 4 })
})

test.each(['exams.get', 'exams.report'] as const)(
  'without a start, it is handed in by the next look: %s',
  async (call) => {
    await answer(0, 'B')
    await restart()
    pass({ wall: 31 * minute })
    expect(await library.ask(call, { sessionId })).toMatchObject({ handedInAt: began + 30 * minute })
  },
)

test('while the program runs, a timer hands it in without anyone looking, and says so', async () => {
  await answer(0, 'B')
  awake(30 * minute - 200)
  expect(await left()).toBeGreaterThan(0)
  library.app.start()
  library.events.length = 0
  awake(minute)
  await vi.waitUntil(() => stored().by === 'time', { timeout: 30_000 })
  expect(stored()).toMatchObject({ elapsed: 30 * minute, attempts: 1 })
  await vi.waitUntil(() => library.events.includes('exams.handedIn') && library.events.includes('practice.answered'), {
    timeout: 30_000,
  })
})

test('an answer that comes in after the time is refused and not counted', async () => {
  await answer(0, 'B')
  awake(30 * minute)
  await expect(answer(1, 'A')).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(answer(1, 'A')).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(stored()).toMatchObject({ by: 'time', attempts: 1 })
})

test('handing in by hand once the time is up counts as handed in by the time', async () => {
  awake(40 * minute)
  await library.ask('exams.handIn', { sessionId })
  expect(stored()).toMatchObject({ by: 'time', elapsed: 30 * minute })
})

test('looking often does not write often: the time is stored every quarter of a minute', async () => {
  const at: number[] = []
  for (let second = 1; second <= 40; second++) {
    awake(1000)
    await left()
    at.push(stored().elapsed)
  }
  expect([...new Set(at)]).toEqual([0, 15_000, 30_000])
})

test('two processes that hand in the same exam at the same moment, again and again, grade it once', async () => {
  await library.ask('exams.handIn', { sessionId })
  library.now = undefined
  library.monotonic = undefined
  await restart()
  const script = join(root, 'test/support/library/racingExaminee.ts')
  const racers = [0, 1].map(() => fork(script, [library.dataDir], { cwd: root }))
  const said = (racer: ChildProcess) => once(racer, 'message')
  await Promise.all(racers.map(said))
  try {
    for (let round = 1; round <= races; round++) {
      const again = await library.ask('exams.startAgain', { sessionId, questions: 'same' })
      sessionId = again.sessionId
      for (const index of [0, 1, 2]) await answer(index, 'B')
      const done = racers.map(said)
      for (const racer of racers) racer.send({ sessionId })
      const answers = (await Promise.all(done)).map(([told]) => told)
      expect(answers[0]).toEqual(answers[1])
      expect(stored().attempts).toBe(round * 3)
    }
  } finally {
    for (const racer of racers) racer.kill()
  }
  expect((await library.ask('mistakes.list', {})).mistakes.map(({ timesWrong }) => timesWrong)).toEqual([
    races,
    races,
    races,
  ])
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('an exam whose time is up is handed in rather than given up, and one given up is never handed in', async () => {
  await answer(0, 'B')
  awake(31 * minute)
  await expect(library.ask('exams.discard', { sessionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(stored()).toMatchObject({ by: 'time', attempts: 1 })
  const again = await library.ask('exams.startAgain', { sessionId, questions: 'same' })
  await library.ask('exams.discard', { sessionId: again.sessionId })
  awake(60 * minute)
  expect(await library.ask('exams.running', undefined)).toBeNull()
  expect(await library.ask('exams.history', {})).toHaveLength(1)
})
