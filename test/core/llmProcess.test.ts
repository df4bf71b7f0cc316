import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'

const root = join(import.meta.dirname, '../..')
const key = 'sk-planted-0123456789abcdefWXYZ'
let provider: FakeProvider
let folder: string

beforeEach(async () => {
  provider = await FakeProvider.start({ answer: () => ({ kind: 'answer', text: '{}' }), key })
  folder = mkdtempSync(join(tmpdir(), 'qquiz-llm-'))
})
afterEach(async () => {
  await provider.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a module in a process of its own, with nothing of ours in it yet. */
async function run(source: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', source], {
    cwd: root,
    env: { ...process.env, ...env },
  })
  let [output, errors] = ['', '']
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  return { code, output, errors }
}

test('importing everything of llm loads no client; the first request does', async () => {
  const { output, errors } = await run(
    `import { createRequire, registerHooks } from 'node:module'
    import { readdirSync } from 'node:fs'
    const loaded = []
    registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context) } })
    const count = () => loaded.filter((url) => url.includes('node_modules/openai/')).length
    for (const file of readdirSync('src-main/llm').filter((name) => name.endsWith('.ts')))
      await import('./src-main/llm/' + file)
    const { createLlm } = await import('./src-main/llm/openaiLlm.ts')
    const llm = createLlm()
    const before = count()
    await llm.listModels({ provider: 'custom', baseUrl: '${provider.baseUrl}', apiKey: '${key}', model: '' })
    console.log(JSON.stringify({ before, isLoaded: count() > 0 }))`,
  )
  expect(errors).toBe('')
  expect(JSON.parse(output)).toEqual({ before: 0, isLoaded: true })
})

test('nothing of the environment gets into a request or out to the console, and the client adds no telemetry', async () => {
  const planted = 'planted-in-the-environment'
  const names = ['OPENAI_API_KEY', 'OPENAI_ADMIN_KEY', 'OPENAI_ORG_ID', 'OPENAI_PROJECT_ID', 'OPENAI_WEBHOOK_SECRET']
  const env = {
    ...Object.fromEntries(names.map((name) => [name, planted])),
    OPENAI_BASE_URL: 'http://127.0.0.1:9/planted-in-the-environment',
    OPENAI_CUSTOM_HEADERS: `x-planted: ${planted}\nAuthorization: Bearer ${planted}`,
    OPENAI_LOG: 'debug',
    DEBUG: 'true',
  }
  const { output, errors } = await run(
    `const { z } = await import('zod')
    const { createLlm } = await import('./src-main/llm/openaiLlm.ts')
    const connection = { provider: 'openai', baseUrl: '${provider.baseUrl}', apiKey: '${key}', model: 'm' }
    const request = { system: '', user: 'Hm?', schemaName: 's', schema: z.object({}), maxOutputTokens: 9 }
    const { text } = await createLlm().complete(connection, request)
    const local = { ...connection, provider: 'ollama', apiKey: undefined }
    const failure = await createLlm().complete(local, request).catch((error) => error)
    console.log(text, failure.code)`,
    env,
  )
  expect({ output, errors }).toEqual({ output: '{} MODEL_KEY_REFUSED\n', errors: '' })
  expect(provider.asked).toHaveLength(2)
  const [withKey, without] = provider.asked.map(({ headers }) => headers)
  expect(withKey?.authorization).toBe(`Bearer ${key}`)
  expect(without?.authorization).toBeUndefined()
  for (const request of provider.asked) {
    expect(JSON.stringify(request)).not.toContain(planted)
    expect(Object.keys(request.headers).filter((name) => /^(x-|openai-)/.test(name))).toEqual([])
    expect(request.path).not.toContain(key)
    expect(request.headers['user-agent']).toBe('QQuiz')
  }
})

test('the fake provider runs in a process of its own and writes down what it was asked', async () => {
  const [portFile, record] = [join(folder, 'port'), join(folder, 'record.jsonl')]
  const script = join(root, 'test/support/fakeProvider/standalone.ts')
  const child = spawn(process.execPath, [script, '--port-file', portFile, '--record', record, '--key', key])
  try {
    while (!existsSync(portFile)) await new Promise((resolve) => setTimeout(resolve, 20))
    const address = `http://127.0.0.1:${readFileSync(portFile, 'utf8')}`
    const ask = (sent: string) =>
      fetch(`${address}/v1/chat/completions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${sent}` },
        body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'x' }] }),
      })
    expect((await ask('wrong')).status).toBe(401)
    expect(await (await ask(key)).json()).toMatchObject({ choices: [{ finish_reason: 'stop' }] })
    const requests: unknown = await (await fetch(`${address}/requests`)).json()
    expect(requests).toMatchObject([
      { isAuthorised: false, isAnswered: false },
      { isAuthorised: true, isAnswered: true },
    ])
    const lines = readFileSync(record, 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).isAnswered)).toEqual([false, false, true])
  } finally {
    child.kill()
  }
})
