import { z } from 'zod'
import { answerSchema } from './answerSchema.ts'
import { bestDialect, type Dialect, plainerDialect, requestBody } from './dialect.ts'
import { type Llm, ModelFailure, type ModelReply, type ModelRequest } from './Llm.ts'
import { refusedFailure } from './modelFailure.ts'
import { providers } from './providers.ts'
import { readCompletion } from './readCompletion.ts'
import { type Ask, hostOf, sendRequest } from './sendRequest.ts'

export type LlmOptions = {
  /** How long one request may take. Below the five minutes after which Node itself gives up waiting for a header. */
  timeoutMs?: number
  localTimeoutMs?: number
  listTimeoutMs?: number
  now?: () => number
}

const errorInBody = z.looseObject({ error: z.looseObject({ code: z.unknown(), message: z.string() }) })

/** Some gateways send their error with the status of a success. */
function checkBody(body: unknown, { connection, now }: Ask): unknown {
  const read = errorInBody.safeParse(body)
  if (!read.success) return body
  const status = Number(read.data.error.code)
  const text = JSON.stringify(read.data.error)
  const refused = { status: status >= 400 && status < 600 ? status : 502, text, headers: { get: () => null } }
  throw refusedFailure(refused, connection.apiKey, now())
}

const modelList = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) })

/** Asks in the dialect that is remembered for this model, and in plainer ones where the server does not take it. */
async function complete(ask: Ask, request: ModelRequest, remembered: Map<string, Dialect>): Promise<ModelReply> {
  const { provider: id, baseUrl, model } = ask.connection
  const provider = providers[id]
  const shape = answerSchema(request.schema)
  const name = [id, baseUrl, model, shape.isObject].join('\n')
  let dialect = remembered.get(name) ?? bestDialect(provider, shape)
  for (;;) {
    const body = requestBody(dialect, model, request, shape)
    const sent = await sendRequest(ask, (client) => client.chat.completions.create(body))
    if (sent.ok) return readCompletion(checkBody(sent.body, ask))
    const { refused } = sent.exchange
    const plainer: Dialect | undefined = refused && plainerDialect(dialect, refused, provider)
    if (!plainer) throw sent.failure
    dialect = plainer
    remembered.set(name, dialect)
  }
}

async function listModels(ask: Ask): Promise<string[]> {
  const { provider, apiKey } = ask.connection
  // Anthropic lists its models by its own protocol only, on the same path.
  const own = provider === 'anthropic' ? { 'x-api-key': apiKey ?? '', 'anthropic-version': '2023-06-01' } : undefined
  const sent = await sendRequest(ask, (client) => client.get('/models'), own)
  if (!sent.ok) throw sent.failure
  const read = modelList.safeParse(checkBody(sent.body, ask))
  if (!read.success)
    throw new ModelFailure('MODEL_NOT_FOUND', 'Something answers at this address, but lists no models.')
  return [...new Set(read.data.data.map(({ id }) => id.replace(/^models\//, '')))].sort()
}

/** Speaks the OpenAI protocol with any provider. Nothing is loaded or opened before the first request. */
export function createLlm(options: LlmOptions = {}): Llm {
  const { timeoutMs = 120_000, localTimeoutMs = 290_000, listTimeoutMs = 15_000, now = Date.now } = options
  const remembered = new Map<string, Dialect>()
  return {
    async complete(connection, request, signal) {
      hostOf(connection.baseUrl)
      // Behind an address of one's own there may be a model on a slow machine, too.
      const isSlow = providers[connection.provider].isLocal || connection.provider === 'custom'
      return complete({ connection, signal, now, timeoutMs: isSlow ? localTimeoutMs : timeoutMs }, request, remembered)
    },
    async listModels(connection, signal) {
      hostOf(connection.baseUrl)
      return listModels({ connection, signal, now, timeoutMs: listTimeoutMs })
    },
  }
}
