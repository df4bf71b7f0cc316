import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AssistTask, AssistView } from '../../src-main/contract/assistCalls.ts'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { faults } from '../support/fakeProvider/replies.ts'
import { answerText } from '../support/fakeProvider/solver.ts'
import { startAsking, untilAsked } from '../support/library/asking.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { sumsText } from '../support/library/sumsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const key = 'sk-planted-0123456789-key'
let library: TestLibrary
let provider: FakeProvider

beforeEach(async () => {
  library = new TestLibrary()
  provider = await FakeProvider.start({ answer: (request) => ({ kind: 'answer', text: answerText(request) }), key })
  await library.ask('settings.setKey', { provider: 'custom', key })
  await library.ask('settings.update', {
    readingModel: { provider: 'custom', model: 'solver' },
    baseUrls: { custom: provider.baseUrl },
  })
})
afterEach(async () => {
  await library.remove()
  await provider.close()
})

const start = (importId: number, tasks?: AssistTask[], pick?: (hashes: string[]) => string[]) =>
  startAsking(library, importId, tasks, pick)
const until = (id: number, states: AssistView['state'][]) => untilAsked(library, id, states)

const acceptAll = async (id: number) => {
  const suggestions = await library.ask('assist.suggestions', { id })
  const pending = suggestions.filter(({ state }) => state === 'pending')
  await library.ask('assist.accept', { suggestionIds: pending.map((suggestion) => suggestion.id) })
}

test('an import asks no model; the plan shows what would be sent where, and sends nothing', async () => {
  const { id } = await library.importText(sumsText(30), { newBank: 'Sums' })
  const plan = await library.ask('assist.plan', { importId: id, tasks: ['answers'] })
  expect(plan).toMatchObject({ provider: { id: 'custom', baseUrl: provider.baseUrl }, model: 'solver' })
  expect(plan.requests.reduce((sum, { parts }) => sum + parts, 0)).toBe(30)
  expect(plan.requests.length).toBeLessThan(30)
  expect(plan.requests.every(({ inputTokens, isRecorded }) => inputTokens > 0 && !isRecorded)).toBe(true)
  for (let number = 1; number <= 30; number++)
    expect(plan.requests.filter(({ text }) => text.includes(`What is ${number} + ${number + 1}?`))).toHaveLength(1)
  expect(provider.requests).toEqual([])
})

