import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MistakeQuery } from '../../src-main/contract/mistakeCalls.ts'
import { followSettingsTx } from '../../src-main/mistakes/followSettings.ts'
import { listMistakes } from '../../src-main/mistakes/listMistakes.ts'
import { decideMistake, findWrongMistakes } from '../../src-main/mistakes/mistakeBook.ts'
import { getMistakeFacets } from '../../src-main/mistakes/mistakeFacets.ts'
import { annotate } from '../../src-main/questions/annotations.ts'
import { updateSettings } from '../../src-main/settings/settings.ts'
import { History } from '../support/library/history.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let history: History
beforeEach(() => {
  history = new History(
    ['Law', 'Physics'],
    [
      { id: 1, bankId: 1, section: 'Contracts' },
      { id: 2, bankId: 1, section: 'Torts', type: 'multiple' },
      { id: 3, bankId: 1 },
      { id: 4, bankId: 2, section: 'Torts' },
    ],
  )
})
afterEach(() => {
  expect(findWrongMistakes(history.db)).toEqual([])
  history.remove()
})

let clock = 1000
const tick = () => {
  clock += 1000
  return clock
}
const answer = (id: number, ...verdicts: ('correct' | 'partial' | 'incorrect')[]) => {
  for (const verdict of verdicts) history.answer(id, tick(), verdict)
}
const list = (query: Partial<MistakeQuery> = {}) =>
  listMistakes(history.db, { left: false, filter: {}, offset: 0, limit: 100, ...query }, clock)
const ids = (query: Partial<MistakeQuery> = {}) => list(query).mistakes.map(({ question }) => question.id)
const toLeave = (rightInARowToLeave: number) => updateSettings(history.db, { rightInARowToLeave }, followSettingsTx)

test('another number of right answers in a row holds at once, for what is in the book and for what has left it', () => {
  answer(1, 'incorrect', 'correct')
  answer(2, 'incorrect', 'correct', 'correct')
  answer(3, 'incorrect')
  expect([ids(), ids({ left: true })]).toEqual([[3, 1], [2]])
  const leftAt = list({ left: true }).mistakes[0]?.leftAt
  toLeave(1)
  expect([ids(), ids({ left: true })]).toEqual([[3], [2, 1]])
  expect(list({ left: true }).mistakes[0]?.leftAt).toBe((leftAt ?? 0) - 1000)
  toLeave(3)
  expect([ids(), ids({ left: true })]).toEqual([[3, 2, 1], []])
  answer(2, 'correct')
  expect(ids({ left: true })).toEqual([2])
})

test('what was learnt and what was taken out is kept as history, with when and how it left', () => {
  answer(1, 'incorrect', 'correct', 'correct')
  answer(2, 'partial')
  decideMistake(history.db, 2, 'out', tick())
  expect(list({ left: true }).mistakes).toMatchObject([
    { question: { id: 2 }, leftAt: clock, takenOut: true },
    { question: { id: 1 }, takenOut: false },
  ])
  answer(2, 'incorrect')
  expect(list().mistakes).toMatchObject([{ question: { id: 2 }, timesWrong: 2, leftAt: null, takenOut: false }])
})

test('a question that is put back has to be answered right anew, and taking out what is out changes nothing', () => {
  answer(1, 'incorrect', 'correct', 'correct')
  const leftAt = list({ left: true }).mistakes[0]?.leftAt
  decideMistake(history.db, 1, 'out', tick())
  expect(list({ left: true }).mistakes).toMatchObject([{ leftAt, takenOut: false }])
  decideMistake(history.db, 1, 'back', tick())
  expect(list().mistakes).toMatchObject([{ rightInARow: 0 }])
  answer(1, 'correct')
  expect(ids()).toEqual([1])
  answer(1, 'correct')
  expect(ids()).toEqual([])
})

