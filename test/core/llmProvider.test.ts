import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toFault } from '../../src-main/contract/faults.ts'
import { createGatedLlm } from '../../src-main/llm/gatedLlm.ts'
import { type Connection, ModelFailure } from '../../src-main/llm/Llm.ts'
import { createLlm } from '../../src-main/llm/openaiLlm.ts'
import { parseReply } from '../../src-main/llm/parseReply.ts'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { randomFaults } from '../support/fakeProvider/randomFaults.ts'
import { type Answering, type FaultName, faultNames, faults } from '../support/fakeProvider/replies.ts'

const key = 'sk-planted-0123456789abcdefWXYZ'
const schema = z.object({ answer: z.array(z.string()) })
const meant = { answer: ['A', 'C'] }
const text = JSON.stringify(meant)
const request = { system: 'Be brief.', user: 'Which?', schemaName: 'answers', schema, maxOutputTokens: 100 }

const answering: Answering = () => ({ kind: 'answer', text })

let provider: FakeProvider
let connection: Connection

beforeEach(async () => {
  provider = await FakeProvider.start({ answer: answering, key })
  connection = { provider: 'openai', baseUrl: provider.baseUrl, apiKey: key, model: 'fake-small' }
})
afterEach(() => provider.close())

const short = { timeoutMs: 300, localTimeoutMs: 300, listTimeoutMs: 300 }

async function failureOf(asked: Promise<unknown>): Promise<ModelFailure> {
  const error: unknown = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof ModelFailure) return error
  throw new Error('There was no ModelFailure.', { cause: error })
}

/** All that a log could write of an error: its causes, its fields, its stack. */
function everythingOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? ''
  const fields = Object.getOwnPropertyNames(error).map((name) =>
    String(Object.getOwnPropertyDescriptor(error, name)?.value),
  )
  return `${error.message}\n${fields.join('\n')}\n${error.cause === undefined ? '' : everythingOf(error.cause)}`
}

/** The replies that end in a whole answer, to be checked by the caller. */
const answeredAnyway: readonly FaultName[] = ['invalidJson', 'truncatedJson', 'fenced', 'thinkingAloud', 'wrongSchema']

const expected = {
  unauthorised: 'MODEL_KEY_REFUSED',
  forbidden: 'MODEL_KEY_REFUSED',
  noCredit: 'MODEL_CREDIT_SPENT',
  unknownModel: 'MODEL_NOT_FOUND',
  busy: 'MODEL_BUSY',
  busyForSeconds: 'MODEL_BUSY',
  busyForMs: 'MODEL_BUSY',
  serverError: 'MODEL_FAILED',
  badGateway: 'MODEL_FAILED',
  unavailable: 'MODEL_FAILED',
  resetBefore: 'MODEL_UNREACHABLE',
  resetMidway: 'MODEL_FAILED',
  hang: 'MODEL_FAILED',
  truncatedBody: 'MODEL_FAILED',
  refusal: 'MODEL_REFUSED',
  contentFilter: 'MODEL_REFUSED',
  contentPolicy: 'MODEL_REFUSED',
  cutOff: 'MODEL_ANSWER_INVALID',
  emptyChoices: 'MODEL_ANSWER_INVALID',
  errorInBody: 'MODEL_FAILED',
  webPage: 'MODEL_NOT_FOUND',
  noResponseFormat: 'MODEL_ANSWER_INVALID',
} as const

