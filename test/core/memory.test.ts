import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src-main/db/openDatabase.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const dayMs = 86_400_000
const noon = new Date(2026, 10, 25, 12).getTime()

let library: TestLibrary
let bankId: number
beforeEach(async () => {
  library = new TestLibrary()
  library.now = noon
  bankId = (await library.importText(questionsText(30), { newBank: 'Sums' })).bank.id
})
afterEach(() => library.remove())

const options = (label: string) => ({ kind: 'options' as const, labels: [label] })
const wrongLabel = (number: number) => (rightLabel(number) === 'A' ? 'B' : 'A')
const later = (days: number) => {
  library.now = noon + days * dayMs
}
const problems = async () => (await library.app.examine()).flatMap((finding) => finding.problems)

async function startAll() {
  return library.ask('practice.start', { bankIds: [bankId], scope: 'all', order: 'sequential' })
}

/** Answers the question of this number (from 1) in a session of its own. */
async function answer(number: number, isRight: boolean, durationMs = 9000) {
  const { id } = await startAll()
  const index = number - 1
  const response = options(isRight ? rightLabel(number) : wrongLabel(number))
  const given = await library.ask('practice.answer', { sessionId: id, index, response, durationMs })
  const { questionId } = await library.ask('practice.question', { sessionId: id, index })
  return { ...given, questionId }
}

const card = (questionId: number) => library.ask('cards.get', { questionId })

