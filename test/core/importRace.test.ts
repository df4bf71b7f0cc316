import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { rounds } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

const races = rounds(42, 400)

let library: TestLibrary
let savers: ChildProcess[]
let sqlite: Database.Database

beforeAll(async () => {
  library = new TestLibrary()
  await library.importText(questionsText(2), { newBank: 'First' }) // makes the schema, and a document to refer to
  const script = join(root, 'test/support/library/racingSaver.ts')
  savers = [0, 1].map(() => fork(script, [library.dataDir], { cwd: root }))
  await Promise.all(savers.map((saver) => once(saver, 'message')))
  sqlite = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
})
afterAll(async () => {
  for (const saver of savers) saver.kill()
  sqlite.close()
  await library.remove()
})

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

test('two processes saving into one bank at once, again and again, end as if one came after the other', async () => {
  for (let round = 0; round < races; round++) {
    const { id: bankId } = await library.ask('banks.add', { name: `Round ${round}` })
    const overlap = round % 21
    const halves = [range(1, 20), range(21 - overlap, 20)]
    const saved = savers.map((saver) => once(saver, 'message'))
    savers.forEach((saver, index) => {
      saver.send({ bankId, numbers: halves[index] })
    })
    await Promise.all(saved)
    const numbers = sqlite.prepare('SELECT number FROM question WHERE bank_id = ?').pluck().all(bankId).map(Number)
    expect(numbers.sort((a, b) => a - b)).toEqual(range(1, 40 - overlap))
    const counts = sqlite
      .prepare('SELECT sum(added) AS added, sum(repeated) AS repeated FROM bank_import WHERE bank_id = ?')
      .get(bankId)
    expect(counts).toEqual({ added: 40 - overlap, repeated: overlap })
  }
})

test('two whole imports of overlapping documents from two processes do the same', async () => {
  const dataDir = join(library.dataDir, 'both')
  const files = [questionsText(60), questionsText(60, 31)].map((text, index) => {
    const file = join(library.dataDir, `half-${index}.txt`)
    writeFileSync(file, text)
    return file
  })
  const qquiz = (...args: string[]) => spawn(process.execPath, [headlessProgram('cli'), ...args], { cwd: root })
  const ended = files.map((file) => once(qquiz('import', file, '--bank', 'Both', '--data', dataDir), 'close'))
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0])
  const both = new Database(join(dataDir, 'library.sqlite'), { readonly: true })
  const banks = both.prepare('SELECT id FROM bank').pluck().all()
  const distinct = both.prepare('SELECT count(DISTINCT content_hash) FROM question').pluck().get()
  expect({ banks: banks.length, distinct }).toEqual({ banks: 1, distinct: 90 })
  both.close()
})
