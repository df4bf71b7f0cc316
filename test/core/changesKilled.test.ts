import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallName } from '../../src-main/contract/calls.ts'
import { differences, libraryRows } from '../support/editing/libraryRows.ts'
import { problemsOf, turnAll } from '../support/editing/studiedLibrary.ts'
import { killsOf, timeToKill } from '../support/kills.ts'
import { makeFirstVersion } from '../support/library/firstVersion.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { isSoaking, momentOf, rounds } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'
import { startHost } from '../support/web/startHost.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const file = () => join(library.dataDir, 'library.sqlite')

/** Each was read back when it was written; that it still is so takes long to look at. */
async function expectSoundBackups(): Promise<void> {
  await library.close() // a backup of a change under way would thin the others
  const { backups } = await library.ask('backups.list', undefined)
  for (const { id } of isSoaking ? backups : [])
    expect(await library.ask('backups.verify', { id })).toMatchObject({ problems: 0 })
}

/** Each stands in two banks; and half of them once more in a newer version of their document, which is held back. */
const questions = rounds(120, 300)
const held = questions / 2
const whole = questions + held
const all = { ids: Array.from({ length: questions }, (_, index) => index + 1) }

type Changing = Act & { left: Left }

/** Over and over: what is done to all questions at once, and how many there are, and how many in the section, when it is done. */
const acts: readonly [Changing, ...Changing[]] = [
  { name: 'questions.set', input: { ...all, set: { section: 'Sums' } }, left: [whole, questions] },
  { name: 'questions.remove', input: all, left: [held, 0] },
  { name: 'changes.undo', input: {}, left: [whole, questions] },
  { name: 'changes.undo', input: {}, left: [whole, 0] },
  { name: 'duplicates.mergeAlike', input: { bankIds: [1, 2] }, left: [whole - questions / 2, 0] },
  { name: 'changes.undo', input: {}, left: [whole, 0] },
  { name: 'renewals.apply', input: { id: 3 }, left: [questions, 0] },
  { name: 'changes.undo', input: {}, left: [whole, 0] },
]

type Act = { name: CallName; input: object }

/** Asks a host of its own for one act after the other until it is killed. Returns what it had answered by then. */
async function actUntilKilled(actAt: (done: readonly unknown[]) => Act, afterActs: number, andMs: number) {
  const host = await startHost(library.dataDir)
  const started = await fetch(host.url, { redirect: 'manual' })
  const headers = { Cookie: started.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'Content-Type': 'application/json' }
  const done: unknown[] = []
  let killed: Promise<void> | undefined
  try {
    for (;;) {
      if (done.length === afterActs) killed = setTimeout(andMs).then(() => host.kill())
      const { name, input } = actAt(done)
      const url = new URL(`/call/${name}`, host.url)
      const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ input }) })
      const said = await reply.json()
      expect(said).toEqual({ ok: true, value: expect.anything() })
      done.push(said.value)
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error // what fetch throws when nobody answers
  }
  await killed
  return done
}

/** Every second question asks what is so today. */
async function holdNewer(): Promise<void> {
  const bytes = new TextEncoder().encode(questionsText(held).replaceAll(/^(\d*[02468]\. What is)/gm, '$1 today'))
  const target = { newBank: 'Newer' }
  const { id } = await library.ask('imports.add', { target, name: 'Sums 2025.txt', bytes, whenNewer: 'hold' })
  expect(await library.ended(id)).toMatchObject({ id: 3, held: true, state: 'done', renews: { name: 'Sums 2024.txt' } })
}

type Left = readonly [number, number]

/** The act that was under way was done whole or not at all; a merge of many is done in parts, each of them whole. */
function expectKnown(answered: number, left: Left): void {
  const [known, next] = [answered - 1, answered].map((act) => acts[(act + acts.length) % acts.length])
  if (next?.name === 'duplicates.mergeAlike') {
    expect(left[0]).toBeGreaterThanOrEqual(whole - questions / 2)
    expect(left[0]).toBeLessThanOrEqual(whole)
    expect(left[1]).toBe(0)
  } else expect([known?.left, next?.left]).toContainEqual(left)
}

