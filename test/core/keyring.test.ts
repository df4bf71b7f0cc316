import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { root } from '../support/run/runCommand.ts'

// `npm test` sets it where D-Bus, gnome-keyring and libsecret are there; the keyring of a person is never touched
const hasKeyring = process.env.QQUIZ_KEYRING === '1'

const vaultModule = pathToFileURL(join(import.meta.dirname, '../../src-main/secrets/keychainVault.ts')).href

/** Run in a process of its own, whose keyring is none of ours. */
const roundTrip = `
  import { keychainVault as vault } from '${vaultModule}'
  const before = await vault.find('openai')
  await vault.set('openai', 'sk-密钥-1')
  await vault.set('openai', 'sk-密钥-2')
  await vault.set('deepseek', 'sk-3')
  const kept = [await vault.find('openai'), await vault.find('deepseek')]
  await vault.remove('openai')
  console.log(JSON.stringify([before ?? null, ...kept, (await vault.find('openai')) ?? null]))
`
const askWithoutKeyring = `
  import { keychainVault as vault } from '${vaultModule}'
  try { console.log(await vault.find('openai')) } catch (error) { console.log(error.code) }
`

describe.skipIf(!hasKeyring)('the keychain of a Linux desktop', () => {
  const home = mkdtempSync(join(tmpdir(), 'qquiz-keyring-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  function run(command: string, ...args: string[]) {
    return spawnSync(command, args, {
      env: { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, LANG: 'C.UTF-8' },
      encoding: 'utf8',
      timeout: 30_000,
      killSignal: 'SIGKILL',
    })
  }
  const node = (script: string) => [process.execPath, '--input-type=module', '--eval', script]

  test('a key is kept by a real keyring over D-Bus, replaced, read back, and gone when it is removed', () => {
    const unlocked = 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'
    const { stdout, stderr } = run('dbus-run-session', '--', 'sh', '-c', unlocked, 'sh', ...node(roundTrip))
    expect(stdout.trim(), stderr).toBe(JSON.stringify([null, 'sk-密钥-2', 'sk-3', null]))
  }, 60_000)

  test('a keyring that never answers does not keep the program from ending', async () => {
    const asked = Promise.withResolvers<void>()
    const silent = createServer(() => asked.resolve()).listen(join(home, 'bus'))
    const bus = `unix:path=${join(home, 'bus')}`
    const env = { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, DBUS_SESSION_BUS_ADDRESS: bus }
    const args = [headlessProgram('cli'), 'serve', '--data', join(home, 'data'), '--no-open']
    const program = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(program, 'exit')
    const [link] = await once(createInterface({ input: program.stdout }), 'line')
    const started = await fetch(link, { redirect: 'manual' })
    const headers = { cookie: started.headers.get('set-cookie') ?? '', 'content-type': 'application/json' }
    const body = JSON.stringify({ input: { provider: 'openai' } })
    const waiting = fetch(new URL('/call/settings.hasKey', link), { method: 'POST', headers, body }).catch(
      () => 'closed',
    )
    await asked.promise
    program.kill('SIGTERM')
    await ended // a person's patience is not measured: without the remedy it never ends
    expect(await waiting).toBe('closed')
    silent.close()
  }, 50_000)

  test('where no keyring answers, that is said by its code, soon, and the program goes on', () => {
    const [command = '', ...args] = node(askWithoutKeyring)
    const { stdout, stderr } = run(command, ...args)
    expect(stdout.trim(), stderr).toBe('KEYCHAIN_UNAVAILABLE')
  }, 60_000)
})
