import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createGatedLlm } from '../../src-main/llm/gatedLlm.ts'
import {
  type Connection,
  type Llm,
  ModelFailure,
  type ModelFaultCode,
  type ModelReply,
} from '../../src-main/llm/Llm.ts'
import { backoffMs } from '../../src-main/llm/ProviderGate.ts'
import { providers } from '../../src-main/llm/providers.ts'
import { VirtualTime } from '../support/fakeProvider/VirtualTime.ts'

const openai: Connection = { provider: 'openai', baseUrl: 'https://a.test/v1', apiKey: 'k', model: 'm' }
const ollama: Connection = { provider: 'ollama', baseUrl: 'http://b.test/v1', apiKey: undefined, model: 'm' }
const request = { system: '', user: '', schemaName: 's', schema: z.object({}), maxOutputTokens: 1 }
const reply: ModelReply = { text: '{}', usage: null }
const failure = (code: ModelFaultCode, retryAfterMs?: number) =>
  new ModelFailure(code, code, retryAfterMs === undefined ? {} : { retryAfterMs })

type Call = { connection: Connection; answer: (value: ModelReply) => void; fail: (error: unknown) => void }

let time: VirtualTime
let calls: Call[]
let llm: Llm

beforeEach(() => {
  time = new VirtualTime()
  calls = []
  const inner: Llm = {
    complete: (connection) => new Promise((answer, fail) => calls.push({ connection, answer, fail })),
    listModels: async () => ['m'],
  }
  llm = createGatedLlm(inner, time)
})

/** Asks, and tells at any time how it stands. */
function ask(connection: Connection, signal?: AbortSignal) {
  const asked: { outcome: 'open' | 'answered' | ModelFaultCode | 'aborted'; retryAfterMs?: number | undefined } = {
    outcome: 'open',
  }
  llm.complete(connection, request, signal).then(
    () => {
      asked.outcome = 'answered'
    },
    (error: unknown) => {
      asked.outcome = error instanceof ModelFailure ? error.code : 'aborted'
      if (error instanceof ModelFailure) asked.retryAfterMs = error.retryAfterMs
    },
  )
  return asked
}

const outcomes = (asked: readonly { outcome: string }[]) => asked.map(({ outcome }) => outcome)

describe('the limits of a provider', () => {
  test('no more requests at once than it allows, and the others in the order they came', async () => {
    const { concurrency } = providers.openai
    const asked = Array.from({ length: concurrency + 2 }, () => ask(openai))
    await time.settle()
    expect(calls).toHaveLength(concurrency)
    calls[2]?.answer(reply)
    await time.settle()
    expect(calls).toHaveLength(concurrency + 1)
    expect(outcomes(asked).filter((outcome) => outcome === 'answered')).toHaveLength(1)
  })

  test('no more requests in any minute than it allows', async () => {
    const { requestsPerMinute } = providers.openai
    const asked = Array.from({ length: requestsPerMinute + 5 }, () => ask(openai))
    for (let at = 0; at < requestsPerMinute; at += 1) {
      await time.advance(100)
      calls[at]?.answer(reply)
    }
    await time.settle()
    expect(calls).toHaveLength(requestsPerMinute)
    await time.advance(60_000 - requestsPerMinute * 100 - 1)
    expect(calls).toHaveLength(requestsPerMinute)
    await time.advance(2)
    expect(calls.length).toBeGreaterThan(requestsPerMinute)
    expect(outcomes(asked).filter((outcome) => outcome === 'answered')).toHaveLength(requestsPerMinute)
  })

  test('one provider does not wait for another', async () => {
    for (let count = 0; count < 10; count += 1) ask(openai)
    ask(ollama)
    await time.settle()
    expect(calls.filter(({ connection }) => connection.provider === 'ollama')).toHaveLength(1)
  })

  test('one that gives up in the line lets the next one pass, and only in its turn', async () => {
    const stop = new AbortController()
    const asked = [ask(ollama), ask(ollama, stop.signal), ask(ollama)]
    await time.settle()
    stop.abort()
    await time.settle()
    expect(outcomes(asked)).toEqual(['open', 'aborted', 'open'])
    expect(calls).toHaveLength(1)
    calls[0]?.answer(reply)
    await time.settle()
    calls[1]?.answer(reply)
    await time.settle()
    expect(outcomes(asked)).toEqual(['answered', 'aborted', 'answered'])
  })
})

