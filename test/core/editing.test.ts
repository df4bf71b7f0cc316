import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import type { Response } from '../../src-main/contract/questionTypes.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let bankId: number
let first: QuestionView
let second: QuestionView
beforeEach(async () => {
  library = new TestLibrary()
  library.now = Date.UTC(2026, 0, 5, 12)
  bankId = (await library.importText(questionsText(3), { newBank: 'Sums' })).bank.id
  const { questions } = await library.ask('questions.list', { bankId })
  if (!questions[0] || !questions[1]) throw new Error('no questions')
  first = questions[0]
  second = questions[1]
})
afterEach(() => library.remove())

type Fields = CallInput<'questions.edit'>['fields']

const fieldsOf = ({ type, stem, options, key, explanation, section }: QuestionView): Fields => ({
  type,
  stem,
  options: [...options],
  key,
  explanation,
  section,
})

const edit = (change: Partial<Fields>, question = first) =>
  library.ask('questions.edit', { id: question.id, fields: { ...fieldsOf(question), ...change } })

const options = (...labels: string[]) => ({ kind: 'options' as const, labels })

async function answer(response: Response, index = 0): Promise<{ sessionId: number; attemptId: number }> {
  const session = await library.ask('practice.start', { bankIds: [bankId] })
  const given = { sessionId: session.id, index, response, durationMs: 1000 }
  const { attemptId } = await library.ask('practice.answer', given)
  library.now = (library.now ?? 0) + 60_000
  return { sessionId: session.id, attemptId }
}

const asAnswered = async (sessionId: number, index = 0) =>
  (await library.ask('practice.question', { sessionId, index })).attempt

const soundness = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

test('an edit is there after a restart, says who gave what, and settles the report', async () => {
  await library.ask('questions.annotate', { id: first.id, report: 'wrong', note: 'stays' })
  await edit({ stem: '\n\n  What is one and one? \n', explanation: 'Count them.', section: ' ' })
  await library.close()
  expect(await library.ask('questions.get', { id: first.id })).toMatchObject({
    stem: '  What is one and one?',
    explanation: 'Count them.',
    explanationOrigin: 'person',
    keyOrigin: 'document',
    section: null,
    confidence: 1,
    isEdited: true,
    annotations: { report: null, note: 'stays' },
  })
  expect(await library.ask('questions.get', { id: second.id })).toMatchObject({ isEdited: false })
})

test('a new key grades the answers given anew, and the mistake book and the session follow', async () => {
  const { sessionId } = await answer(options(rightLabel(1)))
  const other = rightLabel(1) === 'A' ? 'B' : 'A'
  expect((await edit({ key: options(other) })).keyOrigin).toBe('person')
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'incorrect', score: 0, gradedBy: 'rule' })
  expect((await library.ask('mistakes.list', {})).mistakes).toMatchObject([{ timesWrong: 1 }])
  expect((await library.ask('practice.get', { sessionId })).marks[0]).toBe('i')
  await edit({ key: options(rightLabel(1)) })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'correct' })
  expect((await library.ask('mistakes.list', {})).total).toBe(0)
  expect(await soundness()).toEqual([])
})

test('an edit of words alone grades nothing anew, though the rule of the settings is another by now', async () => {
  const both = options('A', 'B')
  await edit({ type: 'multiple', key: both })
  const { sessionId } = await answer(options('A'))
  await library.ask('settings.update', { multipleChoice: 'rightMinusWrong' })
  await edit({ type: 'multiple', key: both, explanation: 'Because.' })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'incorrect', score: 0 })
})

test('a grade that the person gave is not overruled by a new key', async () => {
  const { sessionId, attemptId } = await answer(options(rightLabel(1)))
  await library.ask('practice.selfGrade', { attemptId, verdict: 'partial' })
  await edit({ key: options(rightLabel(1) === 'A' ? 'B' : 'A') })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'partial', gradedBy: 'self' })
})

test('several right options are graded anew by the rule that the settings have', async () => {
  await library.ask('settings.update', { multipleChoice: 'rightMinusWrong' })
  await edit({ type: 'multiple', key: options('A', 'B', 'C', 'D') })
  const { sessionId } = await answer(options('A', 'B'))
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'partial', score: 1 / 2 })
  await edit({ type: 'multiple', key: options('A', 'B', 'C') })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'partial', score: 2 / 3 })
})

test('blanks whose answers may change places keep that through an edit', async () => {
  const key = { kind: 'blanks' as const, blanks: [[' red ', 'crimson'], ['blue']], anyOrder: true as const }
  const edited = await edit({ type: 'fillIn', options: [], key })
  expect(edited.key).toEqual({ kind: 'blanks', blanks: [['red', 'crimson'], ['blue']], anyOrder: true })
})

test('answers to a question without a key are graded once it has one', async () => {
  const { bank } = await library.importText('1. Pick one.\nA. this\nB. that\n\n2. And here?\nA. up\nB. down\n', {
    newBank: 'Open',
  })
  bankId = bank.id
  const [open] = (await library.ask('questions.list', { bankId })).questions
  if (!open) throw new Error('no question')
  expect(open.issues).toContain('missingAnswer')
  const { sessionId } = await answer(options('B'))
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'ungraded' })
  expect(await edit({ key: options('B') }, open)).toMatchObject({ issues: [], lastVerdict: 'correct' })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'correct', gradedBy: 'rule' })
})

test('a key that keeps its letter while the options change places is another answer, and again when that is undone', async () => {
  const right = rightLabel(1)
  const { sessionId } = await answer(options(right))
  const [last] = first.options.filter(({ label }) => label !== right)
  if (!last || first.key?.kind !== 'options') throw new Error('no other option')
  const places = first.options.map(({ label, text }) => ({
    label: label === right ? last.label : label === last.label ? right : label,
    text,
    was: label,
  }))
  const written = places.toSorted((one, other) => one.label.localeCompare(other.label))
  await edit({ options: written, key: first.key })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'incorrect' })
  await library.ask('changes.undo', {})
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'correct' })
  await library.ask('changes.redo', {})
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'incorrect' })
})

