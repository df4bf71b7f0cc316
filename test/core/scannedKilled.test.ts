import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { killsOf, timeToKill } from '../support/kills.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { type FakeScan, startScanningReader } from '../support/readers/scanningReader.ts'
import { rounds } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
  library.startReader = startScanningReader
})
afterEach(() => library.remove())

const kills = killsOf('scans')
/** Each kill comes within the page behind the one that was seen. */
const pages = Math.max(30, 2 * kills)
const ms = rounds(50, 400)

test('a scan killed again and again reads no page twice but the one in hand, and ends with all its questions', {
  timeout: timeToKill(kills),
}, async () => {
  const log = join(library.dataDir, 'read.log')
  writeFileSync(log, '')
  const read = () => [...readFileSync(log, 'utf8').matchAll(/\d+/g)].map(Number)
  const scan: FakeScan = { pages, ms, log }
  const program = join(root, 'test/support/readers/scanningProgram.ts')
  for (let kill = 0; kill < kills; kill++) {
    const before = read().length
    const child = spawn(process.execPath, [program, library.dataDir, JSON.stringify(scan)], { cwd: root })
    await expect.poll(() => read().length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before)
    await setTimeout(Math.random() * ms)
    child.kill('SIGKILL')
    await once(child, 'close')
  }
  expect(read().length).toBeLessThan(pages + kills)
  library.app.start()
  const [view] = await library.ask('imports.list', {})
  expect(await library.ended(view?.id ?? 0)).toMatchObject({ state: 'done', added: 2 * pages, scan: { read: pages } })
  const { questions } = await library.ask('questions.list', { bankId: view?.bank.id ?? 0, limit: 100 })
  expect(questions.map(({ number }) => Number(number))).toEqual(Array.from({ length: 2 * pages }, (_, at) => at + 1))
  // a page that was read and not yet kept is read once more
  const twice = read().filter((page, at, all) => all.indexOf(page) !== at)
  expect(twice.length).toBeLessThanOrEqual(kills)
  expect(new Set(read())).toEqual(new Set(Array.from({ length: pages }, (_, page) => page)))
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})
