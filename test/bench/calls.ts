import type Database from 'better-sqlite3'
import type { CallInput, CallName } from '../../src-main/contract/calls.ts'
import { practiceScopes } from '../../src-main/contract/choices.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, type Measure, runs, type Taken, taken } from './Measure.ts'
import { stallOf, type Watched, watched } from './watched.ts'

type Asked = { [Name in CallName]: readonly [Name, CallInput<Name>, of: string, bound?: number] }[CallName]

const allBanks = Array.from({ length: 20 }, (_, index) => index + 1)

const usual = 50

const asked: readonly Asked[] = [
  ['banks.list', undefined, 'all banks', 15],
  ['questions.outline', { bankId: 7 }, 'one bank'],
  ['questions.list', { bankId: 7, offset: 0, limit: 50 }, 'the first page of a bank', 20],
  ['questions.list', { bankId: 7, offset: 0, limit: 50, mark: 'doubtful' }, 'what is doubtful in a bank', 20],
  ['questions.list', { bankId: 7, offset: 0, limit: 50, text: '信号量' }, 'a word in a bank', 20],
  ['plan.due', undefined, 'all banks'],
  ['plan.get', { bankId: 7 }, 'one bank, with the outlook', 100],
  ['plan.today', undefined, 'all banks, asked again'],
  ['practice.count', { bankIds: allBanks, scope: 'plan' }, "today's plan of 20 banks, asked again"],
  ...practiceScopes
    .filter((scope) => scope !== 'plan')
    .map((scope): Asked => ['practice.count', { scope, bankIds: [] }, `${scope}, all banks`, 100]),
  ['practice.count', { filter: { types: ['single'], tags: ['tag 10'] } }, 'a type and a tag', 100],
  ['practice.facets', {}, 'all banks', 300],
  ['practice.listOpen', undefined, 'all sessions', 100],
  ['statistics.today', {}, 'all banks'],
  ['statistics.topics', { days: null }, 'all banks, from the beginning'],
  ['statistics.topics', { days: 90 }, 'all banks, 90 days'],
  ['statistics.topics', { days: 90, bankId: 7 }, 'one bank, 90 days'],
  ['statistics.calendar', {}, 'all banks'],
  ['statistics.calendar', { bankId: 7 }, 'one bank'],
  ['statistics.due', {}, 'all banks'],
  ['statistics.due', { bankId: 7 }, 'one bank'],
  ['statistics.retention', { days: null }, 'all banks, from the beginning'],
  ['statistics.retention', { days: 90, bankId: 7 }, 'one bank, 90 days'],
  ['statistics.exams', {}, 'all exams'],
  ['mistakes.list', {}, 'the first page'],
  ['mistakes.list', { bankId: 7, filter: { types: ['single'] } }, 'one type of one bank'],
  ['mistakes.list', { left: true }, 'what has left the book'],
  ['mistakes.facets', {}, 'all banks'],
  ['practice.start', { order: 'sequential' }, 'a session over everything', 1500],
  ['settings.update', { rightInARowToLeave: 1 }, 'all mistakes reconsidered', 500],
]

/** What each call is beside: reading every answer once, which is what a call without indexes and counts would do at the least. */
const readingAll = (bare: Database.Database) => ({
  what: 'reading every answer once',
  run: () => bare.prepare("SELECT count(*), sum(duration_ms) FROM outcome WHERE verdict <> ''").get(),
})

async function measure(
  bare: Database.Database,
  { name, bound }: { name: string; bound: number },
  { ask, before }: { ask: () => Promise<unknown>; before?: () => Promise<unknown> },
): Promise<Measure> {
  const ours: Watched[] = []
  const theirs: Taken[] = []
  const { what, run } = readingAll(bare)
  for (let turn = 0; turn <= runs; turn++) {
    await before?.()
    const seen = await watched(ask)
    const read = await taken(run)
    if (turn === 0) continue
    theirs.push(read)
    ours.push(seen)
  }
  return { name, ...besideReference(ours, { what, theirs }), bound, ...stallOf(ours) }
}