describe('every fault of a provider ends in the failure that says who has to act', () => {
  test.each(Object.entries(expected))('%s: %s', async (name, code) => {
    provider.answer = () => faults[name as keyof typeof expected](text)
    const failure = await failureOf(createLlm(name === 'hang' ? short : {}).complete(connection, request))
    expect(failure.code).toBe(code)
    expect(everythingOf(failure)).not.toContain(key)
  })

  test('and no fault is forgotten', () => {
    expect([...Object.keys(expected), ...answeredAnyway].sort()).toEqual([...faultNames].sort())
  })

  test.each(answeredAnyway)('%s is the answer of a model, for the caller to read', async (name) => {
    provider.answer = () => faults[name](text)
    const reply = await createLlm().complete(connection, request)
    const isReadable = name === 'fenced' || name === 'thinkingAloud'
    expect(parseReply(reply.text, schema).ok).toBe(isReadable)
  })

  test('a time to wait is handed on', async () => {
    provider.answer = () => faults.busyForSeconds()
    expect((await failureOf(createLlm().complete(connection, request))).retryAfterMs).toBe(2_000)
    provider.answer = () => faults.busy()
    expect((await failureOf(createLlm().complete(connection, request))).retryAfterMs).toBeUndefined()
  })

  test('a body that hangs in the middle is given up in time', async () => {
    provider.answer = () => ({ kind: 'hangMidway', text })
    expect((await failureOf(createLlm(short).complete(connection, request))).code).toBe('MODEL_FAILED')
  })

  test('nothing that listens, no such name, no address', async () => {
    const { baseUrl } = provider
    await provider.close()
    const llm = createLlm(short)
    expect((await failureOf(llm.complete(connection, request))).code).toBe('MODEL_UNREACHABLE')
    const nowhere = { ...connection, baseUrl: 'http://no-such-host.invalid/v1' }
    expect((await failureOf(llm.complete(nowhere, request))).code).toBe('MODEL_UNREACHABLE')
    expect((await failureOf(llm.complete({ ...connection, baseUrl: '' }, request))).code).toBe('MODEL_NOT_FOUND')
    expect(baseUrl).toContain('127.0.0.1')
    provider = await FakeProvider.start({ answer: answering })
  })

  test('a redirect is not followed: neither key nor document goes elsewhere', async () => {
    const elsewhere = await FakeProvider.start({ answer: answering })
    provider.answer = () => ({
      kind: 'status',
      status: 307,
      headers: { location: `${elsewhere.baseUrl}/chat/completions` },
    })
    expect((await failureOf(createLlm().complete(connection, request))).code).toBe('MODEL_NOT_FOUND')
    expect(elsewhere.requests).toHaveLength(0)
    await elsewhere.close()
  })

  test('whoever gives up gets the own reason back, not a failure of the provider', async () => {
    provider.answer = () => faults.hang()
    const stop = new AbortController()
    const asked = createLlm().complete(connection, request, stop.signal)
    const reason = new Error('cancelled')
    setTimeout(() => stop.abort(reason), 50)
    await expect(asked).rejects.toBe(reason)
  })

  test('a connection that was dropped is tried once more at once', async () => {
    let asked = 0
    provider.answer = () => {
      asked += 1
      return asked === 1 ? faults.resetBefore() : { kind: 'answer', text }
    }
    expect((await createLlm().complete(connection, request)).text).toBe(text)
    expect(asked).toBe(2)
  })
})

describe('an answer', () => {
  test('comes with what it cost', async () => {
    expect(await createLlm().complete(connection, request)).toEqual({ text, usage: { input: 12, output: 7 } })
  })

  test.each([
    ['as a stream that nobody asked for', { stream: true }],
    ['in parts', { inParts: true }],
    ['beside its thinking', { thinking: 'Hm.' }],
  ])('is understood %s', async (_, manner) => {
    provider.answer = () => ({ kind: 'answer', text: '{"answer":["选项甲"]}', ...manner })
    expect((await createLlm().complete(connection, request)).text).toBe('{"answer":["选项甲"]}')
  })
})

describe('the shape of the answer', () => {
  const formats: (string | undefined)[] = []
  const takes = (...known: (string | undefined)[]): Answering => {
    formats.length = 0
    return ({ body }) => {
      formats.push(body.response_format?.type)
      return known.includes(body.response_format?.type) ? { kind: 'answer', text } : faults.noResponseFormat()
    }
  }

  test('is asked for by a strict schema where the provider has it', async () => {
    let format: unknown
    provider.answer = ({ body }) => {
      format = body.response_format
      return { kind: 'answer', text }
    }
    await createLlm().complete(connection, request)
    expect(format).toMatchObject({ type: 'json_schema', json_schema: { name: 'answers', strict: true } })
  })

  test('is asked for more plainly where the server complains, and that is remembered for the model', async () => {
    provider.answer = takes('json_object')
    const llm = createLlm()
    await llm.complete(connection, request)
    await llm.complete(connection, request)
    expect(formats).toEqual(['json_schema', 'json_object', 'json_object'])
    await llm.complete({ ...connection, model: 'fake-large' }, request)
    expect(formats.slice(3)).toEqual(['json_schema', 'json_object'])
  })

  test('stands in the prompt alone at the last', async () => {
    provider.answer = takes(undefined)
    const llm = createLlm()
    expect(parseReply((await llm.complete(connection, request)).text, schema)).toEqual({ ok: true, value: meant })
    expect(formats).toEqual(['json_schema', 'json_object', undefined])
  })

  test('is not asked for by what the provider does not have', async () => {
    provider.answer = takes('json_object')
    await createLlm().complete({ ...connection, provider: 'deepseek' }, request)
    expect(formats).toEqual(['json_object'])
  })
})

