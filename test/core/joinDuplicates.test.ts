import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import type { DuplicateCluster } from '../../src-main/contract/duplicateCalls.ts'
import type { Response } from '../../src-main/contract/questionTypes.ts'
import { continents, membrane, paperFrom, photosynthesis } from '../support/duplicates/printedTwice.ts'
import { differences, libraryRows, lost } from '../support/editing/libraryRows.ts'
import { problemsOf } from '../support/editing/studiedLibrary.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const libraries: TestLibrary[] = []
afterEach(async () => {
  for (const library of libraries.splice(0)) await library.remove()
})

const round = '地球是圆的。（ ）\n答案：正确'
const old = paperFrom(1, photosynthesis.first, membrane.withoutKey, continents.first, round)
const renewed = paperFrom(7, `${membrane.again}\n解析：磷脂双分子层。`, photosynthesis.again, continents.again, round)

async function twoBanks(): Promise<TestLibrary> {
  const library = new TestLibrary()
  libraries.push(library)
  library.now = Date.UTC(2026, 2, 3, 4)
  await library.importText(old, { newBank: 'Old' })
  await library.importText(renewed, { newBank: 'New' }, 'renewed.txt')
  return library
}

const later = (library: TestLibrary, minutes = 1) => {
  library.now = (library.now ?? 0) + minutes * 60_000
}

const labels = (...chosen: string[]): Response => ({ kind: 'options', labels: chosen })

/** Answers questions of all banks by their ids. */
async function answer(library: TestLibrary, answers: Readonly<Record<number, Response>>): Promise<void> {
  const { id, total } = await library.ask('practice.start', { order: 'sequential' })
  for (let index = 0; index < total; index++) {
    const asked = await library.ask('practice.question', { sessionId: id, index })
    const response = answers[asked.questionId]
    later(library)
    if (response) await library.ask('practice.answer', { sessionId: id, index, response, durationMs: 3000 })
  }
  await library.ask('practice.finish', { sessionId: id })
}

const clustersOf = async (library: TestLibrary) => (await library.ask('duplicates.list', {})).clusters
const idsOf = ({ questions }: DuplicateCluster) => questions.map(({ id }) => id)