/** Whatever is asked first after an answer: its bank has to be planned anew. */
async function planAfterAnswer(library: TestLibrary, bare: Database.Database): Promise<Measure> {
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [3], filter: { types: ['single'] } })
  const response = { kind: 'options' as const, labels: ['B'] }
  let index = 0
  return measure(
    bare,
    { name: "practice.count, today's plan of 20 banks, after an answer", bound: usual },
    {
      before: () => library.ask('practice.answer', { sessionId, index: index++, response, durationMs: 3000 }),
      ask: () => library.ask('practice.count', { bankIds: allBanks, scope: 'plan' }),
    },
  )
}

/** The first time after the start, or after the hour: all banks are planned. */
async function planFirst(library: TestLibrary, bare: Database.Database): Promise<Measure> {
  const { what, run } = readingAll(bare)
  const first = await watched(() => library.ask('plan.today', undefined))
  const theirs = [await taken(run)]
  return {
    name: 'plan.today, all banks, the first time',
    ...besideReference([first], { what, theirs }),
    ...stallOf([first]),
  }
}

/** What a person does in a session and with a plan, beside its answers (answering.ts); each time with a session of its own. */
async function benchSessions(library: TestLibrary, bare: Database.Database): Promise<Measure[]> {
  const set = { bankIds: [7], limit: 200 }
  const { questions } = await library.ask('questions.list', { bankId: 7, limit: 200 })
  let sessionId = 0
  let attemptId = 0
  const begin = async (mode: 'practice' | 'cards') => {
    sessionId = (await library.ask('practice.start', { ...set, mode })).id
  }
  const answerInWords = async () => {
    const words = { ...set, mode: 'practice' as const, filter: { types: ['shortAnswer' as const] } }
    sessionId = (await library.ask('practice.start', words)).id
    const response = { kind: 'text' as const, text: 'what the bench wrote' }
    attemptId = (await library.ask('practice.answer', { sessionId, index: 0, response, durationMs: 9 })).attemptId
  }
  const beginPractice = () => begin('practice')
  const plan = { bankId: 9, examDay: null, minutesADay: 30 }
  const acts: readonly [name: string, ask: () => Promise<unknown>, before?: () => Promise<unknown>][] = [
    [
      'practice.startWith, 200 questions',
      () => library.ask('practice.startWith', { questionIds: questions.map(({ id }) => id) }),
    ],
    ['practice.get, 200 questions', () => library.ask('practice.get', { sessionId }), beginPractice],
    ['practice.move', () => library.ask('practice.move', { sessionId, position: 3 }), beginPractice],
    ['practice.finish, 200 questions', () => library.ask('practice.finish', { sessionId }), beginPractice],
    ['practice.selfGrade', () => library.ask('practice.selfGrade', { attemptId, score: 0.5 }), answerInWords],
    [
      'practice.recall',
      () => library.ask('practice.recall', { sessionId, index: 0, rating: 3, durationMs: 9 }),
      () => begin('cards'),
    ],
    ['plan.set, one bank', () => library.ask('plan.set', plan)],
    ['plan.clear, one bank', () => library.ask('plan.clear', { bankId: 9 }), () => library.ask('plan.set', plan)],
  ]
  const measures: Measure[] = []
  for (const [name, ask, before] of acts)
    measures.push(await measure(bare, { name, bound: usual }, { ask, ...(before && { before }) }))
  return measures
}

/** Each call of the lists, plans, practices and statistics, through the contract. */
export async function benchCalls(library: TestLibrary, bare: Database.Database): Promise<Measure[]> {
  const measures: Measure[] = [await planFirst(library, bare)]
  for (const [name, input, of, bound = usual] of asked)
    measures.push(await measure(bare, { name: `${name}, ${of}`, bound }, { ask: () => library.ask(name, input) }))
  measures.push(await planAfterAnswer(library, bare), ...(await benchSessions(library, bare)))
  return measures
}

/** What grows how: calls that a person waits for, at several sizes. */
export const growing: readonly Asked[] = asked.filter(
  ([name, , of]) =>
    [
      'banks.list',
      'questions.list',
      'plan.today',
      'plan.get',
      'practice.facets',
      'statistics.today',
      'mistakes.list',
    ].includes(name) && !of.includes('page'),
)