test('a question never answered wrong cannot be decided about', () => {
  answer(1, 'correct')
  for (const id of [1, 2, 99])
    expect(() => decideMistake(history.db, id, 'out', 1)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
})

test('the book is filtered by bank, section, type, reason and words, all of them together', () => {
  for (const id of [1, 2, 3, 4]) answer(id, 'incorrect')
  annotate(history.db, { id: 2, mistakeReason: 'careless' }, 1)
  annotate(history.db, { id: 4, mistakeReason: 'careless', note: 'Look it up', tags: ['hard'] }, 1)
  expect(ids()).toEqual([4, 3, 2, 1])
  expect(ids({ bankId: 1 })).toEqual([3, 2, 1])
  expect(ids({ filter: { sections: ['Torts', 'Contracts'] } })).toEqual([4, 2, 1])
  expect(ids({ filter: { types: ['multiple'] } })).toEqual([2])
  expect(ids({ filter: { reasons: ['careless', 'guessed'] } })).toEqual([4, 2])
  expect(ids({ bankId: 2, filter: { sections: ['Torts'], reasons: ['careless'] } })).toEqual([4])
  expect(ids({ filter: { tags: ['hard'] } })).toEqual([4])
  expect(ids({ filter: { text: 'question 3' } })).toEqual([3])
  expect(ids({ filter: { text: '%' } })).toEqual([])
  expect(list({ filter: { reasons: ['careless'] }, limit: 1, offset: 1 })).toMatchObject({
    total: 2,
    mistakes: [{ question: { id: 2 } }],
  })
  expect(list({ bankId: 2 }).mistakes[0]?.question.annotations).toMatchObject({
    note: 'Look it up',
    mistakeReason: 'careless',
  })
})

test('what there is to filter by is counted, in the book and out of it', () => {
  for (const id of [1, 2, 4]) answer(id, 'incorrect')
  answer(1, 'correct', 'correct')
  annotate(history.db, { id: 2, mistakeReason: 'misread' }, 1)
  expect(getMistakeFacets(history.db, { left: false })).toEqual({
    inBook: 2,
    left: 1,
    types: [
      { value: 'multiple', count: 1 },
      { value: 'single', count: 1 },
    ],
    sections: [{ value: 'Torts', count: 2 }],
    reasons: [{ value: 'misread', count: 1 }],
  })
  expect(getMistakeFacets(history.db, { bankId: 1, left: true })).toMatchObject({ inBook: 1, left: 1, reasons: [] })
})

test('a saved setting moves the book with it, and the pages are told', async () => {
  const library = new TestLibrary()
  try {
    const { bank } = await library.importText(questionsText(1), { newBank: 'Sums' })
    for (const label of [rightLabel(1) === 'A' ? 'B' : 'A', rightLabel(1)]) {
      const { id } = await library.ask('practice.start', { bankIds: [bank.id] })
      const response = { kind: 'options' as const, labels: [label] }
      await library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 1000 })
    }
    const inBook = async () => (await library.ask('mistakes.list', {})).total
    expect(await inBook()).toBe(1)
    library.events.length = 0
    await library.ask('settings.update', { rightInARowToLeave: 1 })
    expect(await inBook()).toBe(0)
    await expect.poll(() => library.events).toContain('mistakes.changed')
  } finally {
    await library.remove()
  }
})

const verdict = fc.constantFrom('correct' as const, 'correct' as const, 'partial' as const, 'incorrect' as const)
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ id: fc.integer({ min: 1, max: 4 }), verdict: fc.option(verdict, { nil: undefined }) }),
  },
  { weight: 2, arbitrary: fc.record({ which: fc.nat(1000), regrade: verdict }) },
  {
    weight: 2,
    arbitrary: fc.record({
      id: fc.integer({ min: 1, max: 4 }),
      decision: fc.constantFrom('out' as const, 'back' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ toLeave: fc.integer({ min: 1, max: 4 }) }) },
)

test('whatever was answered, regraded, decided and set, the book is what follows from it', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const attempts: number[] = []
      for (const each of events) {
        clock += 1000
        if ('toLeave' in each) toLeave(each.toLeave)
        else if ('regrade' in each) {
          const attempt = attempts[each.which % Math.max(1, attempts.length)]
          if (attempt !== undefined) history.grade(attempt, each.regrade, clock)
        } else if (!('decision' in each)) attempts.push(history.answer(each.id, clock, each.verdict))
        else if ([...ids(), ...ids({ left: true })].includes(each.id))
          decideMistake(history.db, each.id, each.decision, clock)
      }
      expect(findWrongMistakes(history.db)).toEqual([])
    }),
    { numRuns: 60 },
  )
})
