import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findElectron } from '../../src-main/launch/electronRuntime.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'

const root = join(import.meta.dirname, '../..')

let folder: string
let child: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qquiz-start-'))
})
afterEach(() => {
  child?.kill('SIGKILL')
  child = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** A program of this name that notes its arguments, then runs the given shell line. */
function fakeProgram(name: string, line = ''): void {
  mkdirSync(join(folder, 'bin'), { recursive: true })
  const path = join(folder, 'bin', name)
  const noted = join(folder, `${name}.args`)
  // whole at once: a test waits for the file
  writeFileSync(path, `#!/bin/sh\nprintf '%s\\n' "$@" > '${noted}.part'\nmv '${noted}.part' '${noted}'\n${line}\n`)
  chmodSync(path, 0o755)
}

const argumentsOf = (name: string) =>
  readFileSync(join(folder, `${name}.args`), 'utf8')
    .trimEnd()
    .split('\n')

/** `npm start` with a library of its own. */
function run(env: NodeJS.ProcessEnv, args: readonly string[] = []) {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...rest } = process.env
  const PATH = [join(folder, 'bin'), rest.PATH].join(delimiter)
  const started = spawn(process.execPath, [headlessProgram('start'), ...args], {
    env: { ...rest, PATH, QQUIZ_DATA: join(folder, 'data'), electron_config_cache: join(folder, 'cache'), ...env },
  })
  child = started
  const said = { out: '', err: '' }
  started.stdout.on('data', (chunk: Buffer) => (said.out += chunk))
  started.stderr.on('data', (chunk: Buffer) => (said.err += chunk))
  return { said, ended: once(started, 'close') as Promise<[number | null, string | null]> }
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await setTimeout(20)
}

const linkIn = (text: string) => /http:\/\/127\.\d+\.\d+\.\d+:\d+\/start\?token=\S+/.exec(text)?.[0]

describe.skipIf(process.platform !== 'linux')('npm start', { timeout: 60_000 }, () => {
  test('without a display never asks for Electron: it says so, prints the link, serves, and Ctrl-C ends it', async () => {
    fakeProgram('electron')
    const { said, ended } = run({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'bin') })
    await until(() => said.err.includes('Ctrl-C'))
    expect(said.err).toContain('There is no display here')
    const response = await fetch(linkIn(said.out) ?? '', { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
    child?.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(existsSync(join(folder, 'electron.args'))).toBe(false)
    expect(existsSync(join(folder, 'data/library.sqlite'))).toBe(true)
  })

  test('runs Electron on the project with the files it was given, and ends as that ends', async () => {
    fakeProgram('electron', 'exit 3')
    const { said, ended } = run({ DISPLAY: ':77', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'bin') }, ['bank.docx'])
    expect(await ended).toEqual([3, null])
    const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    expect(argumentsOf('electron')).toEqual([...flags, `${root}/`, 'bank.docx'])
    expect(linkIn(said.out)).toBeUndefined()
  })

  test('opens the browser where Electron dies at once', async () => {
    fakeProgram('electron', 'kill -TRAP $$')
    fakeProgram('xdg-open')
    const { said } = run({ DISPLAY: ':77', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'bin') })
    await until(() => existsSync(join(folder, 'xdg-open.args')) && said.err.includes('Ctrl-C'))
    expect(said.err).toContain('Electron could not start')
    expect(argumentsOf('xdg-open')).toEqual([linkIn(said.out)])
  })

  test.skipIf(findElectron())(
    'opens the browser where the runtime cannot be downloaded, with one sentence',
    async () => {
      fakeProgram('xdg-open')
      const { said } = run({ DISPLAY: ':77', ELECTRON_MIRROR: 'http://127.0.0.1:9/' })
      await until(() => existsSync(join(folder, 'xdg-open.args')) && said.err.includes('Ctrl-C'))
      const lines = said.err.trim().split('\n')
      expect(lines.filter((line) => line.includes('ELECTRON_MIRROR'))).toHaveLength(1)
      expect(said.err).not.toMatch(/Error|^\s+at /m)
    },
  )
})