describe('a provider that asks to wait', () => {
  test('is left alone by everybody until the time that it named, and then asked again', async () => {
    const first = ask(openai)
    await time.settle()
    calls[0]?.fail(failure('MODEL_BUSY', 2_000))
    await time.settle()
    const second = ask(openai)
    await time.advance(1_999)
    expect(calls).toHaveLength(1)
    await time.advance(1)
    expect(calls).toHaveLength(3)
    for (const call of calls.slice(1)) call.answer(reply)
    await time.settle()
    expect(outcomes([first, second])).toEqual(['answered', 'answered'])
  })

  test('for long, is not waited for: each caller is told when to come back', async () => {
    const first = ask(openai)
    await time.settle()
    calls[0]?.fail(failure('MODEL_BUSY', 300_000))
    await time.advance(100_000)
    const second = ask(openai)
    await time.settle()
    expect(first).toEqual({ outcome: 'MODEL_BUSY', retryAfterMs: 300_000 })
    expect(second).toEqual({ outcome: 'MODEL_BUSY', retryAfterMs: 200_000 })
    expect(calls).toHaveLength(1)
  })

  test('without naming a time, is given twice as long each time, three requests in all', async () => {
    const asked = ask(openai)
    await time.settle()
    for (const [index, pause] of [750, 1_500].entries()) {
      calls[index]?.fail(failure('MODEL_BUSY'))
      await time.advance(pause - 1)
      expect(calls).toHaveLength(index + 1)
      await time.advance(1)
      expect(calls).toHaveLength(index + 2)
    }
    calls[2]?.fail(failure('MODEL_BUSY'))
    await time.settle()
    expect(asked.outcome).toBe('MODEL_BUSY')
  })

  test('does not hold up another provider', async () => {
    ask(openai)
    await time.settle()
    calls[0]?.fail(failure('MODEL_BUSY', 300_000))
    await time.settle()
    ask(ollama)
    await time.settle()
    expect(calls).toHaveLength(2)
  })

  test('can be left by the one who waits', async () => {
    const stop = new AbortController()
    const asked = ask(openai, stop.signal)
    await time.settle()
    calls[0]?.fail(failure('MODEL_BUSY', 5_000))
    await time.settle()
    stop.abort()
    await time.settle()
    expect(asked.outcome).toBe('aborted')
    ask(openai)
    await time.advance(5_000)
    expect(calls).toHaveLength(2)
  })
})

describe('a passing failure', () => {
  test('is tried again after growing waits, three times in all, and then told', async () => {
    const asked = ask(openai)
    await time.settle()
    calls[0]?.fail(failure('MODEL_FAILED'))
    await time.advance(750)
    calls[1]?.fail(failure('MODEL_FAILED'))
    await time.advance(1_500)
    calls[2]?.fail(failure('MODEL_FAILED'))
    await time.settle()
    expect(asked.outcome).toBe('MODEL_FAILED')
    expect(calls).toHaveLength(3)
    expect(time.slept).toEqual([750, 1_500])
  })

  test('that took very long, as a timeout does, is told at once', async () => {
    const asked = ask(openai)
    await time.advance(90_001)
    calls[0]?.fail(failure('MODEL_FAILED'))
    await time.advance(60_000)
    expect(asked.outcome).toBe('MODEL_FAILED')
    expect(calls).toHaveLength(1)
  })

  test('gives its place to others while it waits', async () => {
    ask(ollama)
    await time.settle()
    calls[0]?.fail(failure('MODEL_FAILED'))
    await time.settle()
    ask(ollama)
    await time.settle()
    expect(calls).toHaveLength(2)
  })

  test.each([
    'MODEL_KEY_REFUSED',
    'MODEL_CREDIT_SPENT',
    'MODEL_KEY_MISSING',
    'MODEL_NOT_FOUND',
    'MODEL_UNREACHABLE',
    'MODEL_REFUSED',
    'MODEL_ANSWER_INVALID',
  ] as const)('is none of the kind of %s, which is told at once', async (code) => {
    const asked = ask(openai)
    await time.settle()
    calls[0]?.fail(failure(code))
    await time.settle()
    expect(asked.outcome).toBe(code)
    expect(calls).toHaveLength(1)
  })
})

test('waits double up to a minute, and chance has the upper half of them', () => {
  expect([1, 2, 3, 6, 7, 50].map((failures) => backoffMs(failures, () => 0))).toEqual([
    500, 1000, 2000, 16000, 30000, 30000,
  ])
  expect(backoffMs(50, () => 0.999999)).toBeLessThanOrEqual(60_000)
})

test('models are listed even while a provider is paused', async () => {
  ask(openai)
  await time.settle()
  calls[0]?.fail(failure('MODEL_BUSY', 300_000))
  await time.settle()
  expect(await llm.listModels(openai)).toEqual(['m'])
})
