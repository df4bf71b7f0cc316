import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { randomFaults } from '../support/fakeProvider/randomFaults.ts'
import { answerText } from '../support/fakeProvider/solver.ts'
import { killsOf, timeToKill } from '../support/kills.ts'
import { sumsText } from '../support/library/sumsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { momentOf } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

const kills = killsOf('requests')
const questions = 120

/** A library in which a model is asked by processes that are killed; `recorded` is what it held after the last kill. */
type Asked = { library: TestLibrary; importId: number; assistId: number; first: number; recorded: Set<string> }

let provider: FakeProvider
const asked: Asked[] = []
/** Replies that were asked for although the library held them. */
const paidTwice: string[] = []

beforeAll(async () => {
  const faulty = randomFaults(answerText, { seed: 7, share: 0.25 })
  provider = await FakeProvider.start({
    delayMs: 25,
    answer: (request) => {
      const text = answerText(request)
      if (asked.some(({ recorded }) => recorded.has(text))) paidTwice.push(text)
      return faulty(request)
    },
  })
})
afterAll(async () => {
  await provider.close()
  for (const { library } of asked) await library.remove()
})

const env = () => ({ ...process.env, QQUIZ_MODEL_BASE_URL: provider.baseUrl, QQUIZ_MODEL_NAME: 'solver' })

/** Imports questions of its own and asks for their answers, without sending anything yet. */
async function start(first: number): Promise<Asked> {
  const library = new TestLibrary()
  library.scriptModel = { baseUrl: provider.baseUrl, model: 'solver', key: undefined }
  const { id: importId } = await library.importText(sumsText(questions, first), { newBank: 'Sums' })
  await library.close()
  const { requests } = await library.ask('assist.plan', { importId, tasks: ['answers'] })
  const hashes = requests.map(({ hash }) => hash)
  const { id: assistId } = await library.ask('assist.start', { importId, tasks: ['answers'], requests: hashes })
  await library.close()
  const one = { library, importId, assistId, first, recorded: new Set<string>() }
  asked.push(one)
  return one
}

async function resume({ library }: Asked, killAfter?: number): Promise<number | null> {
  const args = [headlessProgram('cli'), 'resume', '--data', library.dataDir, '--model']
  const child = spawn(process.execPath, args, { cwd: root, env: env(), stdio: 'ignore' })
  const ended = once(child, 'close')
  if (killAfter !== undefined) {
    await Promise.race([setTimeout(killAfter), ended])
    child.kill('SIGKILL')
  }
  const [code] = await ended
  return code
}

function rememberRecorded({ library, recorded }: Asked): void {
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
  for (const reply of sqlite.prepare('SELECT reply FROM model_request').pluck().all()) recorded.add(String(reply))
  sqlite.close()
}

/** Resumes to the end, trying again by hand what three kills in a row, or a provider down for long, made fail. */
async function finish(one: Asked): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    if ((await resume(one)) === 0 && (await one.library.ask('assist.get', { id: one.assistId })).state === 'done') break
    await one.library.ask('assist.retry', { id: one.assistId }).catch(() => {})
    await one.library.close()
  }
  await one.library.close()
}

async function expectAsUndisturbed({ library, importId, assistId, first }: Asked): Promise<void> {
  const { suggestions, done, total } = await library.ask('assist.get', { id: assistId })
  expect({ suggestions, done }).toEqual({
    suggestions: { pending: 0, accepted: questions, discarded: 0, failed: 0 },
    done: total,
  })
  const { bank } = await library.ask('imports.get', { id: importId })
  const page = await library.ask('questions.list', { bankId: bank.id, limit: 500 })
  const held = page.questions.map(({ number, key, explanation }) => ({ number, key, explanation }))
  const undisturbed = Array.from({ length: questions }, (_, index) => first + index).map((number) => ({
    number: String(number),
    key: { kind: 'options', labels: ['B'] },
    explanation: `${number} and ${number + 1} are ${number + number + 1}.`,
  }))
  expect(held).toEqual(undisturbed)
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
  await library.close()
}

async function killTimes(count: number, first: number): Promise<void> {
  let one = await start(first)
  let next = first + questions
  for (let kill = 0; kill < count; kill++) {
    const code = await resume(one, 100 + momentOf(kill, count, 1200))
    rememberRecorded(one)
    if (code !== null) {
      // It came to its end before the kill: this one is done, the next is started.
      await finish(one)
      one = await start(next)
      next += questions
      continue
    }
    const { state } = await one.library.ask('assist.get', { id: one.assistId })
    if (state === 'failed') await one.library.ask('assist.retry', { id: one.assistId })
    await one.library.close()
  }
  await finish(one)
}

test('a provider with every fault is never asked again for what is recorded, however often the asking process is killed', {
  timeout: timeToKill(kills),
}, async () => {
  await Promise.all([killTimes(Math.ceil(kills / 2), 1), killTimes(Math.floor(kills / 2), 3001)])
  expect(paidTwice).toEqual([])
  expect(provider.asked.filter(({ isAnswered }) => isAnswered).length).toBeGreaterThanOrEqual(questions / 12)
  for (const one of asked) await expectAsUndisturbed(one)
})