test("what the model says is a suggestion until it is accepted, and then marked as the model's", async () => {
  const { id, bank } = await library.importText(sumsText(20), { newBank: 'Sums' })
  const ended = await until((await start(id)).id, ['done', 'failed'])
  expect(ended).toMatchObject({ state: 'done', suggestions: { pending: 20, failed: 0 } })
  const before = await library.ask('questions.list', { bankId: bank.id })
  expect(before.questions.every((question) => question.key === null && question.issues.includes('missingAnswer'))).toBe(
    true,
  )
  expect(await library.ask('imports.get', { id })).toMatchObject({ doubtful: 20 })
  await acceptAll(ended.id)
  expect(await library.ask('imports.get', { id })).toMatchObject({ doubtful: 0 })
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(questions[4]).toMatchObject({
    key: { kind: 'options', labels: ['B'] },
    keyOrigin: 'model',
    explanation: '5 and 6 are 11.',
    explanationOrigin: 'model',
    issues: [],
  })
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('a key that is accepted grades the answers given before it, but for what the person graded', async () => {
  const { id, bank } = await library.importText(sumsText(4), { newBank: 'Sums' })
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bank.id] })
  const answer = (index: number, label: string) =>
    library.ask('practice.answer', { sessionId, index, response: { kind: 'options', labels: [label] }, durationMs: 1 })
  const given = [await answer(0, 'B'), await answer(1, 'A'), await answer(2, 'A')]
  expect(given.map(({ verdict }) => verdict)).toEqual(['ungraded', 'ungraded', 'ungraded'])
  await library.ask('practice.selfGrade', { attemptId: given[2]?.attemptId ?? 0, verdict: 'correct' })
  const ended = await until((await start(id)).id, ['done'])
  library.events.length = 0
  await acceptAll(ended.id)
  expect((await library.ask('practice.get', { sessionId })).marks).toBe('cico')
  const { mistakes } = await library.ask('mistakes.list', {})
  expect(mistakes).toMatchObject([{ question: { number: '2', lastVerdict: 'incorrect' }, timesWrong: 1 }])
  const grades = await Promise.all(given.map(({ attemptId }) => library.ask('grading.list', { attemptId })))
  expect(grades.map((each) => each.map(({ gradedBy }) => gradedBy))).toEqual([['rule'], ['rule'], ['self']])
  await expect.poll(() => library.events).toEqual(expect.arrayContaining(['mistakes.changed', 'practice.changed']))
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('options that the model read in another order take the answers and drafts given before along', async () => {
  const { id, bank } = await library.importText(sumsText(2), { newBank: 'Sums' })
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bank.id] })
  const response = { kind: 'options' as const, labels: ['B'] }
  await library.ask('practice.answer', { sessionId, index: 0, response, durationMs: 1 })
  const open = await library.ask('practice.start', { bankIds: [bank.id] })
  await library.ask('practice.saveDraft', { sessionId: open.id, index: 0, draft: response, crossed: ['A'] })
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  const read = (of: (typeof questions)[number], at: number) => {
    const { number, type, stem, options } = of
    const [one, two, ...others] = options.map(({ text }) => text)
    return {
      id: `p${at + 1}`,
      questions: [{ number, type, stem, options: [two, one, ...others], answer: ['A'], explanation: '' }],
    }
  }
  provider.answer = () => ({ kind: 'answer', text: JSON.stringify({ parts: questions.map(read) }) })
  await acceptAll((await until((await start(id, ['doubtful'])).id, ['done'])).id)
  const shown = (session: number) => library.ask('practice.question', { sessionId: session, index: 0 })
  expect(await shown(sessionId)).toMatchObject({ attempt: { verdict: 'correct', response: { labels: ['A'] } } })
  expect(await shown(open.id)).toMatchObject({ draft: { labels: ['A'] }, crossed: ['B'] })
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
  await library.ask('changes.undo', {})
  expect(await shown(sessionId)).toMatchObject({ attempt: { response } })
  expect(await shown(open.id)).toMatchObject({ draft: response, crossed: ['A'] })
})

test('an answer that a person wrote while the model thought is not replaced by accepting what it said', async () => {
  const { id, bank } = await library.importText(sumsText(2), { newBank: 'Sums' })
  const ended = await until((await start(id)).id, ['done'])
  const [first] = (await library.ask('questions.list', { bankId: bank.id })).questions
  const { type, stem, options } = first ?? { type: 'single' as const, stem: '', options: [] }
  const fields = {
    type,
    stem,
    options: [...options],
    key: { kind: 'options' as const, labels: ['D'] },
    explanation: 'Mine.',
    section: null,
  }
  await library.ask('questions.edit', { id: first?.id ?? 0, fields })
  await acceptAll(ended.id)
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(questions).toMatchObject([
    { key: { labels: ['D'] }, keyOrigin: 'person', explanation: 'Mine.', explanationOrigin: 'person' },
    { keyOrigin: 'model', explanationOrigin: 'model' },
  ])
  expect(await library.ask('assist.get', { id: ended.id })).toMatchObject({ suggestions: { accepted: 1, failed: 1 } })
})

test('a discarded suggestion leaves the question as it was', async () => {
  const { id, bank } = await library.importText(sumsText(3), { newBank: 'Sums' })
  const { id: assistId } = await until((await start(id)).id, ['done'])
  const suggestions = await library.ask('assist.suggestions', { id: assistId })
  await library.ask('assist.discard', { suggestionIds: suggestions.map((suggestion) => suggestion.id) })
  await acceptAll(assistId).catch(() => {})
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(questions.map((question) => question.key)).toEqual([null, null, null])
})

