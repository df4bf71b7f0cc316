import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

// `npm test` sets it where D-Bus, gnome-keyring and libsecret are there; the keyring of a person is never touched
const hasKeyring = process.env.QQUIZ_KEYRING === '1'

const roundTrip = `
  import keytar from 'keytar'
  await keytar.setPassword('QQuiz test', 'openai', 'sk-密钥-1')
  const kept = await keytar.getPassword('QQuiz test', 'openai')
  const removed = await keytar.deletePassword('QQuiz test', 'openai')
  console.log(JSON.stringify([kept, removed, await keytar.getPassword('QQuiz test', 'openai')]))
`

describe.skipIf(!hasKeyring)('the keychain of a Linux desktop', () => {
  const home = mkdtempSync(join(tmpdir(), 'qquiz-keyring-'))
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  test('a secret is kept by a real keyring over D-Bus, read back, and gone when it is removed', () => {
    const unlocked = 'printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'
    const node = [process.execPath, '--input-type=module', '--eval', roundTrip]
    const result = spawnSync('dbus-run-session', ['--', 'sh', '-c', unlocked, 'sh', ...node], {
      env: { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, LANG: 'C.UTF-8' },
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    })
    expect(result.stdout.trim(), result.stderr).toBe(JSON.stringify(['sk-密钥-1', true, null]))
  }, 30_000)
})
