import { afterEach, beforeEach, expect, test } from 'vitest'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const asked = (number: number) =>
  `${number}. What is ${number} plus ${number}?\nA. ${number}\nB. ${number * 2}\nC. ${number + 9}\nD. ${number * 5}`
const paper = (numbers: readonly number[], behind: (number: number) => string = () => '') =>
  `${numbers.map((number) => asked(number) + behind(number)).join('\n\n')}\n`
const answered = (number: number) => `\nAnswer: B\nExplanation: twice ${number}.`
const numbers = [1, 2, 3, 4, 5, 6]

let library: TestLibrary
let bankId: number
beforeEach(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(paper(numbers), { newBank: 'Sums' }, 'paper.txt')).bank.id
})
afterEach(() => library.remove())

const all = async () => (await library.ask('questions.list', { bankId })).questions
const first = async (): Promise<QuestionView> => {
  const [question] = await all()
  if (!question) throw new Error('no question')
  return question
}
const importKey = () => library.importText(paper(numbers, answered), { bankId }, 'key.txt')
const soundness = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

test('a later document gives the answers and explanations that the first lacked; answers given before are graded', async () => {
  const before = await all()
  expect(before.map(({ key, issues }) => [key, issues])).toEqual(numbers.map(() => [null, ['missingAnswer']]))
  const session = await library.ask('practice.start', { bankIds: [bankId] })
  const response = { kind: 'options' as const, labels: ['B'] }
  await library.ask('practice.answer', { sessionId: session.id, index: 0, response, durationMs: 1000 })
  expect(await importKey()).toMatchObject({ added: 0, repeated: 6, completed: 6, doubtful: 0 })
  const question = await first()
  expect(question).toMatchObject({
    ...{ key: { kind: 'options', labels: ['B'] }, keyOrigin: 'document', explanation: 'twice 1.', issues: [] },
    ...{ lastVerdict: 'correct', isEdited: false },
  })
  expect((await library.ask('imports.list', {})).map(({ doubtful }) => doubtful)).toEqual([0, 0])

  const [change] = (await library.ask('changes.list', {})).changes
  await library.ask('changes.undo', { id: change?.id ?? 0 })
  expect(await all()).toMatchObject(
    before.map(({ id, key, explanation, issues }) => ({ id, key, explanation, issues })),
  )
  expect(await soundness()).toEqual([])
  await library.ask('changes.redo', { id: change?.id ?? 0 })
  expect(await first()).toMatchObject({ key: question.key, explanation: question.explanation })
  expect(await soundness()).toEqual([])
})

test('what a question says itself stays, and so does what a person wrote', async () => {
  const { id, type, stem, options, section } = await first()
  const fields = { type, stem, options: [...options], section, key: null, explanation: 'My own words.' }
  await library.ask('questions.edit', { id, fields })
  await importKey()
  expect(await first()).toMatchObject({ key: { kind: 'options', labels: ['B'] }, explanation: 'My own words.' })
  const other = paper(numbers, () => '\nAnswer: B\nExplanation: other words.')
  expect(await library.importText(other, { bankId }, 'other.txt')).toMatchObject({ repeated: 6, completed: 0 })
  expect((await all()).map(({ explanation }) => explanation)).toEqual([
    'My own words.',
    ...numbers.slice(1).map((number) => `twice ${number}.`),
  ])
})

test('a document that is held back gives when it is put in, and nothing when it is thrown away', async () => {
  const bytes = new TextEncoder().encode(`${paper(numbers, answered)}\n${paper([7, 8, 9, 10, 11, 12, 13, 14])}`)
  const held = async () => {
    const { id } = await library.ask('imports.add', { target: { bankId }, name: 'held.txt', bytes, whenBad: 'hold' })
    return library.ended(id)
  }
  const thrown = await held()
  expect(thrown).toMatchObject({ held: true })
  await library.ask('imports.throwAway', { id: thrown.id })
  expect((await first()).key).toBeNull()
  const { id } = await held()
  expect(await library.ask('imports.putIn', { id })).toMatchObject({ added: 8, repeated: 6, completed: 6 })
  expect(await first()).toMatchObject({ key: { kind: 'options', labels: ['B'] }, explanation: 'twice 1.' })
  expect(await all()).toHaveLength(14)
  expect(await soundness()).toEqual([])
})

test('a question whose words were edited is known again when its document comes once more', async () => {
  const { id, type, options, section } = await first()
  const fields = {
    type,
    stem: 'How much is one and one?',
    options: [...options],
    section,
    key: null,
    explanation: null,
  }
  await library.ask('questions.edit', { id, fields })
  expect(await library.importText(`${paper(numbers)}\n`, { bankId }, 'again.txt')).toMatchObject({
    added: 0,
    repeated: 6,
  })
  expect(await all()).toHaveLength(6)
})

test('a question whose words and options were edited is given its answer, by what the right option says', async () => {
  const { id, type, options, section } = await first()
  const turned = options.toReversed().map(({ text }, at) => ({ label: 'ABCD'.charAt(at), text }))
  const fields = { type, stem: 'One and one?', options: turned, section, key: null, explanation: null }
  await library.ask('questions.edit', { id, fields })
  expect(await importKey()).toMatchObject({ repeated: 6, completed: 6 })
  expect(await first()).toMatchObject({ id, stem: 'One and one?', key: { kind: 'options', labels: ['C'] } })
  expect(turned[2]).toEqual({ label: 'C', text: '2' })
})

test('a document that is cancelled while it gives takes all of it back', async () => {
  const many = Array.from({ length: 300 }, (_, at) => at + 1)
  const { bank } = await library.importText(paper(many), { newBank: 'Many' }, 'many.txt')
  const before = (await library.ask('questions.list', { bankId: bank.id, limit: 500 })).questions
  const bytes = new TextEncoder().encode(paper(many, answered))
  const isBegun = async () => (await library.ask('questions.get', { id: before[0]?.id ?? 0 })).key !== null
  const { id } = await library.ask('imports.add', { target: { bankId: bank.id }, name: 'key.txt', bytes })
  await expect.poll(isBegun, { interval: 1, timeout: 60_000 }).toBe(true)
  await library.ask('imports.cancel', { id })
  expect((await library.ask('questions.list', { bankId: bank.id, limit: 500 })).questions).toEqual(before)
  expect(await soundness()).toEqual([])
  await library.ask('imports.retry', { id })
  expect(await library.ended(id)).toMatchObject({ state: 'done', repeated: 300, completed: 300 })
  expect(await soundness()).toEqual([])
})
