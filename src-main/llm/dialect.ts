import type { AnswerSchema } from './answerSchema.ts'
import type { ModelRequest } from './Llm.ts'
import type { Refused } from './modelFailure.ts'
import { type AnswerFormat, answerFormats, type Provider } from './providers.ts'

/** The dialect of the protocol in which one model of one server is asked. */
export type Dialect = {
  format: AnswerFormat
  tokenLimit: Provider['tokenLimit']
  extras: Provider['extras']
}

/** Returns the provider's own dialect, as far as this shape of answer allows it. */
export function bestDialect(provider: Provider, { isObject }: AnswerSchema): Dialect {
  const format = isObject ? (answerFormats(provider)[0] ?? 'text') : 'text'
  return { format, tokenLimit: provider.tokenLimit, extras: provider.extras }
}

const aboutFormat = /response_?format|json_?schema|json_?object|structured[_ ]outputs?|json mode|grammar/i
const aboutTokens = /max_(completion_)?tokens/i
const aboutThinking = /thinking|reasoning/i
const isUnknown = /unsupported|not support|unrecognized|unknown|instead|not permitted|not allowed|invalid param/i

/** Returns the next dialect to try if the server complained about this one; undefined if it complained about something else. */
export function plainerDialect(dialect: Dialect, { status, text }: Refused, provider: Provider): Dialect | undefined {
  if (status < 400 || status === 401 || status === 403 || status === 429) return undefined
  if (aboutFormat.test(text) && dialect.format !== 'text') {
    const formats = answerFormats(provider)
    return { ...dialect, format: formats[formats.indexOf(dialect.format) + 1] ?? 'text' }
  }
  if (aboutTokens.test(text) && isUnknown.test(text) && dialect.tokenLimit === provider.tokenLimit)
    return { ...dialect, tokenLimit: dialect.tokenLimit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens' }
  if (aboutThinking.test(text) && Object.keys(dialect.extras).length > 0) return { ...dialect, extras: {} }
  return undefined
}

const responseFormat = (format: AnswerFormat, name: string, { schema, isStrict }: AnswerSchema) => {
  switch (format) {
    case 'schema':
      return { response_format: { type: 'json_schema' as const, json_schema: { name, strict: isStrict, schema } } }
    case 'json':
      return { response_format: { type: 'json_object' as const } }
    case 'text':
      return {}
  }
}

/**
 * Returns the body of a request. The schema stands in the prompt in every dialect: servers that take `response_format` and do
 * not follow it are many, and JSON mode wants the word JSON in the prompt. No temperature: newer models refuse it.
 */
export function requestBody(dialect: Dialect, model: string, request: ModelRequest, shape: AnswerSchema) {
  const { system, user, schemaName, maxOutputTokens } = request
  const told = `${system}\n\nAnswer with JSON that fits this JSON Schema, and nothing else:\n${JSON.stringify(shape.schema)}`
  return {
    ...dialect.extras,
    model,
    messages: [
      { role: 'system' as const, content: told },
      { role: 'user' as const, content: user },
    ],
    [dialect.tokenLimit]: maxOutputTokens,
    ...responseFormat(dialect.format, schemaName, shape),
  }
}
