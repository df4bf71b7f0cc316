import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFormats } from '../../src-main/contract/choices.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { canonicalHash } from '../support/exports/canonical.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { root } from '../support/run/runCommand.ts'

let dir: string
let data: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'qquiz-export-'))
  data = join(dir, 'library')
  const sums = join(dir, 'sums.txt')
  writeFileSync(sums, questionsText(12))
  expect(qquiz('import', sums, '--bank', 'Sums', '--data', data).status).toBe(0)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function qquiz(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [headlessProgram('cli'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr, json: () => JSON.parse(stdout) }
}

const out = (name: string) => join(dir, name)

test('every format is written; only PDF needs a window', () => {
  for (const format of exportFormats) {
    const { status, stderr, json } = qquiz(
      'export',
      '--format',
      format,
      '--bank',
      'Sums',
      '--data',
      data,
      '--out',
      out(format),
      '--json',
    )
    if (format === 'pdf') {
      expect([status, existsSync(out(format))]).toEqual([1, false])
      expect(stderr).toMatch(/^EXPORT_UNSUITED: /)
      continue
    }
    expect([format, status]).toEqual([format, 0])
    expect(json()).toMatchObject({ format, questions: 12, leftOut: {}, size: readFileSync(out(format)).length })
  }
  expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('an archive of everything makes the same library elsewhere, and adding it again changes nothing', () => {
  const other = join(dir, 'other')
  expect(qquiz('export', '--format', 'qquiz', '--all', '--data', data, '--out', out('all.qquiz')).status).toBe(0)
  const first = qquiz('import', out('all.qquiz'), '--data', other, '--json')
  expect(first.json().archives).toEqual([
    expect.objectContaining({
      name: 'all.qquiz',
      state: 'done',
      banks: [expect.objectContaining({ name: 'Sums', added: 12 })],
    }),
  ])
  expect(canonicalHash(other)).toBe(canonicalHash(data))
  expect(qquiz('import', out('all.qquiz'), '--data', other).stdout).toContain('0 added, 12 there already')
  expect(canonicalHash(other)).toBe(canonicalHash(data))
  expect(qquiz('doctor', '--data', other).status).toBe(0)
})

test('an archive that is none is refused with its code, and makes no library of it', () => {
  writeFileSync(out('bad.qquiz'), 'PK')
  const { status, json } = qquiz('import', out('bad.qquiz'), '--data', join(dir, 'third'), '--json')
  expect(status).toBe(1)
  expect(json().archives).toEqual([
    expect.objectContaining({ state: 'refused', fault: expect.objectContaining({ code: 'ARCHIVE_DAMAGED' }) }),
  ])
})

test('wrong usage is told as such, and a bank that is not there', () => {
  expect(qquiz('export', '--format', 'word', '--all', '--data', data, '--out', out('x')).status).toBe(2)
  expect(qquiz('export', '--format', 'csv', '--data', data, '--out', out('x')).status).toBe(2)
  expect(qquiz('export', '--format', 'csv', '--all', '--data', data).status).toBe(2)
  expect(qquiz('export', '--format', 'csv', '--bank', 'Nobody', '--data', data, '--out', out('x')).stderr).toMatch(
    /^NOT_FOUND/,
  )
  expect(qquiz('export', '--format', 'csv', '--all', '--data', join(dir, 'nowhere'), '--out', out('x')).stderr).toMatch(
    /^NOT_FOUND/,
  )
  expect(existsSync(join(dir, 'nowhere'))).toBe(false)
  expect(qquiz('export', '--format', 'csv', '--all', '--mistakes', '--data', data, '--out', out('x')).stderr).toMatch(
    /^NOT_FOUND/,
  )
  expect(
    qquiz('export', '--format', 'gift', '--all', '--statistics', '--data', data, '--out', out('x')).stderr,
  ).toMatch(/^EXPORT_UNSUITED/)
})
