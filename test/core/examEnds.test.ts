import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { inTransaction, openDatabase } from '../../src-main/db/openDatabase.ts'
import { getExam } from '../../src-main/exams/exams.ts'
import { endTx, prepareHandIn, storeSomeTx } from '../../src-main/exams/handIn.ts'
import { options, PaperShelf, plan, right, startExam, wholePaper, words } from '../support/library/examSupport.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { root } from '../support/run/runCommand.ts'

const shelf = new PaperShelf()
let library: TestLibrary
let bankId: number
beforeAll(async () => {
  await shelf.fill()
  bankId = shelf.bankId
})
beforeEach(() => {
  library = shelf.copy()
})
afterEach(() => library.remove())
afterAll(() => shelf.remove())

const answer = (sessionId: number, index: number, draft: ReturnType<typeof options> | null, spentMs = 1000) =>
  library.ask('exams.answer', { sessionId, index, draft, spentMs })
const soundness = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

test('an exam that is given up leaves nothing behind, and another can be started; one handed in stays', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  await library.ask('exams.discard', { sessionId })
  expect(await library.ask('exams.running', undefined)).toBeNull()
  expect(await library.ask('exams.history', {})).toEqual([])
  expect(await library.ask('exams.blueprints', {})).toMatchObject([{ sat: 0 }])
  expect((await library.ask('banks.get', { id: bankId })).answered).toBe(0)
  expect((await library.ask('mistakes.list', {})).total).toBe(0)
  for (const call of [
    library.ask('exams.get', { sessionId }),
    library.ask('exams.discard', { sessionId }),
    answer(sessionId, 1, null),
  ])
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const [blueprint] = await library.ask('exams.blueprints', {})
  const next = await library.ask('exams.start', { blueprintId: blueprint?.id ?? 0 })
  await answer(next.sessionId, 0, options('B'))
  await library.ask('exams.handIn', { sessionId: next.sessionId })
  await expect(library.ask('exams.discard', { sessionId: next.sessionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await library.ask('exams.history', {})).toHaveLength(1)
  expect(await soundness()).toEqual([])
})

test('one exam at a time: a second is refused until the first is handed in', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  const [blueprint] = await library.ask('exams.blueprints', {})
  const blueprintId = blueprint?.id ?? 0
  await expect(library.ask('exams.start', { blueprintId })).rejects.toMatchObject({ code: 'CONFLICT' })
  await library.ask('exams.handIn', { sessionId })
  expect(await library.ask('exams.start', { blueprintId })).toMatchObject({ handedInAt: null })
})

test('an exam is sat again with the same questions in the same order, or with others', async () => {
  const { sessionId } = await startExam(library, bankId, plan([{ types: ['single'], count: 4 }]))
  const questionsOf = async (sessionId: number) => {
    const asked = await Promise.all([0, 1, 2, 3].map((index) => library.ask('exams.question', { sessionId, index })))
    return asked.map(({ questionId }) => questionId)
  }
  const before = await questionsOf(sessionId)
  await library.ask('exams.handIn', { sessionId })
  const same = await library.ask('exams.startAgain', { sessionId, questions: 'same' })
  expect(await questionsOf(same.sessionId)).toEqual(before)
  await library.ask('exams.handIn', { sessionId: same.sessionId })
  const other = await library.ask('exams.startAgain', { sessionId, questions: 'other' })
  expect((await questionsOf(other.sessionId)).filter((id) => before.includes(id))).toEqual([])
  await library.ask('exams.handIn', { sessionId: other.sessionId })
  expect((await library.ask('exams.history', { bankId })).map(({ sessionId }) => sessionId)).toEqual([
    other.sessionId,
    same.sessionId,
    sessionId,
  ])
})

