import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CallInput, CallName } from '../../src-main/contract/calls.ts'
import type { EventName } from '../../src-main/contract/events.ts'
import { callTable } from '../../src-renderer/bridge/callTable.ts'
import { staleAfter } from '../../src-renderer/bridge/staleAfter.ts'
import { examText } from '../support/library/examText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

/** A call that a page shows, and one input of it. */
type Shown = { [Name in CallName]: readonly [Name, CallInput<Name>] }[CallName]
/** `known`: what the page that acts has put in place itself, and does not ask for. */
type Action = {
  of: string
  act: () => Promise<unknown>
  known?: readonly CallName[]
  /** Events that only the job tells of which the action leads to. */
  byJob?: readonly EventName[]
}

const library = new TestLibrary()
let otherId = 0
let [bankId, practiceId, studyId, examId, satId, attemptId, importId, questionId] = [0, 0, 0, 0, 0, 0, 0, 0]

beforeAll(async () => {
  library.now = new Date('2026-03-10T18:00:00').getTime()
  library.monotonic = 0
  const imported = await library.importText(examText, { newBank: 'Paper' })
  importId = imported.id
  bankId = imported.bank.id
  otherId = (await library.ask('banks.add', { name: 'Empty' })).id
  await library.importText(examText, { newBank: 'Other' })
  const set = { bankIds: [bankId] }
  const exam = { set, order: 'sequential', questions: 18, minutes: 45 } as const
  satId = (await library.ask('exams.startFrom', { ...exam, name: 'Sat' })).sessionId
  await library.ask('exams.answer', { sessionId: satId, index: 0, draft: { kind: 'options', labels: ['B'] } })
  await library.ask('exams.answer', { sessionId: satId, index: 17, draft: { kind: 'text', text: 'Floating.' } })
  await library.ask('exams.handIn', { sessionId: satId })
  attemptId = (await library.ask('exams.question', { sessionId: satId, index: 17 })).attempt?.attemptId ?? 0
  examId = (await library.ask('exams.startFrom', { ...exam, name: 'Running' })).sessionId
  practiceId = (await library.ask('practice.start', { ...set })).id
  studyId = (await library.ask('practice.start', { ...set, mode: 'study' })).id
  questionId = (await library.ask('exams.question', { sessionId: satId, index: 0 })).questionId
  await library.ask('plan.set', { bankId, examDay: '2026-04-10', minutesADay: 5 })
})
afterAll(() => library.remove())

const newQuestion: CallInput<'questions.create'>['fields'] = {
  type: 'trueFalse',
  stem: 'New by hand.',
  options: [],
  key: { kind: 'truth', value: true },
  explanation: null,
  section: null,
}
const plan = {
  parts: [{ types: [], sections: [], count: 5, points: 1 }],
  minutes: 10,
  passMark: 0.6,
} satisfies CallInput<'exams.check'>['plan']
const shown = (): Shown[] => [
  ['banks.list', undefined],
  ['banks.get', { id: bankId }],
  ['questions.list', { bankId }],
  ['questions.get', { id: questionId }],
  ['questions.sources', { id: questionId }],
  ['questions.history', { id: questionId }],
  ['questions.annotations', { id: questionId }],
  ['questions.tags', {}],
  ['imports.list', {}],
  ['changes.list', {}],
  ['questions.versions', { id: questionId }],
  ['imports.get', { id: importId }],
  ['imports.doubtful', { id: importId, limit: 10 }],
  ['practice.listOpen', undefined],
  ['practice.get', { sessionId: practiceId }],
  ['practice.question', { sessionId: practiceId, index: 0 }],
  ['practice.get', { sessionId: studyId }],
  ['practice.question', { sessionId: studyId, index: 0 }],
  ['practice.facets', { bankIds: [bankId] }],
  ...(['all', 'unanswered', 'mistakes', 'due', 'plan', 'bookmarked', 'reported'] as const).flatMap((scope): Shown[] => [
    ['practice.count', { bankIds: [], scope }],
    ['exams.proposeFrom', { set: { bankIds: [], scope } }],
  ]),
  ['mistakes.list', {}],
  ['mistakes.facets', {}],
  ['mistakes.list', { left: true }],
  ['plan.get', { bankId }],
  ['plan.due', undefined],
  ['plan.today', undefined],
  ['cards.get', { questionId }],
  ['cards.rating', { attemptId }],
  ['memory.get', undefined],
  ['grading.open', undefined],
  ['grading.list', { attemptId }],
  ['statistics.today', {}],
  ['statistics.topics', { days: 30 }],
  ['statistics.calendar', {}],
  ['statistics.due', {}],
  ['statistics.retention', { days: null }],
  ['statistics.exams', {}],
  ['exams.stock', { bankId }],
  ['exams.check', { bankId, plan }],
  ['exams.propose', { bankId }],
  ['exams.blueprints', {}],
  ['exams.running', undefined],
  ['exams.get', { sessionId: examId }],
  ['exams.question', { sessionId: examId, index: 0 }],
  ['exams.question', { sessionId: satId, index: 0 }],
  ['exams.question', { sessionId: satId, index: 17 }],
  ['exams.report', { sessionId: satId }],
  ['exams.history', {}],
  ['settings.get', undefined],
]