test('a stretch read by the model is no longer to be reviewed once its questions are accepted', async () => {
  const stretch = 'Somewhere in a story somebody asks What is 7 + 8? and offers\n\n'
  provider.answer = () => {
    const read = { number: '', type: 'shortAnswer', stem: 'What is 7 + 8?', options: [], answer: [], explanation: '' }
    return { kind: 'answer', text: JSON.stringify({ parts: [{ id: 'p1', questions: [read] }] }) }
  }
  const { id, unresolved, doubtful } = await library.importText(`${stretch}${questionsText(30)}`, { newBank: 'Sums' })
  expect(unresolved).toHaveLength(1)
  await acceptAll((await until((await start(id, ['unresolved'])).id, ['done'])).id)
  expect(await library.ask('imports.get', { id })).toMatchObject({
    unresolved: [],
    doubtful: doubtful + 1,
    recognised: 31,
  })
})

test('a part of the plan can be sent; the rest is not', async () => {
  const { id } = await library.importText(sumsText(40), { newBank: 'Sums' })
  const ended = await until((await start(id, ['answers'], (hashes) => hashes.slice(0, 1))).id, ['done'])
  expect(ended.total).toBe(1)
  expect(provider.asked).toHaveLength(1)
})

test('a request that was answered is never sent again, in another bank neither', async () => {
  const first = await library.importText(sumsText(25), { newBank: 'Sums' })
  await until((await start(first.id)).id, ['done'])
  const sent = provider.asked.length
  const again = await library.importText(sumsText(25), { newBank: 'Again' })
  const plan = await library.ask('assist.plan', { importId: again.id, tasks: ['answers'] })
  expect(plan.requests.every(({ isRecorded }) => isRecorded)).toBe(true)
  expect(await until((await start(again.id)).id, ['done'])).toMatchObject({ suggestions: { pending: 25 } })
  expect(provider.asked).toHaveLength(sent)
})

test('without a key it waits visibly, and goes on when the key is there; the import itself is untouched', async () => {
  await library.ask('settings.clearKey', { provider: 'custom' })
  const { id, bank } = await library.importText(sumsText(3), { newBank: 'Sums' })
  const waiting = await until((await start(id)).id, ['waiting'])
  expect(waiting.fault).toMatchObject({ code: 'MODEL_KEY_REFUSED' })
  expect((await library.ask('banks.get', { id: bank.id })).questions).toBe(3)
  await library.ask('settings.setKey', { provider: 'custom', key })
  expect(await until(waiting.id, ['done'])).toMatchObject({ fault: null, suggestions: { pending: 3 } })
})

test('with nothing listening at the address it waits for the network, and goes on when retried', async () => {
  const { baseUrl } = provider
  await library.ask('settings.update', { baseUrls: { custom: 'http://127.0.0.1:9/v1' } })
  const { id } = await library.importText(sumsText(3), { newBank: 'Sums' })
  const waiting = await until((await start(id)).id, ['waiting'])
  expect(waiting.fault).toMatchObject({ code: 'MODEL_UNREACHABLE' })
  await library.ask('settings.update', { baseUrls: { custom: baseUrl } })
  expect(await until(waiting.id, ['done'])).toMatchObject({ suggestions: { pending: 3 } })
})

