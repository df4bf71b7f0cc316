import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { providerIds } from '../../src-main/contract/modelCalls.ts'
import { answerSchema } from '../../src-main/llm/answerSchema.ts'
import { bestDialect, plainerDialect, requestBody } from '../../src-main/llm/dialect.ts'
import { providers } from '../../src-main/llm/providers.ts'
import { readCompletion } from '../../src-main/llm/readCompletion.ts'

const schema = z.object({ parts: z.array(z.object({ id: z.string().min(1), kind: z.enum(['a', 'b']) })) })
const request = { system: 'Be brief.', user: 'Why?', schemaName: 'parts', schema, maxOutputTokens: 100 }
const shape = answerSchema(schema)
const refused = (text: string, status = 400) => ({ status, text, headers: new Headers() })

describe('the schema that is sent', () => {
  test('is closed, requires every field and has no keyword that strict modes refuse', () => {
    const part = {
      type: 'object',
      properties: { id: { type: 'string' }, kind: { type: 'string', enum: ['a', 'b'] } },
      required: ['id', 'kind'],
      additionalProperties: false,
    }
    expect(shape.schema).toEqual({
      type: 'object',
      properties: { parts: { type: 'array', items: part } },
      required: ['parts'],
      additionalProperties: false,
    })
    expect(shape).toMatchObject({ isStrict: true, isObject: true })
  })

  test('keeps a property that is called like a keyword', () => {
    expect(answerSchema(z.object({ format: z.string(), default: z.string() })).schema).toMatchObject({
      properties: { format: { type: 'string' }, default: { type: 'string' } },
    })
  })

  test.each([
    ['an optional field', z.object({ a: z.string().optional() })],
    ['free keys', z.object({ a: z.record(z.string(), z.string()) })],
    ['an open object', z.looseObject({ a: z.string() })],
  ])('is not called strict with %s', (_, open) => {
    expect(answerSchema(open).isStrict).toBe(false)
  })

  test('writes a choice of shapes as strict modes know it', () => {
    const choice = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('a') }),
      z.object({ kind: z.literal('b') }),
    ])
    const { schema: sent, isStrict } = answerSchema(z.object({ choice }))
    expect(JSON.stringify(sent)).not.toContain('oneOf')
    expect(isStrict).toBe(true)
  })
})

describe('a request', () => {
  test.each(providerIds)('to %s says JSON and the schema in the prompt, and sets no temperature', (id) => {
    const body = requestBody(bestDialect(providers[id], shape), 'm', request, shape)
    expect(body.messages[0]?.content).toContain(JSON.stringify(shape.schema))
    expect(body.messages[0]?.content).toContain('JSON')
    expect(body).not.toHaveProperty('temperature')
    expect(body).not.toHaveProperty('stream')
    expect(body).toHaveProperty(providers[id].tokenLimit, 100)
  })

  test('goes down from schema to JSON mode to text, and no further', () => {
    const provider = providers.openai
    const best = bestDialect(provider, shape)
    expect(best.format).toBe('schema')
    const second = plainerDialect(best, refused('response_format is not supported'), provider)
    expect(second?.format).toBe('json')
    const third = second && plainerDialect(second, refused('response_format is not supported'), provider)
    expect(third?.format).toBe('text')
    expect(third && plainerDialect(third, refused('response_format is not supported'), provider)).toBeUndefined()
  })

  test('leaves out JSON mode where the provider has none', () => {
    const second = plainerDialect(
      bestDialect(providers.lmstudio, shape),
      refused('Invalid json_schema', 500),
      providers.lmstudio,
    )
    expect(second?.format).toBe('text')
  })

  test('names the token limit as the server wants it, once', () => {
    const text = "Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."
    const second = plainerDialect(bestDialect(providers.custom, shape), refused(text), providers.custom)
    expect(second?.tokenLimit).toBe('max_completion_tokens')
    expect(second && plainerDialect(second, refused(text), providers.custom)).toBeUndefined()
  })

  test('drops what turns thinking off for a model that does not know it', () => {
    const text = 'Unrecognized request argument supplied: reasoning_effort'
    const second = plainerDialect(bestDialect(providers.openai, shape), refused(text), providers.openai)
    expect(second).toMatchObject({ extras: {}, format: 'schema' })
    expect(second && plainerDialect(second, refused(text), providers.openai)).toBeUndefined()
  })

  test('does not change its dialect over a key, a limit or anything else', () => {
    const best = bestDialect(providers.openai, shape)
    expect(plainerDialect(best, refused('response_format', 401), providers.openai)).toBeUndefined()
    expect(plainerDialect(best, refused('response_format', 429), providers.openai)).toBeUndefined()
    expect(plainerDialect(best, refused('context too long'), providers.openai)).toBeUndefined()
  })
})

describe('an answer is read', () => {
  const answer = (message: object, finish = 'stop', usage?: object) => ({
    choices: [{ message, finish_reason: finish }],
    usage,
  })

  test('with what it cost', () => {
    const usage = { prompt_tokens: 3, completion_tokens: 4 }
    const reply = { text: '{}', usage: { input: 3, output: 4 } }
    expect(readCompletion(answer({ content: '{}' }, 'stop', usage))).toEqual(reply)
  })

  test.each([
    ['in parts', { content: [{ type: 'text', text: '{"a"' }, ':1}'] }],
    ['beside its thinking', { content: '{"a":1}', reasoning_content: 'Hm, {"a":2}?' }],
    ['in the place of the thinking', { content: '', reasoning_content: ' {"a":1}' }],
    ['without a reason for its end', { content: '{"a":1}', refusal: null }],
  ])('%s', (_, message) => {
    expect(readCompletion(answer(message)).text).toBe('{"a":1}')
  })

  test.each([
    ['cut off', answer({ content: '{"a"' }, 'length'), 'MODEL_ANSWER_INVALID'],
    ['empty', answer({ content: null }), 'MODEL_ANSWER_INVALID'],
    ['nothing but thought', answer({ content: '', reasoning_content: 'Hm.' }), 'MODEL_ANSWER_INVALID'],
    ['missing', { choices: [] }, 'MODEL_ANSWER_INVALID'],
    ['a refusal', answer({ content: null, refusal: 'No.' }), 'MODEL_REFUSED'],
    ['a refusal in parts', answer({ content: [{ type: 'refusal', refusal: 'No.' }] }), 'MODEL_REFUSED'],
    ['filtered', answer({ content: '{' }, 'content_filter'), 'MODEL_REFUSED'],
    ['filtered by Zhipu', answer({ content: '' }, 'sensitive'), 'MODEL_REFUSED'],
    ['broken off', answer({ content: '{' }, 'insufficient_system_resource'), 'MODEL_FAILED'],
    ['of another protocol', { answer: 'x' }, 'MODEL_FAILED'],
    ['a web page', '<!doctype html>', 'MODEL_NOT_FOUND'],
    ['half a stream', 'data: {"choices":[{"delta":{"content":"{"}}]}\n\n', 'MODEL_FAILED'],
  ])('as a failure if it is %s', (_, body, code) => {
    expect(() => readCompletion(body)).toThrow(expect.objectContaining({ code }))
  })
})
