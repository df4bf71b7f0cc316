import type { AnswerSchema } from './answerSchema.ts'
import type { ModelRequest } from './Llm.ts'
import type { Refused } from './modelFailure.ts'
import { type AnswerFormat, answerFormats, type Provider } from './providers.ts'

/** How one model of one server is asked. */
export type Manner = {
  format: AnswerFormat
  tokenLimit: Provider['tokenLimit']
  extras: Provider['extras']
}

/** The provider's own manner, as far as this shape of answer allows it. */
export function bestManner(provider: Provider, { isObject }: AnswerSchema): Manner {
  const format = isObject ? (answerFormats(provider)[0] ?? 'text') : 'text'
  return { format, tokenLimit: provider.tokenLimit, extras: provider.extras }
}

const aboutFormat = /response_?format|json_?schema|json_?object|structured[_ ]outputs?|json mode|grammar/i
const aboutTokens = /max_(completion_)?tokens/i
const aboutThinking = /thinking|reasoning/i
const isUnknown = /unsupported|not support|unrecognized|unknown|instead|not permitted|not allowed|invalid param/i

/** The next manner to try if the server complained about this one; undefined if it complained about something else. */
export function stepDown(manner: Manner, { status, text }: Refused, provider: Provider): Manner | undefined {
  if (status < 400 || status === 401 || status === 403 || status === 429) return undefined
  if (aboutFormat.test(text) && manner.format !== 'text') {
    const formats = answerFormats(provider)
    return { ...manner, format: formats[formats.indexOf(manner.format) + 1] ?? 'text' }
  }
  if (aboutTokens.test(text) && isUnknown.test(text) && manner.tokenLimit === provider.tokenLimit)
    return { ...manner, tokenLimit: manner.tokenLimit === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens' }
  if (aboutThinking.test(text) && Object.keys(manner.extras).length > 0) return { ...manner, extras: {} }
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
 * The body of a request. The schema stands in the prompt in every manner: servers that take `response_format` and do
 * not follow it are many, and JSON mode wants the word JSON in the prompt. No temperature: newer models refuse it.
 */
export function requestBody(manner: Manner, model: string, request: ModelRequest, shape: AnswerSchema) {
  const { system, user, schemaName, maxOutputTokens } = request
  const told = `${system}\n\nAnswer with JSON that fits this JSON Schema, and nothing else:\n${JSON.stringify(shape.schema)}`
  return {
    ...manner.extras,
    model,
    messages: [
      { role: 'system' as const, content: told },
      { role: 'user' as const, content: user },
    ],
    [manner.tokenLimit]: maxOutputTokens,
    ...responseFormat(manner.format, schemaName, shape),
  }
}