test('a question removed while the model thought takes what was said of it along', async () => {
  const { id, bank } = await library.importText(sumsText(3), { newBank: 'Sums' })
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  provider.answer = async (request) => {
    asked.resolve()
    await mayAnswer.promise
    return { kind: 'answer', text: answerText(request) }
  }
  await start(id)
  await asked.promise
  await library.ask('banks.remove', { id: bank.id })
  mayAnswer.resolve()
  await setTimeout(200)
  expect(await library.ask('assist.list', {})).toEqual([])
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('a planted key is nowhere but in the keychain: no file, no log, no event, no answer of any call', async () => {
  provider.answer = () => faults.unauthorised()
  const { id } = await library.importText(sumsText(3), { newBank: 'Sums' })
  const waiting = await until((await start(id)).id, ['waiting'])
  provider.answer = () => ({ kind: 'status', status: 500, body: { error: { message: `your key ${key} broke us` } } })
  await library.ask('settings.setKey', { provider: 'custom', key })
  await setTimeout(300)
  const told = [
    await library.ask('settings.get', undefined),
    await library.ask('settings.hasKey', { provider: 'custom' }),
    await library.ask('models.providers', undefined),
    await library.ask('assist.get', { id: waiting.id }),
    await library.app.call('models.test', { provider: 'custom', model: 'solver' }),
    await library.app.call('models.list', { provider: 'custom' }),
    await library.app.call('settings.setKey', { provider: 'nobody', key }),
    library.logged,
    library.events,
  ]
  expect(JSON.stringify(told)).not.toContain(key)
  await library.close()
  const files = readdirSync(library.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('library.sqlite')
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect(bytes.includes(key), `${file.name} holds the key`).toBe(false)
  }
  expect([...library.vault.secrets]).toEqual([[`custom@${new URL(provider.baseUrl).host}`, key]])
})

test('saving everything that the settings page shows leaves every key as it was, byte for byte', async () => {
  await library.ask('settings.setKey', { provider: 'openai', key: 'sk-another-key-of-mine' })
  const before = new Map(library.vault.secrets)
  const shown = await library.ask('settings.get', undefined)
  await library.ask('settings.hasKey', { provider: 'openai' })
  expect(await library.ask('settings.update', shown)).toEqual(shown)
  expect(library.vault.secrets).toEqual(before)
})

test.each(['https://me:secret@example.org/v1', 'https://example.org/v1?key=secret', 'https://example.org/v1#secret'])(
  'an address with a secret in it (%s) is refused by name, and nothing is saved',
  async (custom) => {
    const before = await library.ask('settings.get', undefined)
    const update = library.ask('settings.update', {
      theme: 'dark',
      baseUrls: { custom },
    })
    await expect(update).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'baseUrls.custom' } })
    expect(await library.ask('settings.get', undefined)).toEqual(before)
  },
)

test('an address out of the house is taken only over https, and nothing is sent to one that a script names', async () => {
  const baseUrls = { custom: 'http://models.example.com/v1' }
  const refused = library.ask('settings.update', { theme: 'dark', baseUrls })
  await expect(refused).rejects.toMatchObject({ code: 'MODEL_ADDRESS_EXPOSED', details: { field: 'baseUrls.custom' } })
  expect(await library.ask('settings.get', undefined)).toMatchObject({
    theme: 'system',
    baseUrls: { custom: provider.baseUrl },
  })
  await library.ask('settings.update', { baseUrls: { custom: 'http://192.168.1.20:11434/v1' } })
  await library.close()
  library.scriptModel = { baseUrl: baseUrls.custom, model: 'solver', key }
  const { id } = await library.importText(sumsText(2), { newBank: 'Sums' })
  expect((await until((await start(id)).id, ['waiting'])).fault).toMatchObject({ code: 'MODEL_ADDRESS_EXPOSED' })
})

test('what a script asked goes on only where its model is: a window neither takes it up nor asks its own model', async () => {
  library.scriptModel = { baseUrl: provider.baseUrl, model: 'scripted', key }
  await library.close()
  const { id } = await library.importText(sumsText(3), { newBank: 'Sums' })
  await library.close()
  const left = await start(id)
  await library.close()
  library.scriptModel = undefined
  library.app.start()
  await library.importText(sumsText(2), { newBank: 'Meanwhile' })
  await setTimeout(700) // longer than the queue rests between two looks
  expect(await library.ask('assist.get', { id: left.id })).toMatchObject({ state: 'queued', byScript: true })
  expect(provider.asked).toEqual([])
  await library.close()
  library.scriptModel = { baseUrl: provider.baseUrl, model: 'scripted', key }
  library.app.start()
  expect(await until(left.id, ['done'])).toMatchObject({ suggestions: { pending: 3 } })
  expect(provider.asked.map(({ model }) => model)).toEqual(['scripted'])
})

test('a keychain that does not answer holds nothing up: the program closes, and the question stays queued', async () => {
  const { id } = await library.importText(sumsText(2), { newBank: 'Sums' })
  const asked = Promise.withResolvers<void>()
  library.vault.find = () => {
    asked.resolve()
    return new Promise(() => {})
  }
  const { id: assistId } = await start(id)
  await asked.promise
  await library.close()
  expect(await library.ask('assist.get', { id: assistId })).toMatchObject({ state: 'queued' })
})