test('options that are moved take the key and the answers given along: who was right stays right', async () => {
  const { sessionId } = await answer(options(rightLabel(1)))
  const reversed = [...first.options]
    .reverse()
    .map(({ label, text }, index) => ({ label: 'ABCD'.charAt(index), text: `${text} apples`, was: label }))
  const now = 'DCBA'.charAt('ABCD'.indexOf(rightLabel(1)))
  expect((await edit({ options: reversed, key: options(now) })).keyOrigin).toBe('document')
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'correct', response: options(now) })
  await library.ask('questions.restore', { id: first.id })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'correct', response: options(rightLabel(1)) })
})

test('an answer keeps its option though the clock was ahead while the options were moved', async () => {
  const [a, b, ...rest] = first.options
  if (!a || !b) throw new Error('no options')
  const today = library.now ?? 0
  library.now = today + 3 * 86_400_000
  const swapped = [b, a, ...rest].map(({ label, text }, place) => ({ label: 'ABCD'.charAt(place), text, was: label }))
  await edit({ options: swapped, key: options('B') })
  library.now = today
  const { attemptId } = await answer(options('B'))
  const [last] = await library.ask('questions.history', { id: first.id })
  expect(last).toMatchObject({ attemptId, response: options('B'), verdict: 'correct' })
})

test('an answer that named an option which is gone keeps its grade', async () => {
  const wrong = rightLabel(1) === 'A' ? 'B' : 'A'
  const { sessionId } = await answer(options(wrong))
  const left = first.options.filter(({ label }) => label !== wrong)
  const key = options('ABC'.charAt(left.findIndex(({ label }) => label === rightLabel(1))))
  await edit({ options: left.map(({ label, text }, index) => ({ label: 'ABC'.charAt(index), text, was: label })), key })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'incorrect', response: options() })
})

test('another type leaves old answers their grades, and a single choice answer counts as one of several', async () => {
  const { sessionId } = await answer(options(rightLabel(1)))
  await edit({ type: 'multiple', key: options('A', rightLabel(1)) })
  expect((await asAnswered(sessionId))?.verdict).not.toBe('correct')
  const truth = { type: 'trueFalse', options: [], key: { kind: 'truth', value: true } } as const
  await edit({ ...truth, options: [] })
  expect((await asAnswered(sessionId))?.verdict).not.toBe('correct')
  await library.ask('questions.restore', { id: first.id })
  expect(await asAnswered(sessionId)).toMatchObject({ verdict: 'correct' })
  expect(await soundness()).toEqual([])
})

test("restoring gives the document's own question back, after any number of edits, and can be edited again", async () => {
  await expect(library.ask('questions.restore', { id: first.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await edit({ stem: 'One?' })
  await edit({ stem: 'Two?', key: null })
  const { annotations: _, confidence: __, ...restored } = await library.ask('questions.restore', { id: first.id })
  expect(restored).toMatchObject({ ...fieldsOf(first), keyOrigin: 'document', isEdited: false })
  expect((await edit({ stem: 'Three?' })).isEdited).toBe(true)
})

test('a question is not made the twin of another, by an edit or by going back', async () => {
  const twin = { stem: second.stem.toUpperCase(), options: [...second.options] }
  await expect(edit(twin)).rejects.toMatchObject({ code: 'CONFLICT' })
  await edit({ stem: 'Another?' })
  await edit({ stem: first.stem, options: [...first.options], key: first.key }, second)
  await expect(library.ask('questions.restore', { id: first.id })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await library.ask('questions.get', { id: first.id })).toMatchObject({ stem: 'Another?' })
})

test('a question that contradicts itself is refused with the field that does, and nothing changes', async () => {
  const wrong: [Partial<Fields>, string][] = [
    [{ stem: ' \n ' }, 'stem'],
    [{ options: [{ label: 'A', text: 'one' }] }, 'options'],
    [{ options: [...first.options].reverse() }, 'options'],
    [{ options: first.options.map(({ label }) => ({ label, text: label === 'B' ? ' ' : label })) }, 'options.1'],
    [{ options: first.options.map(({ label }) => ({ label, text: label === 'C' ? 'A' : label })) }, 'options.2'],
    [{ key: options('E') }, 'key'],
    [{ key: options('A', 'B') }, 'key'],
    [{ type: 'trueFalse' }, 'options'],
    [{ type: 'trueFalse', options: [], key: options('A') }, 'key'],
    [{ type: 'fillIn', options: [], key: { kind: 'blanks', blanks: [['a', ' ']] } }, 'key'],
    [{ type: 'shortAnswer', options: [], key: { kind: 'text', text: '' } }, 'key'],
  ]
  for (const [change, field] of wrong)
    await expect(edit(change), JSON.stringify(change)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field },
    })
  expect(await library.ask('questions.get', { id: first.id })).toEqual(first)
})

test('saving without a change says that the question is right as it is: its doubts are settled, it is not edited', async () => {
  const { bank } = await library.importText('1. Is water wet?\nAnswer: It is.\n\n2. Why?\nAnswer: Nobody knows.\n', {
    newBank: 'Doubtful',
  })
  const [doubtful] = (await library.ask('questions.list', { bankId: bank.id })).questions
  if (!doubtful) throw new Error('no question')
  expect(doubtful.confidence).toBeLessThan(1)
  expect(await edit({}, doubtful)).toMatchObject({ issues: [], confidence: 1, isEdited: false })
})
