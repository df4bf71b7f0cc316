import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearStaged, endRestore, orderRestore } from '../../src-main/backups/putInPlace.ts'
import { hashContent } from '../../src-main/db/copies/readContent.ts'
import { withoutGuards } from '../../src-main/db/copies/salvageDatabase.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(async () => {
  library = new TestLibrary()
  await library.importText(questionsText(8), { newBank: 'Sums' })
  const session = await library.ask('practice.start', { bankIds: [1] })
  for (let index = 0; index < 6; index++) {
    const labels = index % 2 ? ['A'] : [rightLabel(index + 1)]
    const response = { kind: 'options' as const, labels }
    await library.ask('practice.answer', { sessionId: session.id, index, response, durationMs: 1000 })
  }
})
afterEach(() => library.remove())

const problems = async () => (await library.app.examine()).flatMap((finding) => finding.problems)

/** Changes the file behind the program's back. */
async function spoil(statements: string): Promise<void> {
  await library.close()
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(statements)
  sqlite.close()
}

test.each([
  ['outcomes', 'DELETE FROM outcome WHERE attempt_id IN (2, 3)'],
  ['the verdict of an outcome', "UPDATE outcome SET verdict = 'correct', score = 1 WHERE attempt_id = 2"],
  ['progress', 'DELETE FROM progress'],
  ['the counts of statistics', 'UPDATE topic SET answered = answered + 5; DELETE FROM topic_day'],
  [
    'the counts of banks',
    "UPDATE bank_count SET count = count + 1 WHERE counted = 'doubtful'; DELETE FROM bank_count WHERE counted = 'questions'",
  ],
  ['the mistake book', 'DELETE FROM mistake'],
  ['cards', 'DELETE FROM card'],
  ['the count of what was removed', 'UPDATE bank_import SET removed = 3'],
  ['a change left open', "UPDATE change SET state = 'open'"],
  [
    'a job of nothing',
    "INSERT INTO job (kind, payload, state, stage, run_after, created_at) VALUES ('ingest', '{}', 'done', 'done', 0, 0)",
  ],
  ['rows that belong to nothing', 'DELETE FROM session'],
])('%s that was spoilt is found, mended from what it follows from, and told of', async (_what, statements) => {
  expect(await problems()).toEqual([])
  await spoil(statements)
  expect(await problems()).not.toEqual([])
  const { done, findings } = await library.app.mend()
  expect(done.length).toBeGreaterThan(0)
  expect(findings.flatMap((finding) => finding.problems)).toEqual([])
  expect((await library.app.mend()).done).toEqual([])
})

test('a library that is sound is left as it is', async () => {
  expect((await library.app.mend()).done).toEqual([])
})

test('documents that were altered or taken away come back from a backup; one that is in none stays named', async () => {
  await library.app.backUp()
  const inDocuments = (name: string) => join(library.dataDir, 'documents', name)
  const [first = ''] = readdirSync(join(library.dataDir, 'documents'))
  const bytes = readFileSync(inDocuments(first))
  writeFileSync(inDocuments(first), 'altered')
  await library.importText(questionsText(3, 20), { newBank: 'More' })
  const second = readdirSync(join(library.dataDir, 'documents')).find((name) => name !== first) ?? ''
  rmSync(inDocuments(second))
  expect(await problems()).toHaveLength(2)
  const { done, findings } = await library.app.mend()
  expect(done).toEqual([`document ${first} brought back from a backup`])
  expect(readFileSync(inDocuments(first))).toEqual(bytes)
  expect(findings.flatMap((finding) => finding.problems)).toEqual([`document ${second} is not on disk`])
})

/** What a bit does that a disk loses within a text or a number: no structure of the file speaks of it. */
const lostBits = {
  'question 1': "UPDATE question SET explanation = coalesce(explanation, '') || 'x' WHERE id = 1",
  'question 2': "UPDATE question SET key = replace(key, 'B', 'C') || ' ' WHERE id = 2",
  'question 3': 'UPDATE question SET options = substr(options, 2) WHERE id = 3',
  'attempt 4': 'UPDATE attempt SET duration_ms = duration_ms + 1024 WHERE id = 4',
  'grade 5': "UPDATE grade SET model = 'x' WHERE id = 5",
  'annotation 6': "UPDATE annotation SET note = 'See page 2.' WHERE question_id = 6",
  'bank 1': "UPDATE bank SET name = 'Sumr' WHERE id = 1",
  'bank_plan 1': 'UPDATE bank_plan SET minutes_a_day = minutes_a_day + 64 WHERE bank_id = 1',
  'mistake_decision 2': "UPDATE mistake_decision SET decision = 'ouu' WHERE question_id = 2",
  'exam 2': "UPDATE exam SET name = 'Finam' WHERE session_id = 2",
  'review 1': 'UPDATE review SET rating = rating % 4 + 1 WHERE id = 1',
}
const rows = Object.keys(lostBits)