test('killed while all questions are changed, removed, made one, renewed and brought back at once, each act was done whole or not at all', {
  timeout: timeToKill(killsOf('changes')),
}, async () => {
  const kills = killsOf('changes')
  for (const newBank of ['Sums', 'Copies'])
    await library.importText(questionsText(questions / 2), { newBank }, 'Sums 2024.txt')
  await holdNewer()
  const until = (await library.ask('changes.list', { limit: 1 })).nextUndo?.id ?? 0
  await library.close()
  const before = libraryRows(library.dataDir)
  for (let round = 0; round < kills; round++) {
    const after = Math.floor(momentOf(round, kills, acts.length))
    // a renewal is planned first, which takes most of its time
    const longestMs = acts[after]?.name === 'renewals.apply' ? 400 : 80
    const done = await actUntilKilled(
      (so) => acts[so.length % acts.length] ?? acts[0],
      after,
      Math.random() * longestMs,
    )
    const answered = done.length
    const sqlite = new Database(file())
    const left = sqlite
      .prepare("SELECT count(*), count(*) FILTER (WHERE section = 'Sums') FROM question")
      .raw()
      .get() as Left
    sqlite.close()
    expectKnown(answered, left)
    expect(await problemsOf(library)).toEqual([])
    await turnAll(library, 'undo', until)
    expect(await problemsOf(library)).toEqual([])
    await expectSoundBackups()
    await library.close()
    expect(differences(before, libraryRows(library.dataDir))).toEqual([])
  }
})

test('killed while a person answers, every answer that was acknowledged is there, and once', {
  timeout: timeToKill(killsOf('answers')),
}, async () => {
  const kills = killsOf('answers')
  await library.importText(questionsText(200), { newBank: 'Sums' })
  await library.close()
  const answer = (done: readonly unknown[]): Act => {
    const { id: sessionId } = (done[0] ?? {}) as { id?: number }
    if (sessionId === undefined) return { name: 'practice.start', input: { bankIds: [1] } }
    const response = { kind: 'options', labels: ['A'] }
    return { name: 'practice.answer', input: { sessionId, index: done.length - 1, response, durationMs: 1000 } }
  }
  let before = 0
  for (let round = 0; round < kills; round++) {
    const done = await actUntilKilled(answer, Math.floor(momentOf(round, kills, 40)), Math.random() * 80)
    const sqlite = new Database(file())
    const given = Number(sqlite.prepare('SELECT count(*) FROM attempt').pluck().get())
    sqlite.close()
    const acknowledged = Math.max(0, done.length - 1)
    expect([acknowledged, acknowledged + 1]).toContain(given - before)
    expect(await problemsOf(library)).toEqual([])
    await library.close()
    before = given
  }
})

const migrates = (dataDir: string) => `
  import { openDatabase } from ${JSON.stringify(pathToFileURL(join(root, 'src-main/db/openDatabase.ts')).href)}
  console.log('ready')
  const db = openDatabase({ file: ${JSON.stringify(join(dataDir, 'library.sqlite'))}, migrationsDir: 'drizzle',
    backupsDir: ${JSON.stringify(join(dataDir, 'backups'))}, now: Date.now() })
  db.$client.close()`

/** Opens the library with today's program, and kills it so long after it began; without a time it is left to end. */
async function migrate(killAfterMs?: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', migrates(library.dataDir)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  await once(child.stdout, 'data')
  const begun = performance.now()
  if (killAfterMs !== undefined) {
    await Promise.race([setTimeout(killAfterMs), ended])
    child.kill('SIGKILL')
  }
  await ended
  return performance.now() - begun
}

/** What the program keeps is there, brought up to date; and what was kept before that is whole. */
async function expectMigrated(count: number): Promise<void> {
  const [bank] = await library.ask('banks.list', undefined)
  expect(bank).toMatchObject({ name: 'Sums', questions: count, answered: 1, mistakes: 1 })
  const unlike = (problem: string) => !problem.startsWith('files: ') // the version says of a document that is not there
  expect((await problemsOf(library)).filter(unlike)).toEqual([])
  await library.app.backUp()
  const { backups } = await library.ask('backups.list', undefined)
  await expectSoundBackups()
  expect(backups.filter(({ why }) => why === 'beforeMigration').length).toBeGreaterThan(0)
  await library.close()
}

test('killed while it is brought up to date, a library opens with all that it held', {
  timeout: timeToKill(killsOf('migrations')),
}, async () => {
  const count = rounds(1000, 20_000)
  const kills = killsOf('migrations')
  const first = makeFirstVersion(library.dataDir, count)
  const stretchMs = isSoaking ? await migrate() : 150
  for (let round = 0; round < kills; round++) {
    for (const ending of ['-wal', '-shm']) rmSync(file() + ending, { force: true })
    rmSync(join(library.dataDir, 'backups'), { recursive: true, force: true })
    writeFileSync(file(), first)
    await migrate(momentOf(round, kills, stretchMs))
    await expectMigrated(count)
  }
})
