import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readingCalls } from '../../src-main/app/readingCalls.ts'
import type { CallName } from '../../src-main/contract/calls.ts'
import type { StartReader } from '../../src-main/ports.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { startSharedKeeper } from '../support/library/sharedHelpers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const many = 80

let library: TestLibrary
let bankId: number
/** The processes that were asked for so far. */
let started: number
/** What becomes of those that are asked for from now on. */
let keeper: StartReader
beforeEach(async () => {
  library = new TestLibrary()
  started = 0
  keeper = startSharedKeeper
  library.ports.startKeeper = (how) => {
    started++
    return keeper(how)
  }
  bankId = (await library.importText(questionsText(many), { newBank: 'Sums' })).bank.id
})
afterEach(() => library.remove())

const count = async () => (await library.ask('questions.list', { limit: 1 })).total
const found = async () => (await library.ask('questions.list', { text: '"37 + 37"' })).total
const soundness = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

test('a large change is made by another process: reading goes on, writing waits, and it is undone and redone whole', async () => {
  expect(await found()).toBe(1)
  const seen: Record<string, number> = {}
  const countAfter = async (name: string, done: Promise<unknown>) => {
    await done
    seen[name] = await count()
  }
  await Promise.all([
    countAfter('undone', library.ask('changes.undo', {})),
    countAfter('read', library.ask('banks.list', undefined)),
    countAfter('written', library.ask('banks.add', { name: 'Words' })),
  ])
  expect(seen).toEqual({ read: many, undone: 0, written: 0 })
  expect(Object.keys(seen)[0]).toBe('read')
  expect(await found()).toBe(0)
  expect(await soundness()).toEqual([])
  expect(library.events).toContain('questions.changed')
  const { changes } = await library.ask('changes.list', {})
  const redone = await library.ask('changes.redo', { id: changes.find(({ kind }) => kind === 'import')?.id ?? 0 })
  expect(redone).toMatchObject({ state: 'done', detail: { count: many } })
  expect([await count(), await found()]).toEqual([many, 1])
  expect(started).toBeGreaterThanOrEqual(2)
  expect(await soundness()).toEqual([])
})

test('a log that gets lost after a change by another process is told', async () => {
  await library.ask('changes.undo', {})
  await library.ask('banks.add', { name: 'Last' })
  const left = new TestLibrary()
  for (const ending of ['', '-mark'])
    copyFileSync(join(library.dataDir, `library.sqlite${ending}`), join(left.dataDir, `library.sqlite${ending}`))
  expect(await left.ask('doctor.lostLog', undefined)).not.toBeNull()
  await left.remove()
})

test('a fault of the other process is the fault of the call', async () => {
  const [change] = (await library.ask('changes.list', {})).changes
  const { questions } = await library.ask('questions.list', { limit: 1 })
  const session = await library.ask('practice.start', { bankIds: [bankId], limit: 1 })
  const { type } = await library.ask('practice.question', { sessionId: session.id, index: 0 })
  expect(questions).toHaveLength(1)
  const response =
    type === 'trueFalse' ? { kind: 'truth' as const, value: true } : { kind: 'options' as const, labels: ['A'] }
  await library.ask('practice.answer', { sessionId: session.id, index: 0, response, durationMs: 1000 })
  await expect(library.ask('changes.undo', { id: change?.id ?? 0 })).rejects.toMatchObject({
    code: 'CHANGE_BLOCKED',
    details: { reason: 'answered', count: 1 },
  })
  expect(await count()).toBe(many)
})

test('the other process is killed while it works: nothing was changed, and the change can be made after all', async () => {
  keeper = (how) => {
    const process = startSharedKeeper(how)
    return {
      ...process,
      send: (message) => {
        process.send(message)
        if ((message as { kind: string }).kind === 'change') process.kill()
      },
    }
  }
  await library.ask('banks.remove', { id: bankId }).catch(() => {})
  const left = await count()
  expect([0, many]).toContain(left)
  expect(await soundness()).toEqual([])
  keeper = startSharedKeeper
  if (left === many) await library.ask('banks.remove', { id: bankId })
  expect(await count()).toBe(0)
  await library.ask('changes.undo', {})
  expect(await count()).toBe(many)
  expect(await soundness()).toEqual([])
})

/** Has the other process wait until the returned function is called. */
function heldBack(): () => void {
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>()
  keeper = (how) => {
    const process = startSharedKeeper(how)
    return { ...process, send: (message) => void mayGoOn.then(() => process.send(message)) }
  }
  return goOn
}

test('an undo that waits for its backup takes back what was the last change when it was asked for', async () => {
  const goOn = heldBack()
  // so many that a backup comes first
  await library.importText(questionsText(many + 40, 1000), { newBank: 'More sums' })
  const undone = library.ask('changes.undo', {})
  await library.ask('banks.add', { name: 'Made meanwhile' })
  goOn()
  expect(await undone).toMatchObject({ kind: 'import', detail: { count: many + 40 } })
  expect((await library.ask('banks.list', undefined)).map(({ name }) => name)).toContain('Made meanwhile')
  expect(await count()).toBe(many)
})

test('asked for twice while it waits, undo takes back the last change and the one before', async () => {
  const goOn = heldBack()
  await library.importText(questionsText(many + 40, 1000), { newBank: 'More sums' })
  const undone = [library.ask('changes.undo', {}), library.ask('changes.undo', {})]
  goOn()
  expect((await Promise.all(undone)).map(({ detail }) => detail.count)).toEqual([many + 40, many])
  expect(await count()).toBe(0)
})

test('where no process can be started, the change is made all the same', async () => {
  keeper = () => ({
    pid: undefined,
    send: () => {},
    onMessage: () => {},
    onExit: (listen) => listen('it could not be started'),
    kill: () => {},
  })
  await library.ask('changes.undo', {})
  expect(await count()).toBe(0)
})

test('calls that are answered while another process writes write nothing', async () => {
  const { id: importId } = (await library.ask('imports.list', {}))[0] ?? { id: 0 }
  const [question] = (await library.ask('questions.list', { limit: 1 })).questions
  const byId = { id: question?.id ?? 0, bankId, sessionId: 0 }
  await library.ask('plan.set', { bankId, examDay: null, minutesADay: 30 })
  const watch = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
  const version = () => watch.pragma('data_version', { simple: true })
  try {
    let answered = 0
    for (const name of readingCalls) {
      const before = version()
      for (const input of [undefined, {}, byId, { id: importId }, { id: importId, limit: 5 }, { bankId }]) {
        const { ok } = await library.app.call(name satisfies CallName, input)
        if (ok) answered++
      }
      expect([name, version()]).toEqual([name, before])
    }
    expect(answered).toBeGreaterThan(readingCalls.size)
  } finally {
    watch.close()
  }
})
