import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { root } from '../support/run/runCommand.ts'

let dir: string
let data: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'qquiz-backup-cli-'))
  data = join(dir, '资料 库')
  writeFileSync(join(dir, 'sums.txt'), questionsText(12))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function qquiz(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [headlessProgram('cli'), ...args, '--data', data], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) }
}

test('a library is backed up, overwritten, told to be damaged, and restored, by the command line alone', () => {
  expect(qquiz('import', join(dir, 'sums.txt'), '--bank', 'Sums').status).toBe(0)
  const made = qquiz('backup', '--json')
  expect(made.status).toBe(0)
  const [backup] = made.json().backups
  expect(backup).toMatchObject({ why: 'byHand', counts: { banks: 1, questions: 12 }, problems: 0 })
  expect(qquiz('backup', '--verify').stdout).toContain(`${backup.id}: byHand`)
  expect(qquiz('restore', backup.id).stdout).toMatch(/had 1 banks, 12 questions.*\nnow it has 1 banks, 12 questions/)
  expect(
    qquiz('backup', '--list', '--json')
      .json()
      .backups.map(({ why }: { why: string }) => why),
  ).toEqual(['beforeRestore', 'byHand'])

  const file = join(data, 'library.sqlite')
  writeFileSync(file, Buffer.alloc(readFileSync(file).length, 0x55))
  const told = qquiz('doctor')
  expect(told.status).toBe(1)
  expect(told.stdout).toContain('qquiz restore')
  const offers = qquiz('restore')
  expect(offers.status).toBe(1)
  expect(offers.stdout).toContain('DATABASE_DAMAGED')
  expect(offers.stdout).toContain(backup.id)
  expect(qquiz('restore', 'newest').stdout).toContain('The library is open again: 1 banks, 12 questions.')
  expect(qquiz('doctor').status).toBe(0)
}, 120_000)

test('what makes no sense is wrong usage, and a folder without a library is told', () => {
  expect(qquiz('restore', 'newest', '--empty').status).toBe(2)
  expect(qquiz('backup', '--list', '--verify').status).toBe(2)
  expect(qquiz('restore', 'no-such-backup').stderr).toContain('NOT_FOUND')
  const nowhere = spawnSync(process.execPath, [headlessProgram('cli'), 'backup', '--data', join(dir, 'none')])
  expect(nowhere.status).toBe(1)
  expect(String(nowhere.stderr)).toContain('NOT_FOUND')
}, 60_000)
