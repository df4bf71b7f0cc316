import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'

const launcher = join(import.meta.dirname, '../../src-main/launch/withOwnNode.mjs')
const folder = mkdtempSync(join(tmpdir(), 'qquiz-node-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function script(text: string): string {
  const path = join(folder, `${Math.random()}.ts`)
  writeFileSync(path, text)
  return path
}

test('a script gets its arguments as they were given, runs as TypeScript, and its exit code is passed on', () => {
  const echo = script(
    'const words: string[] = process.argv.slice(2); console.log(JSON.stringify(words)); process.exit(7)',
  )
  const { stdout, status } = spawnSync(process.execPath, [launcher, echo, 'a b', '题库', '--json'], {
    encoding: 'utf8',
  })
  expect([JSON.parse(stdout), status]).toEqual([['a b', '题库', '--json'], 7])
})

test.skipIf(process.platform === 'win32')(
  'being told to end reaches the script, which ends in its own way',
  async () => {
    const patient = script(
      "process.on('SIGTERM', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1000)",
    )
    const child = spawn(process.execPath, [launcher, patient])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([5, null])
  },
)

test.skipIf(process.platform === 'win32')('a server whose wrapper is killed without a word ends as well', async () => {
  const args = [launcher, headlessProgram('cli'), 'serve', '--no-open', '--data', join(folder, 'data')]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const url = new URL(String((await once(child.stdout, 'data'))[0]).trim())
  const isServing = () =>
    fetch(url.origin).then(
      () => true,
      () => false,
    )
  expect(await isServing()).toBe(true)
  child.kill('SIGKILL')
  await expect.poll(isServing, { timeout: 10_000 }).toBe(false)
})

test.skipIf(process.platform === 'win32')('a script that dies by a signal is seen to die by it', () => {
  const dying = script("process.kill(process.pid, 'SIGKILL')")
  expect(spawnSync(process.execPath, [launcher, dying]).signal).toBe('SIGKILL')
})
