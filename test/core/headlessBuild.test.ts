import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { root } from '../support/run/runCommand.ts'

/** A fresh clone after `npm install`: no out/. */
const clone = mkdtempSync(join(tmpdir(), 'qquiz-clone-'))

beforeAll(() => {
  for (const name of ['src-main', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), join(clone, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'junction')
  writeFileSync(join(clone, 'sums.txt'), questionsText(3))
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

async function run(...command: string[]) {
  const child = spawn(process.execPath, command, { cwd: clone })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { out, err, code }
}

const recogniseArgs = ['recognise', 'sums.txt', '--json']
const recognise = () => run('src-main/launch/runBuilt.ts', 'cli', ...recogniseArgs)

test('a fresh clone builds first, says so on standard error, and prints the same JSON as the sources, by two at once too', async () => {
  const [first, second] = await Promise.all([recognise(), recognise()])
  for (const { out, err, code } of [first, second]) {
    expect({ code, questions: JSON.parse(out).questions.length }).toEqual({ code: 0, questions: 3 })
    expect(err).toMatch(/^Building QQuiz; .*\n$/)
  }
  expect(readdirSync(join(clone, 'out'))).toEqual(['headless'])
  const again = await recognise()
  expect(again).toEqual({ out: first.out, err: '', code: 0 })
  expect(await run('src-main/cli/cli.ts', ...recogniseArgs)).toEqual(again)
})

test('a build that fails is told, with its reason, and nothing is run', async () => {
  writeFileSync(join(clone, 'src-main/cli/usage.ts'), 'export const usage = ')
  const { out, err, code } = await recognise()
  expect({ out, code }).toEqual({ out: '', code: 1 })
  expect(err).toMatch(/The build failed:[\s\S]*usage\.ts/)
})