/** A fault is an answer, too: a page shows that something is gone. */
const look = (name: CallName, input: unknown) => library.app.call(name, input)
const lookAll = () =>
  Promise.all(shown().map(async ([name, input]) => ({ name, input, seen: await look(name, input) })))

/** The events that the calls of an action tell of, as the page's table has it. */
const toldBy = (names: readonly string[]): Set<EventName> =>
  new Set(
    Object.entries(callTable).flatMap(([name, use]) =>
      names.includes(name) && use.kind === 'acting' ? use.tells : [],
    ),
  )

/** Which of the calls answer otherwise after the action and are not asked again, and what was told that no table knows of. */
async function missedBy({ act, known = [], byJob = [] }: Action): Promise<string[]> {
  // events are gathered for a moment before they are told
  await setTimeout(80)
  library.events.length = 0
  const calls = shown()
  const before = await lookAll()
  const asking = vi.spyOn(library.app, 'call')
  await act()
  const told = toldBy(asking.mock.calls.map(([name]) => name))
  asking.mockRestore()
  await setTimeout(80)
  const untold = [...new Set(library.events)].filter((event) => !told.has(event) && !byJob.includes(event))
  const asked = new Set<CallName>(library.events.flatMap((event) => staleAfter(event)))
  const after = await Promise.all(calls.map(([name, input]) => look(name, input)))
  const changed = before.filter(({ seen }, index) => !isDeepStrictEqual(seen, after[index]))
  const missed = changed.filter(({ name }) => !asked.has(name) && !known.includes(name))
  return [...missed.map(({ name, input }) => `${name} ${JSON.stringify(input)}`), ...untold]
}