test('two made one have the answers of both, in the letters of the one that stays, and all that was written beside them', async () => {
  const library = await twoBanks()
  // Asia: A in the old bank, B in the new one
  await answer(library, { 3: labels('C'), 7: labels('A') })
  await answer(library, { 3: labels('A'), 7: labels('B') })
  await library.ask('questions.annotate', { id: 3, note: '背', tags: ['地理'] })
  await library.ask('questions.annotate', { id: 7, note: '又错', tags: ['易错'], bookmarked: true })
  later(library)
  const before = libraryRows(library.dataDir)
  const kept = await library.ask('duplicates.merge', { keepId: 3, otherIds: [7] })
  expect(kept.annotations).toMatchObject({ note: '背\n又错', tags: ['地理', '易错'], bookmarked: true })
  const told = async () =>
    (await library.ask('questions.history', { id: 3 })).map(({ response, verdict }) => [response, verdict])
  const joined = [
    [labels('A'), 'correct'],
    [labels('A'), 'correct'],
    [labels('B'), 'incorrect'],
    [labels('C'), 'incorrect'],
  ]
  expect(await told()).toEqual(joined)
  expect((await library.ask('questions.sources', { id: 3 })).map(({ document }) => document.name)).toEqual([
    'questions.txt',
    'renewed.txt',
  ])
  await expect(library.ask('questions.get', { id: 7 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await library.ask('cards.get', { questionId: 3 })).toMatchObject({ reps: 4 })
  expect(await problemsOf(library)).toEqual([])
  const became = libraryRows(library.dataDir)

  await library.ask('changes.undo', {})
  expect(differences(before, libraryRows(library.dataDir))).toEqual([])
  expect(await problemsOf(library)).toEqual([])
  await library.close()
  await library.ask('changes.redo', {})
  expect(differences(became, libraryRows(library.dataDir))).toEqual([])
  expect(lost(before, libraryRows(library.dataDir)).filter((row) => !row.startsWith('review'))).toEqual([])
  expect(await told()).toEqual(joined)
  expect(await problemsOf(library)).toEqual([])
})

test('the one that stays takes the answer and the explanation that it lacks, in its own letters', async () => {
  const library = await twoBanks()
  const fromDocument = await library.ask('questions.get', { id: 2 })
  const kept = await library.ask('duplicates.merge', { keepId: 2, otherIds: [5] })
  expect(kept).toMatchObject({
    stem: fromDocument.stem,
    options: fromDocument.options,
    key: { kind: 'options', labels: ['A'] },
    keyOrigin: 'document',
    explanation: '磷脂双分子层。',
  })
  expect(kept.issues).not.toContain('missingAnswer')
  await library.ask('changes.undo', {})
  expect(await library.ask('questions.get', { id: 2 })).toMatchObject({ key: null, explanation: null })
})

test('a statement that was answered by letters is answered by right or wrong where it is kept so, and the other way', async () => {
  const library = await twoBanks()
  const written = { type: 'single' as const, stem: '地球是圆的。', explanation: null, section: null }
  const options = ['错误', '正确'].map((text, at) => ({ label: 'AB'.charAt(at), text }))
  const fields = { ...written, options, key: { kind: 'options' as const, labels: ['B'] } }
  expect(await library.ask('questions.create', { bankId: 2, fields })).toMatchObject({ id: 9 })
  await answer(library, { 4: { kind: 'truth', value: false }, 9: labels('B') })
  const told = async (id: number) =>
    (await library.ask('questions.history', { id })).map(({ response, verdict }) => [response, verdict])
  await library.ask('duplicates.merge', { keepId: 4, otherIds: [9] })
  expect(await told(4)).toEqual([
    [{ kind: 'truth', value: true }, 'correct'],
    [{ kind: 'truth', value: false }, 'incorrect'],
  ])
  await library.ask('changes.undo', {})
  expect(await told(9)).toEqual([[labels('B'), 'correct']])
  await library.ask('duplicates.merge', { keepId: 9, otherIds: [4] })
  expect(await told(9)).toEqual([
    [labels('B'), 'correct'],
    [labels('A'), 'incorrect'],
  ])
  expect(await problemsOf(library)).toEqual([])
})

test('where the answers differed, all are graded by that of the one that stays, and back again when it is undone', async () => {
  const library = await twoBanks()
  // what the new paper calls right, "A. at night only", is C in the old one
  await answer(library, { 6: labels('A') })
  later(library)
  const before = libraryRows(library.dataDir)
  await library.ask('duplicates.merge', { keepId: 1, otherIds: [6] })
  expect(await library.ask('questions.history', { id: 1 })).toMatchObject([
    { response: labels('C'), verdict: 'incorrect', grades: [{ verdict: 'incorrect' }, { verdict: 'correct' }] },
  ])
  expect((await library.ask('mistakes.list', {})).mistakes).toMatchObject([{ question: { id: 1 } }])
  later(library)
  await library.ask('changes.undo', {})
  expect(differences(before, libraryRows(library.dataDir))).toEqual([])
  expect(await problemsOf(library)).toEqual([])
})

test('after a merge letters can be moved by an edit, and the answers of both move along', async () => {
  const library = await twoBanks()
  await answer(library, { 3: labels('C'), 7: labels('B') })
  await library.ask('duplicates.merge', { keepId: 3, otherIds: [7] })
  const { type, stem, options, explanation, section } = await library.ask('questions.get', { id: 3 })
  const turned = [...options].reverse().map(({ label, text }, at) => ({ label: 'ABCD'.charAt(at), text, was: label }))
  const fields = { type, stem, explanation, section, options: turned, key: { kind: 'options' as const, labels: ['D'] } }
  await library.ask('questions.edit', { id: 3, fields })
  const history = await library.ask('questions.history', { id: 3 })
  expect(history.map(({ response, verdict }) => [response, verdict])).toEqual([
    [labels('D'), 'correct'],
    [labels('B'), 'incorrect'],
  ])
  await expect(library.ask('changes.undo', { id: 3 })).rejects.toMatchObject({ code: 'CHANGE_BLOCKED' })
  expect(await problemsOf(library)).toEqual([])
})

test('an open practice goes on with the one that stays, what was chosen in its letters', async () => {
  const library = await twoBanks()
  const { id, total } = await library.ask('practice.start', { order: 'sequential', bankIds: [2] })
  const asked = async () =>
    Promise.all(Array.from({ length: total }, (_, index) => library.ask('practice.question', { sessionId: id, index })))
  const index = (await asked()).findIndex(({ questionId }) => questionId === 7)
  const draft = { sessionId: id, index, draft: labels('B'), crossed: ['A'], spentMs: 10 }
  await library.ask('practice.saveDraft', draft)
  await library.ask('duplicates.merge', { keepId: 3, otherIds: [7] })
  expect((await asked())[index]).toMatchObject({ questionId: 3, draft: labels('A'), crossed: ['B'] })
  const given = { sessionId: id, index, response: labels('A'), durationMs: 900 }
  expect(await library.ask('practice.answer', given)).toMatchObject({ verdict: 'correct' })
  await library.ask('changes.undo', {})
  expect((await asked())[index]).toMatchObject({ questionId: 3 })
  expect(await library.ask('questions.history', { id: 3 })).toHaveLength(1)
  expect(await problemsOf(library)).toEqual([])
})

test('what is kept is not told of again, what is ignored only once it says something else', async () => {
  const library = await twoBanks()
  const [first, , third] = await clustersOf(library)
  expect(await library.ask('duplicates.count', undefined)).toEqual({ total: 4, different: 1 })
  await library.ask('duplicates.decide', { ids: idsOf(first as DuplicateCluster), decision: 'keep' })
  await library.ask('duplicates.decide', { ids: idsOf(third as DuplicateCluster), decision: 'ignore' })
  expect(await library.ask('duplicates.count', undefined)).toEqual({ total: 2, different: 0 })
  await library.close()
  expect(await library.ask('duplicates.count', undefined)).toEqual({ total: 2, different: 0 })

  const setKey = (id: number, letter: string) =>
    library.ask('questions.set', { ids: [id], set: { key: { kind: 'options', labels: [letter] } } })
  await setKey(1, 'B')
  await setKey(3, 'B')
  expect(await library.ask('duplicates.count', undefined)).toEqual({ total: 3, different: 1 })
  expect((await clustersOf(library)).map(idsOf)[0]).toEqual([3, 7])
  await library.ask('changes.undo', {})
  expect(await library.ask('duplicates.count', undefined)).toEqual({ total: 2, different: 0 })

  // a third copy is news
  await library.importText(old.replace('释放氧气', '释放氧气 '), { newBank: 'Third' }, 'third.txt')
  expect((await clustersOf(library)).map(idsOf)).toContainEqual([1, 6, 9])
  const changes = await library.ask('changes.list', {})
  const undo = async (kind: string) =>
    library.ask('changes.undo', {
      id: changes.changes.find((change) => change.kind === kind && change.state === 'done')?.id ?? 0,
    })
  await library.ask('changes.undo', {})
  await undo('setQuestions')
  await undo('ignoreDuplicates')
  await undo('keepDuplicates')
  expect(await library.ask('duplicates.count', undefined)).toEqual({ total: 4, different: 1 })
})

test('all that agree are made one in one step and one undo; what differs and what nobody can compare stays', async () => {
  const library = await twoBanks()
  await answer(library, { 3: labels('A'), 7: labels('B'), 8: { kind: 'truth', value: true } })
  later(library)
  const before = libraryRows(library.dataDir)
  expect(await library.ask('duplicates.list', {})).toMatchObject({ total: 4, different: 1, alike: 2 })
  expect(await library.ask('duplicates.mergeAlike', {})).toEqual({ kept: 2, joined: 4 })
  const left = await clustersOf(library)
  expect(left.map(({ answers }) => answers)).toEqual(['different', 'unknown'])
  // of the two statements the one that was answered stays
  expect((await library.ask('questions.list', {})).questions.map(({ id }) => id).sort()).toEqual([1, 2, 3, 5, 6, 8])
  expect((await library.ask('changes.list', {})).nextUndo).toMatchObject({
    kind: 'mergeDuplicates',
    detail: { count: 4 },
  })
  const became = libraryRows(library.dataDir)
  await library.ask('changes.undo', {})
  expect(differences(before, libraryRows(library.dataDir))).toEqual([])
  await library.ask('changes.redo', {})
  expect(differences(became, libraryRows(library.dataDir))).toEqual([])
  expect(await problemsOf(library)).toEqual([])
})

test('an import says how many of its questions were there already, and none of them is thrown away', async () => {
  const library = await twoBanks()
  expect(await library.ask('duplicates.ofImport', { id: 2 })).toEqual({ questions: 4, different: 1 })
  expect(await library.ask('duplicates.ofImport', { id: 1 })).toEqual({ questions: 0, different: 0 })
  expect((await library.ask('questions.list', { bankId: 2 })).total).toBe(4)
  await expect(library.ask('duplicates.ofImport', { id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('questions that are not the same are not made one', async () => {
  const library = await twoBanks()
  const merge = library.ask('duplicates.merge', { keepId: 1, otherIds: [2] })
  await expect(merge).rejects.toMatchObject({ code: 'CONFLICT' })
  const decide = library.ask('duplicates.decide', { ids: [1, 99], decision: 'keep' })
  await expect(decide).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await library.ask('questions.list', {})).toMatchObject({ total: 8 })
})

test('the doctor finds what is remembered wrongly of a question, and a mended library finds its copies', async () => {
  const library = await twoBanks()
  const { total } = await library.ask('duplicates.list', {})
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  sqlite.exec('UPDATE question_form SET form = 1 WHERE question_id IN (3, 4)')
  sqlite.close()
  expect(await library.ask('duplicates.count', undefined)).not.toMatchObject({ total })
  expect(await problemsOf(library)).toHaveLength(2)
  await library.app.mend()
  expect(await problemsOf(library)).toEqual([])
  expect(await library.ask('duplicates.count', undefined)).toMatchObject({ total })
})