describe('what is remembered', () => {
  test('an answer rates itself and moves its card, and both are there after a restart', async () => {
    const { questionId, attemptId } = await answer(1, true)
    expect(await library.ask('cards.rating', { attemptId })).toEqual({ attemptId, rating: 3, ratedBy: 'rule' })
    const first = await card(questionId)
    expect(first).toMatchObject({ reps: 1, lapses: 0, lastReview: noon, due: noon + 2 * dayMs })
    await library.close()
    expect(await card(questionId)).toEqual(first)
    later(2)
    await answer(1, false)
    expect(await card(questionId)).toMatchObject({ reps: 2, lapses: 1, due: noon + 3 * dayMs })
    expect(await problems()).toEqual([])
  })

  test('a question never answered has no card, and reading answers in study mode makes none', async () => {
    const { id } = await library.ask('practice.start', {
      bankIds: [bankId],
      scope: 'all',
      order: 'sequential',
      mode: 'study',
    })
    const { questionId } = await library.ask('practice.question', { sessionId: id, index: 0 })
    await library.ask('practice.move', { sessionId: id, position: 0, seen: true })
    expect(await card(questionId)).toBeNull()
  })

  test('an ungraded answer touches nothing until it is graded, and then counts from when it was given', async () => {
    const text =
      'Short answer questions\n1. Short answer: why is the sky blue?\nAnswer: Air scatters blue light more.\n'
    const { bank } = await library.importText(text, { newBank: 'Why' })
    const { id } = await library.ask('practice.start', { bankIds: [bank.id], scope: 'all', order: 'sequential' })
    const response = { kind: 'text' as const, text: 'The sea.' }
    const { attemptId } = await library.ask('practice.answer', {
      sessionId: id,
      index: 0,
      response,
      durationMs: 60_000,
    })
    const { questionId } = await library.ask('practice.question', { sessionId: id, index: 0 })
    expect(await card(questionId)).toBeNull()
    expect(await library.ask('cards.rating', { attemptId })).toBeNull()
    await expect(library.ask('cards.rate', { attemptId, rating: 3 })).rejects.toMatchObject({ code: 'CONFLICT' })
    later(4)
    await library.ask('practice.selfGrade', { attemptId, verdict: 'correct' })
    expect(await card(questionId)).toMatchObject({ reps: 1, lastReview: noon })
    expect(await problems()).toEqual([])
  })

  test('an overridden grade is a new rating, and the card is what it would have been with it from the start', async () => {
    const { questionId, attemptId } = await answer(1, false)
    const wrong = await card(questionId)
    later(1)
    await answer(1, true)
    await library.ask('practice.selfGrade', { attemptId, verdict: 'correct' })
    const overridden = await card(questionId)
    expect(overridden?.stability).toBeGreaterThan(wrong?.stability ?? 0)

    later(0)
    const other = await answer(2, true)
    later(1)
    await answer(2, true)
    const { questionId: _, ...expected } = (await card(other.questionId)) ?? {}
    expect(overridden).toMatchObject(expected)
    expect(await problems()).toEqual([])
  })

  test('an answer given while the clock was a year ahead no longer counts as the last once another is given', async () => {
    const { questionId } = await answer(1, true)
    later(365)
    await answer(1, true)
    later(3)
    await answer(1, false)
    expect(await card(questionId)).toMatchObject({ reps: 3, lastReview: noon + 3 * dayMs, lapses: 1 })
    expect((await card(questionId))?.due).toBeLessThan(noon + 30 * dayMs)
    later(5)
    expect((await card(questionId))?.recall).toBeLessThan(1)
    expect(await problems()).toEqual([])
  })

  test('a person corrects a rating; a new grade that says the same leaves it, one that says something else does not', async () => {
    const { questionId, attemptId } = await answer(1, true)
    const good = await card(questionId)
    const hard = await library.ask('cards.rate', { attemptId, rating: 2 })
    expect(hard.stability).toBeLessThan(good?.stability ?? 0)
    await library.ask('practice.selfGrade', { attemptId, verdict: 'correct' })
    expect(await library.ask('cards.rating', { attemptId })).toMatchObject({ rating: 2, ratedBy: 'person' })
    await library.ask('practice.selfGrade', { attemptId, verdict: 'incorrect' })
    expect(await library.ask('cards.rating', { attemptId })).toMatchObject({ rating: 1, ratedBy: 'rule' })
    expect(await problems()).toEqual([])
  })

  test('removing the bank takes cards, ratings and plan along, and nothing of another bank', async () => {
    const { bank: other } = await library.importText(questionsText(3, 50), { newBank: 'Other' })
    await library.ask('plan.set', { bankId, examDay: '2026-12-20', minutesADay: 20 })
    await library.ask('plan.set', { bankId: other.id, examDay: null, minutesADay: 20 })
    const { attemptId } = await answer(1, true)
    await library.ask('cards.rate', { attemptId, rating: 4 })
    await library.ask('banks.remove', { id: bankId })
    await expect(library.ask('plan.get', { bankId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await library.ask('plan.get', { bankId: other.id })).plan).toMatchObject({ minutesADay: 20 })
    expect((await library.ask('memory.get', undefined)).reviews).toBe(0)
    expect(await problems()).toEqual([])
  })

  test('the doctor finds a card that does not follow from its ratings', async () => {
    const { questionId } = await answer(1, true)
    await library.close()
    const db = openDatabase({
      file: `${library.dataDir}/library.sqlite`,
      migrationsDir: 'drizzle',
      backupsDir: library.dataDir,
      now: noon,
    })
    db.$client.prepare('UPDATE card SET stability = stability + 1 WHERE question_id = ?').run(questionId)
    db.$client.close()
    expect(await problems()).toEqual([`the card of question ${questionId} does not follow from its reviews`])
  })

  test('another retention is followed by all cards, and a program killed before that has it done at the next start', async () => {
    const { questionId } = await answer(1, true)
    await library.close()
    library.app.start()
    await library.ask('settings.update', { desiredRetention: 0.8 })
    await library.close()
    library.app.start()
    await expect.poll(async () => (await library.ask('memory.get', undefined)).state).toBe('idle')
    expect((await card(questionId))?.due).toBeGreaterThan(noon + 4 * dayMs)
    expect(await problems()).toEqual([])
  })
})