describe('the models of a provider', () => {
  test('are listed in order, without the prefix that Google writes', async () => {
    await provider.close()
    provider = await FakeProvider.start({ answer: answering, key, models: ['models/b', 'a'] })
    const there = { ...connection, baseUrl: provider.baseUrl }
    expect(await createLlm().listModels(there)).toEqual(['a', 'b'])
    expect(await createLlm().listModels({ ...there, provider: 'anthropic' })).toEqual(['a', 'b'])
  })

  test('are not listed for a wrong key, and the key is not in what is told', async () => {
    const failure = await failureOf(createLlm().listModels({ ...connection, apiKey: `${key}-wrong` }))
    expect(toFault(failure)).toMatchObject({ code: 'MODEL_KEY_REFUSED' })
    expect(everythingOf(failure)).not.toContain(key)
  })

  test('a server that is something else says so', async () => {
    const site = createServer((_, response) => response.end('<html></html>')).listen(0, '127.0.0.1')
    await new Promise((resolve) => site.once('listening', resolve))
    const address = site.address()
    const port = typeof address === 'object' ? address?.port : 0
    const failure = await failureOf(createLlm().listModels({ ...connection, baseUrl: `http://127.0.0.1:${port}` }))
    expect(failure.code).toBe('MODEL_NOT_FOUND')
    site.close()
  })
})

describe('a server that sends without end', () => {
  const megabyte = Buffer.alloc(1024 * 1024, ' ')

  test.each(['plain', 'packed', 'refusing'])('is cut off, %s', async (kind) => {
    let sent = 0
    const server = createServer(async (_, response) => {
      response.on('error', () => {})
      if (kind === 'packed') {
        response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
        response.end(gzipSync(Buffer.alloc(400 * 1024 * 1024, ' '), { level: 1 }))
        return
      }
      response.writeHead(kind === 'refusing' ? 500 : 200, { 'content-type': 'application/json' })
      for (; sent < 2000 && !response.destroyed; sent += 1)
        if (!response.write(megabyte)) await Promise.race([once(response, 'drain'), once(response, 'close')])
      response.end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const before = process.memoryUsage().rss
    const asked = createLlm().listModels({ ...connection, baseUrl: `http://127.0.0.1:${port}` })
    expect((await failureOf(asked)).code).toBe('MODEL_FAILED')
    expect(sent).toBeLessThan(200)
    if (kind !== 'packed') expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
    server.closeAllConnections()
    server.close()
  })
})

describe('through the gate', () => {
  test('a pause that the provider asks for holds everybody, over real time', async () => {
    let busy = true
    provider.answer = () => {
      if (!busy) return { kind: 'answer', text }
      busy = false
      return { kind: 'status', status: 429, headers: { 'retry-after-ms': '400' } }
    }
    const llm = createGatedLlm(createLlm())
    const first = llm.complete(connection, request)
    while (provider.asked[0]?.reply !== 'status') await new Promise((resolve) => setTimeout(resolve, 5))
    // enough turns of the event loop for the reply to be heard
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve, 3))
    await Promise.all([first, llm.complete(connection, request), llm.complete(connection, request)])
    const [start, ...later] = provider.asked.map(({ at }) => at)
    expect(later).toHaveLength(3)
    for (const at of later) expect(at - (start ?? 0)).toBeGreaterThanOrEqual(395)
  })

  test('sixty requests among random faults: each is answered, or told as one of the failures it can be', async () => {
    const answer = randomFaults(({ user }) => JSON.stringify({ answer: [user] }), { seed: 7, share: 0.4 })
    provider.answer = answer
    const llm = createGatedLlm(createLlm(), { sleep: async () => {}, now: () => Date.now() * 1000 })
    const asked = Array.from({ length: 60 }, async (_, number) => {
      const user = `question ${number}`
      for (;;) {
        try {
          const reply = await llm.complete(connection, { ...request, user })
          return parseReply(reply.text, schema)
        } catch (error) {
          if (!(error instanceof ModelFailure)) throw error
          expect(['MODEL_BUSY', 'MODEL_FAILED', 'MODEL_UNREACHABLE']).toContain(error.code)
        }
      }
    })
    const replies = await Promise.all(asked)
    expect(replies).toEqual(replies.map((_, number) => ({ ok: true, value: { answer: [`question ${number}`] } })))
    const answered = provider.asked.filter(({ isAnswered }) => isAnswered)
    expect(new Set(answered.map(({ hash }) => hash)).size).toBe(60)
    expect(answered).toHaveLength(60)
  })
})
