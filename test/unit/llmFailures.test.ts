import { describe, expect, test } from 'vitest'
import { refusedFailure, retryAfterMs } from '../../src-main/llm/modelFailure.ts'
import { redact } from '../../src-main/llm/redact.ts'

const now = Date.UTC(2026, 10, 23, 12)
const key = 'sk-test-0123456789abcdefWXYZ'
const headers = (fields: Record<string, string> = {}) => new Headers(fields)
const failureOf = (status: number, text: string, fields?: Record<string, string>) =>
  refusedFailure({ status, text, headers: headers(fields) }, key, now)

describe('what a provider says becomes a code', () => {
  test.each([
    [401, '{"error":{"message":"bad key"}}', 'MODEL_KEY_REFUSED'],
    [403, '{"error":{"message":"no access"}}', 'MODEL_KEY_REFUSED'],
    [400, '[{"error":{"code":400,"message":"API key not valid. Please pass a valid API key."}}]', 'MODEL_KEY_REFUSED'],
    [402, '{"error":{"message":"Insufficient Balance"}}', 'MODEL_CREDIT_SPENT'],
    [429, '{"error":{"code":"insufficient_quota","message":"You exceeded your current quota"}}', 'MODEL_CREDIT_SPENT'],
    [429, '{"error":{"code":"1113","message":"您的账户余额不足"}}', 'MODEL_CREDIT_SPENT'],
    [429, '{"error":{"message":"You exceeded your current quota, please retry in 3s"}}', 'MODEL_BUSY'],
    [404, '', 'MODEL_NOT_FOUND'],
    [301, '', 'MODEL_NOT_FOUND'],
    [400, '{"error":{"message":"openai/gpt-9.5 is not a valid model ID"}}', 'MODEL_NOT_FOUND'],
    [400, '{"code":20012,"message":"Model does not exist. Please check it carefully."}', 'MODEL_NOT_FOUND'],
    [400, '{"error":{"code":"1211","message":"模型不存在"}}', 'MODEL_NOT_FOUND'],
    [400, '{"error":{"message":"No models loaded. Please load a model."}}', 'MODEL_NOT_FOUND'],
    [400, '{"error":{"message":"Content Exists Risk"}}', 'MODEL_REFUSED'],
    [400, '{"error":{"code":"data_inspection_failed","message":"x"}}', 'MODEL_REFUSED'],
    [403, '{"error":{"message":"Your chosen model requires moderation and your input was flagged"}}', 'MODEL_REFUSED'],
    [400, '{"error":{"message":"This model\'s maximum context length is 8192 tokens."}}', 'MODEL_ANSWER_INVALID'],
    [413, '', 'MODEL_ANSWER_INVALID'],
    [408, '', 'MODEL_FAILED'],
    [500, '{"error":{"message":"content_filter crashed"}}', 'MODEL_FAILED'],
    [529, '{"error":{"message":"Overloaded"}}', 'MODEL_FAILED'],
  ])('%i %s', (status, text, code) => {
    expect(failureOf(status, text).code).toBe(code)
  })
})

describe('the time to wait is read', () => {
  test.each([
    [{ 'retry-after': '20' }, 20_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1500],
    [{ 'retry-after': 'Mon, 23 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Mon, 23 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('from %j', (fields, ms) => {
    expect(retryAfterMs({ headers: headers(fields), text: '' }, now)).toBe(ms)
    expect(failureOf(429, '', fields).retryAfterMs).toBe(ms)
  })

  test('from the body, where Google writes it', () => {
    const text = '{"error":{"details":[{"@type":"RetryInfo","retryDelay":"34.07s"}]}}'
    expect(failureOf(429, text).retryAfterMs).toBe(34_070)
  })
})

describe('the key is in no message', () => {
  test.each([
    ['whole', `Incorrect API key provided: ${key}.`],
    ['twice', `${key} and ${key}`],
    ['its beginning', `Incorrect API key provided: ${key.slice(0, 14)}***.`],
    ['its end', `Key ...${key.slice(-12)} is revoked`],
    ['in JSON', JSON.stringify({ error: { message: `Bearer ${key} was refused`, code: 'x' } })],
  ])('%s', (_, text) => {
    const { message } = failureOf(401, text)
    for (let start = 0; start + 8 <= key.length; start += 1) expect(message).not.toContain(key.slice(start, start + 8))
    expect(message).toContain('[key]')
  })

  test('nor what a cut leaves of it', () => {
    const { message } = failureOf(500, `${'x'.repeat(290)} ${key}`)
    expect(message).not.toContain(key.slice(0, 4))
  })

  test('other words stay', () => {
    expect(redact('nothing to hide', key)).toBe('nothing to hide')
    expect(redact('nothing to hide', undefined)).toBe('nothing to hide')
  })
})