async function loseBits(): Promise<string> {
  await library.ask('questions.annotate', { id: 6, note: 'See page 3.' })
  await library.ask('plan.set', { bankId: 1, examDay: null, minutesADay: 30 })
  await library.ask('mistakes.decide', { questionId: 2, decision: 'out' })
  await library.ask('cards.rate', { attemptId: 1, rating: 2 })
  const plan = { parts: [{ types: ['single' as const], sections: [], count: 5, points: 2 }], minutes: 9, passMark: 0.6 }
  const { id: blueprintId } = await library.ask('exams.saveBlueprint', { bankId: 1, name: 'Final', plan })
  await library.ask('exams.start', { blueprintId })
  await library.app.backUp()
  await library.close()
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  const content = hashContent(sqlite)
  withoutGuards(sqlite, () => sqlite.exec(Object.values(lostBits).join(';')))
  sqlite.close()
  const found = await problems()
  for (const row of rows) expect(found).toContain(`${row} is not as it was written`)
  return content
}

test('a bit that was lost in a text is found, and its row brought back from a backup that has it as it was written', async () => {
  const content = await loseBits()
  const { done, findings } = await library.app.mend()
  for (const row of rows) expect(done).toContain(`${row} brought back from a backup as it was written`)
  expect(findings.flatMap((finding) => finding.problems)).toEqual([])
  await library.close()
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  expect(hashContent(sqlite)).toBe(content)
  sqlite.close()
})

test('a row that was altered and is in no backup is named, and taken as it stands', async () => {
  await spoil("UPDATE question SET stem = stem || '?' WHERE id = 1")
  expect(await problems()).toContain('question 1 is not as it was written')
  const { done, findings } = await library.app.mend()
  expect(done).toContainEqual(expect.stringMatching(/^question 1 is not as it was written, and no backup has it so/))
  expect(findings.flatMap((finding) => finding.problems)).toEqual([])
})

test('what a library is given by its own program, undone and redone, is as it was written', async () => {
  await library.ask('questions.annotate', { id: 1, note: 'x' })
  await library.ask('questions.set', { ids: [1, 2, 3], set: { section: 'Sums' } })
  await library.ask('banks.remove', { id: 1 })
  for (const call of ['changes.undo', 'changes.undo', 'changes.redo'] as const) await library.ask(call, {})
  expect(await problems()).toEqual([])
  await library.close()
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  const counted = sqlite.prepare("SELECT count(*) FROM row_checksum WHERE table_name = 'question'").pluck().get()
  sqlite.close()
  expect(counted).toBe(8)
})

test('a document that was altered or is gone is told when it is opened, with whether a backup has it, and brought back', async () => {
  const [name = ''] = readdirSync(join(library.dataDir, 'documents'))
  const file = join(library.dataDir, 'documents', name)
  const bytes = readFileSync(file)
  const state = () => library.ask('imports.original', { id: 1 })
  expect(await state()).toEqual({ state: 'sound', isInBackup: false })
  writeFileSync(file, 'altered')
  expect(await state()).toEqual({ state: 'altered', isInBackup: false })
  await expect(library.ask('imports.openOriginal', { id: 1 })).rejects.toMatchObject({ code: 'DOCUMENT_ALTERED' })
  await expect(library.ask('imports.bringBack', { id: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  writeFileSync(file, bytes)
  await library.app.backUp()
  rmSync(file)
  expect(await state()).toEqual({ state: 'missing', isInBackup: true })
  await library.ask('imports.bringBack', { id: 1 })
  expect(await state()).toEqual({ state: 'sound', isInBackup: false })
})

test('answers that only a backup still has are told of, until the library is replaced; not those of one that is damaged', async () => {
  await library.app.backUp()
  await library.close()
  const older = readFileSync(join(library.dataDir, 'library.sqlite'))
  const session = await library.ask('practice.start', { bankIds: [1] })
  const response = { kind: 'options' as const, labels: ['A'] }
  await library.ask('practice.answer', { sessionId: session.id, index: 0, response, durationMs: 1000 })
  await library.app.backUp()
  await library.close()
  writeFileSync(join(library.dataDir, 'library.sqlite'), older)
  expect(await problems()).toEqual([
    expect.stringMatching(/^answers 7 to 7 were given, and are only in the backup .*-byHand/),
  ])
  const [newest] = (await library.ask('backups.list', undefined)).backups
  const database = join(library.dataDir, 'backups', newest?.id ?? '', 'library.sqlite')
  const whole = readFileSync(database)
  writeFileSync(database, 'altered')
  await library.ask('backups.verify', { id: newest?.id ?? '' })
  expect(await problems()).toEqual([])
  writeFileSync(database, whole)
  await library.ask('backups.verify', { id: newest?.id ?? '' })
  expect(await problems()).toHaveLength(1)
  await clearStaged(library.dataDir)
  await orderRestore(library.dataDir, null, { at: Date.now(), id: null })
  await library.close()
  writeFileSync(join(library.dataDir, 'backups', 'restoring', 'library.sqlite'), older)
  endRestore(library.dataDir)
  expect(await problems()).toEqual([])
})