const ofPage = ['practice.get', 'practice.question'] as const
const wrong = { kind: 'options' as const, labels: ['C'] }
const actions: Action[] = [
  {
    of: 'reading in study mode',
    act: () => library.ask('practice.move', { sessionId: studyId, position: 0, seen: true }),
    known: ofPage,
  },
  {
    of: 'draft',
    act: () => library.ask('practice.saveDraft', { sessionId: practiceId, index: 1, spentMs: 5 }),
    known: ofPage,
  },
  {
    of: 'answer',
    act: () => library.ask('practice.answer', { sessionId: practiceId, index: 0, response: wrong, durationMs: 9000 }),
    known: ofPage,
  },
  {
    of: 'rate',
    act: async () =>
      library.ask('cards.rate', {
        attemptId: (await library.ask('questions.history', { id: questionId }))[0]?.attemptId ?? 0,
        rating: 3,
      }),
  },
  { of: 'self grade', act: () => library.ask('practice.selfGrade', { attemptId, verdict: 'incorrect' }) },
  { of: 'decide', act: () => library.ask('mistakes.decide', { questionId, decision: 'out' }) },
  {
    of: 'annotate',
    act: () =>
      library.ask('questions.annotate', {
        id: questionId,
        bookmarked: true,
        tags: ['x'],
        report: 'r',
        note: 'n',
        mistakeReason: 'careless',
      }),
  },
  { of: 'new questions a day, with a plan', act: () => library.ask('settings.update', { newPerDay: 3 }) },
  { of: 'plan cleared', act: () => library.ask('plan.clear', { bankId }) },
  { of: 'new questions a day', act: () => library.ask('settings.update', { newPerDay: 7 }) },
  { of: 'right in a row', act: () => library.ask('settings.update', { rightInARowToLeave: 1 }) },
  { of: 'multiple choice', act: () => library.ask('settings.update', { multipleChoice: 'rightMinusWrong' }) },
  { of: 'blueprint', act: () => library.ask('exams.saveBlueprint', { bankId, name: 'Blue', plan }) },
  {
    of: 'exam answer',
    act: () => library.ask('exams.answer', { sessionId: examId, index: 0, draft: wrong, isFlagged: true }),
    known: ['exams.question'],
  },
  {
    of: 'exam move',
    act: () => library.ask('exams.move', { sessionId: examId, position: 3 }),
    known: ['exams.get', 'exams.running'],
  },
  {
    of: 'edit',
    act: async () => {
      const { type, stem, options, explanation, section } = await library.ask('questions.get', { id: questionId })
      const key = { kind: 'options' as const, labels: ['C'] }
      await library.ask('questions.edit', {
        id: questionId,
        fields: {
          type,
          stem: `${stem} Tell.`,
          options: options
            .toReversed()
            .map((each, place) => ({ ...each, was: each.label, label: 'ABCD'.charAt(place) })),
          key,
          explanation,
          section,
        },
      })
    },
  },
  { of: 'undo', act: () => library.ask('changes.undo', {}) },
  { of: 'redo', act: () => library.ask('changes.redo', {}) },
  { of: 'create', act: () => library.ask('questions.create', { bankId, fields: newQuestion }) },
  {
    of: 'set',
    act: () =>
      library.ask('questions.set', { ids: [questionId], set: { section: 'Set', addTags: ['t'], accept: true } }),
  },
  { of: 'move elsewhere', act: async () => library.ask('questions.move', { ids: [questionId], bankId: otherId }) },
  { of: 'move back', act: () => library.ask('questions.move', { ids: [questionId], bankId }) },
  { of: 'questions removed', act: () => library.ask('questions.remove', { ids: [questionId] }) },
  { of: 'questions back', act: () => library.ask('changes.undo', {}) },
  { of: 'restore', act: () => library.ask('questions.restore', { id: questionId }) },
  { of: 'hand in', act: () => library.ask('exams.handIn', { sessionId: examId }) },
  { of: 'practise wrong', act: () => library.ask('exams.practiseWrong', { sessionId: examId }) },
  { of: 'finish', act: () => library.ask('practice.finish', { sessionId: practiceId }) },
  { of: 'retention', act: () => library.ask('settings.update', { desiredRetention: 0.8 }), byJob: ['plan.changed'] },
  { of: 'rename', act: () => library.ask('banks.rename', { id: bankId, name: 'Renamed' }) },
  {
    of: 'import',
    act: () => library.importText('1. New one?\nA. 1\nB. 2\nC. 3\nD. 4\nAnswer: A\n', { bankId }),
    byJob: ['questions.changed', 'changes.changed'],
  },
  { of: 'remove', act: () => library.ask('banks.remove', { id: bankId }) },
]

test('what an action changes is asked again wherever it is shown', async () => {
  const missed: Record<string, string[]> = {}
  for (const action of actions) {
    const found = await missedBy(action)
    if (found.length > 0) missed[action.of] = found
  }
  expect(missed).toEqual({})
})
