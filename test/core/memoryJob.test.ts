import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../src-main/db/openDatabase.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { root } from '../support/run/runCommand.ts'
import { forgetful, historiesOf } from '../support/scheduling/histories.ts'

const now = Date.UTC(2026, 10, 25)
let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
  library.now = now
})
afterEach(() => library.remove())

/** Works on the library's file while the program is closed. */
function onFile(work: (db: Db) => void): void {
  const { dataDir } = library
  const db = openDatabase({
    file: join(dataDir, 'library.sqlite'),
    migrationsDir: join(root, 'drizzle'),
    backupsDir: join(dataDir, 'backups'),
    now,
  })
  work(db)
  db.$client.close()
}

const memory = () => library.ask('memory.get', undefined)
const untilIdle = () => expect.poll(async () => (await memory()).state, { timeout: 50_000 }).toBe('idle')
const cardProblems = async () => (await library.app.examine()).find(({ check }) => check === 'cards')?.problems

/** Four hundred questions with the answers of a person who forgets quickly. */
async function studyLong() {
  await library.importText(questionsText(400), { newBank: 'Sums' })
  await library.close()
  onFile(({ $client }) => {
    const attempt = $client.prepare(
      `INSERT INTO attempt (uid, question_id, response, duration_ms, created_at) VALUES (?, ?, '{"kind":"options","labels":["A"]}', 9000, ?)`,
    )
    const review = $client.prepare(
      `INSERT INTO review (uid, question_id, attempt_id, rating, rated_by, reviewed_at, created_at) VALUES (?, ?, ?, ?, 'rule', ?, ?)`,
    )
    $client.transaction(() => {
      for (const [index, history] of historiesOf(forgetful, 400, 11).entries())
        for (const { at, rating } of history) {
          const { lastInsertRowid } = attempt.run(randomUUID(), index + 1, Math.round(at))
          review.run(randomUUID(), index + 1, lastInsertRowid, rating, Math.round(at), Math.round(at))
        }
    })()
  })
}

test('parameters are fitted to a long history when the program starts, kept, and followed by every card', async () => {
  await studyLong()
  library.app.start()
  await untilIdle()
  const { fitted, reviews } = await memory()
  expect(reviews).toBeGreaterThan(1500)
  expect(fitted).toMatchObject({ at: now })
  expect(fitted?.logLoss).toBeLessThan(0.6)
  expect(await cardProblems()).toEqual([])
  const card = await library.ask('cards.get', { questionId: 1 })
  await library.close()
  expect((await memory()).fitted).toEqual(fitted)
  expect(await library.ask('cards.get', { questionId: 1 })).toEqual(card)
})

test('a fit that was cut short goes on at the next start, and there is not a second one in the same week', async () => {
  await studyLong()
  library.app.start()
  await library.close()
  library.app.start()
  await untilIdle()
  const { fitted } = await memory()
  expect(fitted).not.toBeNull()
  await library.close()
  library.app.start()
  expect((await memory()).state).toBe('idle')
  library.now = now + 8 * 86_400_000
  await library.close()
  library.app.start()
  expect((await memory()).state).toBe('working')
  await untilIdle()
  // The same answers say the same again: nothing is better than what is in use.
  expect((await memory()).fitted).toEqual(fitted)
})

test('a person can ask for a fit; with few answers nothing changes', async () => {
  library.app.start()
  expect((await library.ask('memory.fit', undefined)).state).toBe('working')
  await untilIdle()
  expect(await memory()).toEqual({ reviews: 0, fitted: null, state: 'idle' })
})

test('answers graded by an earlier version are rated at the first start, and have cards', async () => {
  onFile(() => {})
  // past the log of changes, as that version wrote
  const file = new Database(join(library.dataDir, 'library.sqlite'))
  file.exec(readFileSync(join(root, 'test/support/library/versions/0007.sql'), 'utf8'))
  file.close()
  expect(await library.ask('cards.get', { questionId: 1 })).toBeNull()
  expect(await cardProblems()).toEqual([])
  library.app.start()
  await untilIdle()
  expect(await library.ask('cards.rating', { attemptId: 1 })).toEqual({ attemptId: 1, rating: 1, ratedBy: 'rule' })
  expect(await library.ask('cards.get', { questionId: 1 })).toMatchObject({ reps: 1, lastReview: 2000 })
  expect(await cardProblems()).toEqual([])
})

test('a retention that is changed step by step has all cards follow once', async () => {
  await library.ask('banks.list', undefined)
  for (const desiredRetention of [0.91, 0.92, 0.93]) await library.ask('settings.update', { desiredRetention })
  await library.close()
  onFile(({ $client }) =>
    expect($client.prepare(`SELECT count(*) FROM job WHERE kind = 'memory'`).pluck().get()).toBe(1),
  )
})
