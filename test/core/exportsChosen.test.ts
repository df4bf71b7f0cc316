import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const listed = async (bankId: number) => (await library.ask('questions.list', { bankId })).questions

async function exported(ids: readonly number[]) {
  const options = { language: 'en' as const }
  const file = await library.ask('exports.save', {
    what: { kind: 'questions', ids: [...ids] },
    format: 'json',
    options,
  })
  const bytes = library.app.takeExport(file.address?.split('/').at(-1) ?? '')?.bytes
  const { questions } = JSON.parse(new TextDecoder().decode(bytes)) as { questions: { stem: string }[] }
  return { name: file.name, stems: questions.map(({ stem }) => stem) }
}

test('questions that were selected one by one are exported in the order of their banks', async () => {
  const { bank: sums } = await library.importText(questionsText(4), { newBank: 'Sums' })
  const { bank: more } = await library.importText(questionsText(2, 9), { newBank: 'More' })
  const [, second, third] = await listed(sums.id)
  const [other] = await listed(more.id)
  if (!second || !third || !other) throw new Error('the library is not as it should be')
  const ofOne = await exported([third.id, second.id])
  expect(ofOne.stems).toEqual([second.stem, third.stem])
  expect(ofOne.name).toContain('Sums')
  const ofTwo = await exported([third.id, other.id])
  expect(ofTwo.stems).toEqual([other.stem, third.stem])
  expect(ofTwo.name).toContain('All banks')
  await expect(exported([1_000_000])).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

const textOf = (address: string | null) =>
  new TextDecoder().decode(library.app.takeExport(address?.split('/').at(-1) ?? '')?.bytes)

test('a paper is printed as it was sat, once it is handed in, or drawn anew; of a bank at most so many questions', async () => {
  const { bank } = await library.importText(questionsText(30), { newBank: 'Sums' })
  const plan = { parts: [{ types: ['single' as const], sections: [], count: 5, points: 2 }], minutes: 9, passMark: 0.6 }
  const { id: blueprintId } = await library.ask('exams.saveBlueprint', { bankId: bank.id, name: 'Final', plan })
  const print = async (what: CallInput<'exports.save'>['what'], options = {}) => {
    const made = await library.ask('exports.save', { what, format: 'json', options: { language: 'en', ...options } })
    const { questions } = JSON.parse(textOf(made.address)) as { questions: { stem: string }[] }
    return { name: made.name, stems: questions.map(({ stem }) => stem) }
  }
  const { sessionId } = await library.ask('exams.start', { blueprintId })
  const sat: string[] = []
  for (const index of [0, 1, 2, 3, 4]) sat.push((await library.ask('exams.question', { sessionId, index })).stem)
  await expect(print({ kind: 'exam', sessionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  await library.ask('exams.handIn', { sessionId })
  const paper = await print({ kind: 'exam', sessionId })
  expect(paper.stems).toEqual(sat)
  expect(paper.name).toContain('Final')
  const drawn = await print({ kind: 'blueprint', blueprintId })
  expect(new Set(drawn.stems).size).toBe(5)
  expect(drawn.name).toContain('Final')
  const all = (await listed(bank.id)).map(({ stem }) => stem)
  const few = await print({ kind: 'banks', bankIds: [bank.id] }, { most: 20 })
  expect(few.stems).toHaveLength(20)
  expect(all.filter((stem) => few.stems.includes(stem))).toEqual(few.stems)
  expect((await print({ kind: 'banks', bankIds: [bank.id] }, { most: 99 })).stems).toEqual(all)
})

test('where the host drags files itself one is written first, and then handed over as often as it is dragged', async () => {
  const written: string[] = []
  const dragged: string[] = []
  library.ports = {
    drag: {
      keep: async (name, bytes) => `/kept/${written.push(new TextDecoder().decode(bytes))}/${name}`,
      start: async (path) => void dragged.push(path),
    },
  }
  await library.importText(questionsText(2), { newBank: 'Sums' })
  const what = { kind: 'banks' as const, bankIds: [1] }
  const made = await library.ask('exports.makeDraggable', { what, format: 'json', options: { language: 'en' } })
  expect(made).toMatchObject({ name: expect.stringMatching(/^Sums .*\.json$/), address: null })
  expect([written.length, dragged.length]).toEqual([1, 0])
  for (const _time of [1, 2]) await library.ask('exports.drag', { token: made.token })
  expect(dragged).toEqual([`/kept/1/${made.name}`, `/kept/1/${made.name}`])
  await expect(library.ask('exports.drag', { token: '/etc/passwd' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
