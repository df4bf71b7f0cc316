import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src-main/db/openDatabase.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { killsOf, timeToKill } from '../support/kills.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { momentOf } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

const kills = killsOf('imports')
const questions = 600

let dir: string
let document: string
let undisturbed: string
/** How many lines of progress an undisturbed import prints. */
let progressLines: number

function qquiz(args: string[]): {
  child: ChildProcess
  ended: Promise<{ code: number | null; out: string; err: string }>
} {
  const child = spawn(process.execPath, [headlessProgram('cli'), ...args], { cwd: root })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return { child, ended: once(child, 'close').then(([code]) => ({ code, out, err })) }
}

const importArgs = (data: string) => ['import', document, '--bank', 'Sums', '--data', data, '--json']

/** What a library holds, but for ids and times: questions with their places, imports, and that it is sound. */
async function contents(data: string): Promise<string> {
  const db = openDatabase({
    file: join(data, 'library.sqlite'),
    migrationsDir: join(root, 'drizzle'),
    backupsDir: join(data, 'backups'),
    now: 0,
  })
  const all = (sql: string) => db.$client.prepare(sql).all()
  const held = {
    banks: all('SELECT name FROM bank'),
    questions: all('SELECT content_hash, number, stem, options, key FROM question ORDER BY id'),
    places: all('SELECT ordinal, number, first_block, last_block FROM origin ORDER BY import_id, ordinal'),
    imports: all('SELECT recognised, added, repeated, by_type, ledger FROM bank_import'),
    jobs: all('SELECT state, stage, done, total FROM job'),
    steps: all('SELECT step, part FROM job_step ORDER BY step, part'),
  }
  db.$client.close()
  return JSON.stringify(held)
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'qquiz-killed-'))
  document = join(dir, 'sums.txt')
  writeFileSync(document, questionsText(questions))
  const data = join(dir, 'undisturbed')
  const { code, out, err } = await qquiz(importArgs(data)).ended
  progressLines = err.trim().split('\n').length
  expect(code).toBe(0)
  expect(JSON.parse(out).imports[0]).toMatchObject({ state: 'done', recognised: questions, added: questions })
  undisturbed = await contents(data)
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

type Round = { stage: string; isAccepted: boolean }

/** Resolves when the process has printed this many lines of progress, or has ended. */
function printed(child: ChildProcess, lines: number, ended: Promise<unknown>): Promise<unknown> {
  if (lines === 0) return Promise.resolve()
  return new Promise((resolve) => {
    let seen = 0
    child.stderr?.on('data', (chunk: Buffer) => {
      seen += chunk.toString().split('\n').length - 1
      if (seen >= lines) resolve(undefined)
    })
    ended.then(resolve)
  })
}

/** Kills an import somewhere on its way, whatever the speed of the machine, and finishes what it left. */
async function killAndResume(data: string, round: number): Promise<Round> {
  const { child, ended } = qquiz(importArgs(data))
  await printed(child, Math.floor(momentOf(round, kills, progressLines)), ended)
  await Promise.race([setTimeout(Math.random() * 150), ended])
  child.kill('SIGKILL')
  const { err } = await ended
  const resumed = await qquiz(['resume', '--data', data, '--json']).ended
  expect(resumed.code, resumed.err).toBe(0)
  return { stage: /(\w+)(?: \d+\/\d+)?\n?$/.exec(err)?.[1] ?? 'starting', isAccepted: err.includes('accepted') }
}

async function oneRound(round: number): Promise<Round> {
  const data = join(dir, `round-${round}`)
  const died = await killAndResume(data, round)
  // Killed before it said "accepted", an import may have left nothing at all; then the person drops the file again.
  if (!died.isAccepted) {
    const { banks } = JSON.parse((await qquiz(['list', '--data', data, '--json']).ended).out)
    if (banks.length === 0) expect((await qquiz(importArgs(data)).ended).code).toBe(0)
  }
  expect(await contents(data), `killed while ${died.stage}`).toBe(undisturbed)
  rmSync(data, { recursive: true, force: true })
  return died
}

test('an import killed at random moments ends with exactly the questions of an undisturbed one', {
  timeout: timeToKill(kills),
}, async () => {
  const died: Round[] = []
  let next = 0
  const work = async () => {
    while (next < kills) died.push(await oneRound(next++))
  }
  await Promise.all([work(), work()])
  expect(died).toHaveLength(kills)
  // Otherwise the kills came too early to prove anything.
  expect(died.filter(({ isAccepted }) => isAccepted).length).toBeGreaterThan(kills / 4)
})
