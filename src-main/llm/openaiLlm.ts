import type { OpenAI } from 'openai'
import { z } from 'zod'
import { answerSchema } from './answerSchema.ts'
import { type Exchange, openExchange } from './exchange.ts'
import { type Connection, type Llm, ModelFailure, type ModelReply, type ModelRequest } from './Llm.ts'
import { bestManner, type Manner, requestBody, stepDown } from './manner.ts'
import { refusedFailure, systemCode, unreachable } from './modelFailure.ts'
import { providers } from './providers.ts'
import { readCompletion } from './readCompletion.ts'

export type LlmOptions = {
  /** How long one request may take. Below the five minutes after which Node itself gives up waiting for a header. */
  timeoutMs?: number
  localTimeoutMs?: number
  listTimeoutMs?: number
  now?: () => number
}

type Ask = { connection: Connection; timeoutMs: number; now: () => number; signal: AbortSignal | undefined }

/** The environment is not asked for anything: every setting that the client would take from there is given. */
function openClient(Client: typeof OpenAI, baseUrl: string, exchange: Exchange): OpenAI {
  const silent = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
  return new Client({
    apiKey: 'set-by-exchange',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl.replace(/\/+$/, ''),
    maxRetries: 0,
    timeout: 0x7fffffff, // the exchange's signal ends it, body included
    logLevel: 'off',
    logger: silent,
    fetch: exchange.fetch,
  })
}

type Headers = Readonly<Record<string, string>>

const bearer = ({ apiKey }: Connection): Headers => (apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` })

const common: Headers = { accept: 'application/json', 'content-type': 'application/json', 'user-agent': 'QQuiz' }

function hostOf(baseUrl: string): string {
  const url = URL.parse(baseUrl)
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.host
  throw new ModelFailure('MODEL_NOT_FOUND', 'No address is set for this provider.')
}

const dropped = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** The exchange goes first: it saw what happened, the client only wraps it. */
function failureOf(exchange: Exchange, error: unknown, { connection, now }: Ask): ModelFailure {
  if (exchange.refused) return refusedFailure(exchange.refused, connection.apiKey, now())
  if (exchange.failed !== undefined) {
    if (systemCode(exchange.failed) === 'UND_ERR_HEADERS_TIMEOUT')
      return new ModelFailure('MODEL_FAILED', 'The provider took too long to answer.')
    return unreachable(exchange.failed, hostOf(connection.baseUrl))
  }
  if (error instanceof SyntaxError) return new ModelFailure('MODEL_FAILED', 'The provider sent broken JSON.')
  return new ModelFailure('MODEL_FAILED', `The answer broke off (${systemCode(error) ?? 'connection lost'}).`)
}

type Sent = { ok: true; body: unknown } | { ok: false; failure: ModelFailure; exchange: Exchange }

/** Throws only the signal's reason. */
async function send(ask: Ask, run: (client: OpenAI) => Promise<unknown>, identity: Headers): Promise<Sent> {
  const { OpenAI: Client } = await import('openai')
  ask.signal?.throwIfAborted()
  const timeout = AbortSignal.timeout(ask.timeoutMs)
  const signal = ask.signal ? AbortSignal.any([ask.signal, timeout]) : timeout
  const exchange = openExchange({ ...common, ...identity }, signal)
  const client = openClient(Client, ask.connection.baseUrl, exchange)
  try {
    return { ok: true, body: await run(client) }
  } catch (error) {
    ask.signal?.throwIfAborted()
    const isLate = timeout.aborted && !exchange.refused
    const late = new ModelFailure('MODEL_FAILED', `No answer within ${Math.round(ask.timeoutMs / 1000)} s.`)
    return { ok: false, exchange, failure: isLate ? late : failureOf(exchange, error, ask) }
  }
}

/** A kept connection that the server had closed is only found out by using it, so a drop without a word is tried again. */
async function sendTwice(
  ask: Ask,
  run: (client: OpenAI) => Promise<unknown>,
  identity = bearer(ask.connection),
): Promise<Sent> {
  const sent = await send(ask, run, identity)
  if (sent.ok || !dropped.has(systemCode(sent.exchange.failed) ?? '')) return sent
  return send(ask, run, identity)
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

function checkConnection({ provider, baseUrl, apiKey }: Connection) {
  hostOf(baseUrl)
  if (apiKey === undefined && provider !== 'custom' && !providers[provider].isLocal)
    throw new ModelFailure('MODEL_KEY_MISSING', 'The provider needs a key.')
}

/** Asks in the manner that is remembered for this model, and in plainer ones where the server does not take it. */
async function complete(ask: Ask, request: ModelRequest, remembered: Map<string, Manner>): Promise<ModelReply> {
  const { provider: id, baseUrl, model } = ask.connection
  const provider = providers[id]
  const shape = answerSchema(request.schema)
  const name = [id, baseUrl, model, shape.isObject].join('\n')
  let manner = remembered.get(name) ?? bestManner(provider, shape)
  for (;;) {
    const body = requestBody(manner, model, request, shape)
    const sent = await sendTwice(ask, (client) => client.chat.completions.create(body))
    if (sent.ok) return readCompletion(checkBody(sent.body, ask))
    const { refused } = sent.exchange
    const plainer: Manner | undefined = refused && stepDown(manner, refused, provider)
    if (!plainer) throw sent.failure
    manner = plainer
    remembered.set(name, manner)
  }
}

async function listModels(ask: Ask): Promise<string[]> {
  const { provider, apiKey } = ask.connection
  // Anthropic lists its models by its own protocol only, on the same path.
  const own = provider === 'anthropic' ? { 'x-api-key': apiKey ?? '', 'anthropic-version': '2023-06-01' } : undefined
  const sent = await sendTwice(ask, (client) => client.get('/models'), own)
  if (!sent.ok) throw sent.failure
  const read = modelList.safeParse(checkBody(sent.body, ask))
  if (!read.success)
    throw new ModelFailure('MODEL_NOT_FOUND', 'Something answers at this address, but lists no models.')
  return [...new Set(read.data.data.map(({ id }) => id.replace(/^models\//, '')))].sort()
}

/** Speaks the OpenAI protocol with any provider. Nothing is loaded or opened before the first request. */
export function createLlm(options: LlmOptions = {}): Llm {
  const { timeoutMs = 120_000, localTimeoutMs = 290_000, listTimeoutMs = 15_000, now = Date.now } = options
  const remembered = new Map<string, Manner>()
  return {
    async complete(connection, request, signal) {
      checkConnection(connection)
      const limit = providers[connection.provider].isLocal ? localTimeoutMs : timeoutMs
      return complete({ connection, signal, now, timeoutMs: limit }, request, remembered)
    },
    async listModels(connection, signal) {
      checkConnection(connection)
      return listModels({ connection, signal, now, timeoutMs: listTimeoutMs })
    },
  }
}