test('what went wrong or was left blank is practised in the order of the exam; what is right or ungraded is not', async () => {
  const some = plan([
    { types: ['single'], count: 3 },
    { types: ['shortAnswer'], count: 1 },
  ])
  const { sessionId } = await startExam(library, bankId, some)
  await answer(sessionId, 0, right.single)
  await answer(sessionId, 1, options('B'))
  await answer(sessionId, 3, words('Something.'))
  await library.ask('exams.handIn', { sessionId })
  const practice = await library.ask('exams.practiseWrong', { sessionId })
  const idOf = async (sessionId: number, index: number) =>
    (await library.ask('practice.question', { sessionId, index })).questionId
  const inExam = await Promise.all(
    [1, 2].map(async (index) => (await library.ask('exams.question', { sessionId, index })).questionId),
  )
  expect(await library.ask('practice.get', practice)).toMatchObject({ total: 2 })
  expect([await idOf(practice.sessionId, 0), await idOf(practice.sessionId, 1)]).toEqual(inExam)
})

test('removing a bank in the middle of its exam takes the exam along', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  await library.ask('banks.remove', { id: bankId })
  expect(await library.ask('exams.running', undefined)).toBeNull()
  await expect(library.ask('exams.get', { sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await soundness()).toEqual([])
})

test('an answer that comes in while the exam is being handed in counts, or is refused', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  const handedIn = library.ask('exams.handIn', { sessionId })
  const isStored = await answer(sessionId, 1, options('A')).then(
    () => true,
    ({ code }) => code !== 'CONFLICT',
  )
  await handedIn
  const { attempt } = await library.ask('exams.question', { sessionId, index: 1 })
  expect(attempt !== null).toBe(isStored)
  expect((await library.ask('exams.question', { sessionId, index: 0 })).attempt).not.toBeNull()
  expect(await soundness()).toEqual([])
})

test.each([
  ['the next look at it', (sessionId: number) => library.ask('exams.report', { sessionId })],
  ['the list of exams', () => library.ask('exams.history', {})],
  ['handing it in again', (sessionId: number) => library.ask('exams.handIn', { sessionId })],
  [
    'the next start',
    async () => {
      library.app.start()
      await expect.poll(() => countStored().unfinished).toBe(0)
    },
  ],
])('an exam whose answers were stored only in part, as a kill leaves it, is finished by %s', async (_what, finish) => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  for (const index of [0, 1, 2]) await answer(sessionId, index, options(index === 1 ? 'B' : 'A'))
  await library.close()
  const at = Date.now()
  storeInPart(sessionId, at)
  await finish(sessionId)
  const { attempts, unfinished } = countStored()
  expect([attempts, unfinished]).toEqual([3, 0])
  expect(await library.ask('exams.report', { sessionId })).toMatchObject({ handedInAt: at })
  expect((await library.ask('mistakes.list', {})).total).toBe(1)
  await expect(answer(sessionId, 3, options('A'))).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await soundness()).toEqual([])
})

const fileOf = () => join(library.dataDir, 'library.sqlite')

/** Ends the exam and stores the first of its answers alone. */
function storeInPart(sessionId: number, at: number): void {
  const folders = { migrationsDir: join(root, 'drizzle'), backupsDir: join(library.dataDir, 'backups') }
  const db = openDatabase({ file: fileOf(), ...folders, now: at })
  inTransaction(db, (tx) => {
    const { exam } = getExam(tx, sessionId)
    endTx(tx, exam, { by: 'person', elapsedMs: 1000, at })
    expect(storeSomeTx(tx, exam, at, 1, prepareHandIn(tx, exam, at, 1))).toBe(false)
  })
  db.$client.close()
}

function countStored(): { attempts: number; unfinished: number } {
  const sqlite = new Database(fileOf(), { readonly: true })
  const counts = sqlite
    .prepare(
      `SELECT (SELECT count(*) FROM attempt) AS attempts,
        (SELECT count(*) FROM exam e JOIN session s ON s.id = e.session_id WHERE s.finished_at IS NULL) AS unfinished`,
    )
    .get()
  sqlite.close()
  return counts as ReturnType<typeof countStored>
}
